import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
} from 'node:crypto';
import {
  type Checkpoint,
  checkpointBody,
  readNote,
  readVerifierKey,
} from '@meguri/core/audit/checkpoint.ts';

/** Signs checkpoints of one log; the private key stays inside. */
export type Signer = {
  /** Name of the log and of its key, for instance `meguri/p04`. */
  readonly name: string;
  /** The public half as C2SP writes it: name, number, key. */
  readonly verifierKey: string;
  readonly sign: (checkpoint: Omit<Checkpoint, 'origin'>) => string;
};

const sha256Of = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

/** RFC 9162 2.1.1: of a leaf, with a zero byte before it. */
export const leafHash = (entry: Uint8Array | string): Buffer =>
  sha256Of(Buffer.concat([leafMark, typeof entry === 'string' ? Buffer.from(entry) : entry]));

/** RFC 9162 2.1.1: of the node above two, with a one byte before them. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  sha256Of(Buffer.concat([nodeMark, left, right]));

const leafMark = Buffer.of(0);
const nodeMark = Buffer.of(1);

// DER in front of the 32 bytes of an Ed25519 public key (RFC 8410).
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');
const ed25519 = Buffer.of(1);

const keyNumber = (name: string, key: Buffer): Buffer =>
  sha256Of(Buffer.concat([Buffer.from(`${name}\n`), ed25519, key])).subarray(0, 4);

/** A new Ed25519 key for signing checkpoints, as PKCS #8 text. */
export const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** A signer from its PKCS #8 text. */
export const signerOf = (name: string, pem: string): Signer => {
  const key = createPrivateKey(pem);
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const raw = spki.subarray(spkiHead.length);
  const number = keyNumber(name, raw);
  const tail = Buffer.concat([ed25519, raw]).toString('base64');
  return {
    name,
    verifierKey: `${name}+${number.toString('hex')}+${tail}`,
    sign: (checkpoint) => {
      const body = checkpointBody({ ...checkpoint, origin: name });
      const signature = Buffer.concat([number, sign(null, Buffer.from(body), key)]);
      return `${body}\n— ${name} ${signature.toString('base64')}\n`;
    },
  };
};

const isSignedBy = (
  verifierKey: string,
  body: string,
  signature: { readonly name: string; readonly value: string },
): boolean => {
  const known = readVerifierKey(verifierKey);
  const typed = Buffer.from(known?.key ?? '', 'base64');
  const value = Buffer.from(signature.value, 'base64');
  // Base64 has several spellings of the same bytes; only one is what was written.
  if (value.toString('base64') !== signature.value) return false;
  if (known === undefined || typed.length !== 33 || typed[0] !== 1 || value.length !== 68) {
    return false;
  }
  const raw = typed.subarray(1);
  const number = keyNumber(known.name, raw);
  const named = signature.name === known.name && number.toString('hex') === known.id;
  if (!named || !value.subarray(0, 4).equals(number)) return false;
  const key = createPublicKey({
    key: Buffer.concat([spkiHead, raw]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, Buffer.from(body), key, value.subarray(4));
};

/** The checkpoint of a note if one of the keys signed it and it is of that key's log. */
export const openNote = (note: string, verifierKeys: readonly string[]): Checkpoint | undefined => {
  const read = readNote(note);
  if (!read.ok) return undefined;
  const { checkpoint, body, signatures } = read.value;
  const signed = signatures.some(
    (one) =>
      one.name === checkpoint.origin && verifierKeys.some((key) => isSignedBy(key, body, one)),
  );
  return signed ? checkpoint : undefined;
};
