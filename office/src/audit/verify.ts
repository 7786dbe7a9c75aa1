import { type Checkpoint, readNote, readVerifierKey } from '@meguri/core/audit/checkpoint.ts';
import { consistencyPlan, inclusionSides } from '@meguri/core/audit/tree.ts';

// The proofs of the log, checked here in the browser: the server's word is not taken for it.

/** right: as it was signed; wrong: not; unable: this browser or connection has no cryptography. */
export type Verdict = 'right' | 'wrong' | 'unable';

type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = (base64: string): Bytes =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const joined = (...parts: readonly Bytes[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

const leafHash = (entry: string): Promise<Bytes> => sha256(joined(Uint8Array.of(0), utf8(entry)));

const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> =>
  sha256(joined(Uint8Array.of(1), left, right));

const same = (one: Bytes, two: Bytes): boolean =>
  one.length === two.length && one.every((byte, at) => byte === two[at]);

const hex = (bytes: Bytes): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const isSignedBy = async (key: string, note: string): Promise<boolean> => {
  const [known, read] = [readVerifierKey(key), readNote(note)];
  if (known === undefined || !read.ok) return false;
  const typed = bytesOf(known.key);
  const number = (await sha256(joined(utf8(`${known.name}\n`), typed))).slice(0, 4);
  if (typed.length !== 33 || typed[0] !== 1 || hex(number) !== known.id) return false;
  const { checkpoint, body, signatures } = read.value;
  const own = signatures.find(({ name }) => name === known.name && name === checkpoint.origin);
  const value = own === undefined ? new Uint8Array() : bytesOf(own.value);
  if (value.length !== 68 || !same(value.slice(0, 4), number)) return false;
  const publicKey = await crypto.subtle.importKey('raw', typed.slice(1), 'Ed25519', false, [
    'verify',
  ]);
  return crypto.subtle.verify('Ed25519', publicKey, value.slice(4), utf8(body));
};

/** The checkpoint of a note that one of the keys signed. */
const openNote = async (note: string, keys: readonly string[]): Promise<Checkpoint | undefined> => {
  const read = readNote(note);
  if (!read.ok) return undefined;
  for (const key of keys) if (await isSignedBy(key, note)) return read.value.checkpoint;
  return undefined;
};

const guarded = async (check: () => Promise<boolean>): Promise<Verdict> => {
  if (!globalThis.isSecureContext) return 'unable';
  try {
    return (await check()) ? 'right' : 'wrong';
  } catch (error) {
    // A browser without Ed25519 says so by this name; anything else is a proof that does not read.
    return error instanceof DOMException && error.name === 'NotSupportedError' ? 'unable' : 'wrong';
  }
};

export type EntryProof = {
  readonly line: string;
  readonly index: number;
  readonly checkpoint: string;
  readonly path: readonly string[];
  readonly keys: readonly string[];
};

/** Is the entry in the signed log, at its place, as it reads? */
export const verifyEntry = (proof: EntryProof): Promise<Verdict> =>
  guarded(async () => {
    const head = await openNote(proof.checkpoint, proof.keys);
    if (head === undefined || proof.index >= head.size) return false;
    const sides = inclusionSides(proof.index, head.size);
    if (sides.length !== proof.path.length) return false;
    let sum = await leafHash(proof.line);
    for (const [at, text] of proof.path.entries()) {
      const hash = bytesOf(text);
      sum = sides[at] === 'left' ? await nodeHash(hash, sum) : await nodeHash(sum, hash);
    }
    return same(sum, bytesOf(head.root));
  });

export type LogProof = {
  readonly first: string;
  readonly second: string;
  readonly path: readonly string[];
  readonly keys: readonly string[];
};

const continues = async (
  heads: readonly [Checkpoint, Checkpoint],
  proof: readonly Bytes[],
): Promise<boolean> => {
  const [first, second] = heads;
  const { fromFirst, sides } = consistencyPlan(first.size, second.size);
  const [begin, ...rest] = fromFirst ? [bytesOf(first.root), ...proof] : proof;
  if (begin === undefined || rest.length !== sides.length) return false;
  let [one, two] = [begin, begin];
  for (const [at, hash] of rest.entries()) {
    const both = sides[at] === 'left';
    one = both ? await nodeHash(hash, one) : one;
    two = both ? await nodeHash(hash, two) : await nodeHash(two, hash);
  }
  return same(one, bytesOf(first.root)) && same(two, bytesOf(second.root));
};

/** Does the log of the second checkpoint only continue that of the first? */
export const verifyContinuation = (proof: LogProof): Promise<Verdict> =>
  guarded(async () => {
    const first = await openNote(proof.first, proof.keys);
    const second = await openNote(proof.second, proof.keys);
    if (first === undefined || second === undefined) return false;
    if (first.origin !== second.origin || first.size > second.size) return false;
    if (first.size === second.size) return first.root === second.root && proof.path.length === 0;
    return continues([first, second], proof.path.map(bytesOf));
  });
