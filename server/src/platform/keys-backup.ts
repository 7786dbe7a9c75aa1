import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomBytes,
  scryptSync,
} from 'node:crypto';
import { ok, type Result, refuse } from '@meguri/core/base/result.ts';
import { must, refuseWith } from './refusal-error.ts';

/** What a backup is sealed with: a phrase a person keeps, or a file of random bytes. */
export type BackupSecret =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'key-file'; readonly bytes: Uint8Array };

// A backup is a line of plain text (format, salt, way to the key) and then pieces, each with its
// length. The number of a piece and whether it is the last are part of what its tag protects, so
// that pieces cannot be left out, repeated, swapped or cut off at the end (STREAM construction).

const magic = 'MEGURI-BACKUP 1';
const tagLength = 16;
const largestPiece = 4 * 2 ** 20;

/** A new key file's contents: 32 random bytes as a line of text. */
export const newBackupKey = (): string => `${randomBytes(32).toString('base64url')}\n`;

const keyOf = (secret: BackupSecret, salt: Buffer): Buffer => {
  if (secret.kind === 'key-file') {
    return Buffer.from(hkdfSync('sha256', secret.bytes, salt, magic, 32));
  }
  // About a quarter of a second and 128 MiB for each guess.
  const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };
  return scryptSync(secret.text.normalize('NFKC'), salt, 32, cost);
};

const nonceOf = (piece: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(piece, 6, 6);
  return nonce;
};

const associated = (head: string, piece: { readonly number: number; readonly last: boolean }) =>
  Buffer.from(`${head}\n${piece.number}\n${piece.last ? 'last' : 'more'}`);

type Sealing = { readonly key: Buffer; readonly head: string };
type Piece = { readonly number: number; readonly last: boolean };

const seal = ({ key, head }: Sealing, piece: Piece, plain: Uint8Array): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(piece.number));
  cipher.setAAD(associated(head, piece));
  const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
};

const unseal = ({ key, head }: Sealing, piece: Piece, body: Uint8Array): Buffer | undefined => {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(piece.number));
  decipher.setAAD(associated(head, piece));
  const end = body.length - tagLength;
  decipher.setAuthTag(body.subarray(end));
  try {
    return Buffer.concat([decipher.update(body.subarray(0, end)), decipher.final()]);
  } catch {
    return undefined;
  }
};

/** Seals a stream for a file. Its size shows; nothing else does. */
export const sealBackup = async function* (
  source: AsyncIterable<Uint8Array>,
  secret: BackupSecret,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(32);
  const head = `${magic} ${secret.kind} ${salt.toString('base64url')}`;
  const sealing = { key: keyOf(secret, salt), head };
  yield Buffer.from(`${head}\n`);
  let number = 0;
  for await (const plain of source) {
    for (let at = 0; at < plain.length; at += largestPiece - tagLength) {
      const part = plain.subarray(at, at + largestPiece - tagLength);
      yield seal(sealing, { number, last: false }, part);
      number += 1;
    }
  }
  yield seal(sealing, { number, last: true }, new Uint8Array());
};

const readSealing = (head: string, secret: BackupSecret): Result<Sealing> => {
  const [, kind, salt] = /^MEGURI-BACKUP 1 (passphrase|key-file) ([\w-]{43})$/.exec(head) ?? [];
  if (salt === undefined) return refuse('backup.not-a-backup');
  if (kind !== secret.kind) return refuse('backup.wrong-key');
  return ok({ key: keyOf(secret, Buffer.from(salt, 'base64url')), head });
};

/** Takes from a stream as many bytes as are asked for; fewer at its end. */
const taker = (source: AsyncIterable<Uint8Array>) => {
  const from = source[Symbol.asyncIterator]();
  let [kept, ended] = [Buffer.alloc(0), false];
  const fill = async (count: number): Promise<void> => {
    const parts = [kept];
    for (let have = kept.length; have < count && !ended; ) {
      const next = await from.next();
      ended = next.done === true;
      if (next.done) break;
      parts.push(Buffer.from(next.value));
      have += next.value.length;
    }
    kept = Buffer.concat(parts);
  };
  return async (count: number): Promise<Buffer> => {
    if (kept.length < count) await fill(count);
    const taken = kept.subarray(0, count);
    kept = kept.subarray(count);
    return taken;
  };
};

const longestHead = 100;

const readHead = async (take: ReturnType<typeof taker>): Promise<string> => {
  let head = '';
  for (;;) {
    const letter = (await take(1)).toString('latin1');
    if (letter === '\n') return head;
    if (letter === '' || head.length > longestHead) return refuseWith('backup.not-a-backup');
    head += letter;
  }
};

/** Opens a sealed stream; a wrong key, a change or a missing end is refused where it is met. */
export const openBackup = async function* (
  source: AsyncIterable<Uint8Array>,
  secret: BackupSecret,
): AsyncGenerator<Buffer> {
  const take = taker(source);
  const sealing = must(readSealing(await readHead(take), secret));
  for (let number = 0; ; number += 1) {
    const length = await take(4);
    if (length.length < 4) return refuseWith('backup.truncated');
    const size = length.readUInt32BE();
    const part = number + 1;
    if (size > largestPiece || size < tagLength) return refuseWith('backup.altered', { part });
    const body = await take(size);
    if (body.length < size) return refuseWith('backup.truncated');
    const last = size === tagLength;
    const plain = unseal(sealing, { number, last }, body);
    if (plain === undefined) {
      return refuseWith(number === 0 ? 'backup.wrong-key' : 'backup.altered', { part });
    }
    if (last && (await take(1)).length === 0) return undefined;
    if (last) return refuseWith('backup.altered', { part: part + 1 });
    yield plain;
  }
};

/** Sums up the rows of a table as they pass, one line each: what two copies are compared by. */
export const rowSum = () => {
  const sum = createHash('sha256');
  return {
    add: (line: string): void => void sum.update(line).update('\n'),
    text: (): string => sum.digest('hex'),
  };
};
