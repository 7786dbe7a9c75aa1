// A second verifier of exported audit logs, written from docs/audit-log.md alone. It shares no code
// with `meguri audit verify` and works the other way round: it reads everything, then computes each
// root from its definition (RFC 9162 2.1.1), by halves.
// node tools/audit/second-verifier.ts FOLDER [--key KEY]… [--witness FILE]…
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';

type Head = { origin: string; size: number; root: string; millis: number };

const sha = (...parts: readonly Uint8Array[]): Buffer => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};

const openingOf = (note: string): { readonly body: string; readonly tail: readonly string[] } => {
  const lines = note.split('\n');
  const body = `${lines.slice(0, 4).join('\n')}\n`;
  return { body, tail: lines.slice(4) };
};

const signedBy = (key: string, origin: string, note: string): boolean => {
  const plus = [key.indexOf('+'), key.indexOf('+', key.indexOf('+') + 1)] as const;
  const [name, number, encoded] = [
    key.slice(0, plus[0]),
    key.slice(plus[0] + 1, plus[1]),
    key.slice(plus[1] + 1),
  ];
  const typed = Buffer.from(encoded, 'base64');
  const expected = sha(Buffer.from(`${name}\n`), typed)
    .toString('hex')
    .slice(0, 8);
  if (name !== origin || expected !== number || typed.length !== 33 || typed[0] !== 1) return false;
  const x = typed.subarray(1).toString('base64url');
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
  const { body, tail } = openingOf(note);
  const start = `— ${name} `;
  return tail.some((line) => {
    const written = line.slice(start.length);
    const blob = Buffer.from(written, 'base64');
    const plain = line.startsWith(start) && blob.toString('base64') === written;
    const ours = blob.length === 68 && blob.toString('hex', 0, 4) === number;
    return plain && ours && verify(null, Buffer.from(body), publicKey, blob.subarray(4));
  });
};

const readHead = (note: string, keys: readonly string[]): Head => {
  const [origin = '', size = '', root = '', time = '', gap, ...signatures] = note.split('\n');
  const millis = Date.parse(time.replace(/^time /, ''));
  const written = Number.isNaN(millis) ? '' : `time ${new Date(millis).toISOString()}`;
  const rootBytes = Buffer.from(root, 'base64');
  const formed =
    gap === '' &&
    signatures.length >= 2 &&
    signatures.at(-1) === '' &&
    signatures.slice(0, -1).every((line) => /^— \S+ \S+$/.test(line)) &&
    String(Number(size)) === size &&
    Number(size) > 0 &&
    rootBytes.length === 32 &&
    rootBytes.toString('base64') === root &&
    written === time;
  if (!formed) throw new Error('a checkpoint is not formed as one');
  if (!keys.some((key) => signedBy(key, origin, note))) throw new Error('a signature is wrong');
  return { origin, size: Number(size), root, millis };
};

/** Merkle tree hash of leaves by definition; sums of complete parts are kept. */
const treeOf = (leaves: readonly Buffer[]) => {
  const kept = new Map<string, Buffer>();
  const hash = (from: number, to: number): Buffer => {
    const count = to - from;
    if (count === 1) return leaves[from] ?? Buffer.alloc(0);
    const name = `${from} ${to}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    const half = 2 ** (Math.ceil(Math.log2(count)) - 1);
    const sum = sha(Buffer.of(1), hash(from, from + half), hash(from + half, to));
    if (half * 2 === count) kept.set(name, sum);
    return sum;
  };
  return { root: (size: number): string => hash(0, size).toString('base64'), hash };
};

const hour = 60 * 60 * 1000;
const fiveMinutes = 5 * 60 * 1000;

const timesOf = (lines: readonly string[]): readonly number[] => {
  const seen = new Set<string>();
  return lines.map((line) => {
    const entry: unknown = JSON.parse(line);
    if (!Array.isArray(entry) || entry.length !== 11 || entry[0] !== 1) {
      throw new Error('an entry is not an event');
    }
    const [, id, at] = entry.map(String);
    if (id === undefined || seen.has(id)) throw new Error('an event stands twice');
    seen.add(id);
    const millis = Date.parse(`${at?.slice(0, 23)}Z`);
    if (Number.isNaN(millis)) throw new Error('an entry has no time');
    return millis;
  });
};

const checkTimes = (times: readonly number[], heads: readonly Head[]): void => {
  let [from, earliest] = [0, Number.NEGATIVE_INFINITY];
  for (const head of heads) {
    for (const time of times.slice(from, head.size)) {
      if (time < earliest) throw new Error('an entry is dated back');
      if (time > head.millis + fiveMinutes) throw new Error('an entry is from the future');
    }
    [from, earliest] = [head.size, head.millis - hour];
  }
};

const checkOrder = (heads: readonly Head[]): void => {
  for (let at = 1; at < heads.length; at += 1) {
    const [one, two] = [heads[at - 1], heads[at]];
    const grows = one && two && one.size < two.size && one.millis <= two.millis;
    if (!grows || one.origin !== two.origin) throw new Error('the checkpoints are out of order');
  }
};

const tileName = (level: number, tile: number): string => {
  let [rest, name] = [tile, ''];
  do {
    const group = String(rest % 1000).padStart(3, '0');
    name = name === '' ? group : `x${group}/${name}`;
    rest = Math.floor(rest / 1000);
  } while (rest > 0);
  return `tile/${level}/${name}`;
};

const checkTiles = (folder: string, size: number, hash: (from: number, to: number) => Buffer) => {
  for (let [level, width] = [0, 1]; width <= size; [level, width] = [level + 1, width * 256]) {
    const count = Math.floor(size / width);
    for (let tile = 0; tile * 256 < count; tile += 1) {
      const many = Math.min(256, count - tile * 256);
      const file = `${folder}/${tileName(level, tile)}${many < 256 ? `.p/${many}` : ''}`;
      const expected = Array.from({ length: many }, (_, at) => {
        const from = (tile * 256 + at) * width;
        return hash(from, from + width);
      });
      if (!readFileSync(file).equals(Buffer.concat(expected))) throw new Error('a tile is wrong');
    }
  }
};

type Trusted = { readonly keys?: readonly string[]; readonly witnesses?: readonly string[] };

const linesIn = (file: string): readonly string[] => {
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) throw new Error('a file is not UTF-8');
  if (text !== '' && !text.endsWith('\n')) throw new Error('a file is cut short');
  return text.split('\n').slice(0, -1);
};

/** What is wrong with an exported log, or nothing. */
export const whatIsWrong = (folder: string, trusted: Trusted = {}): string | undefined => {
  try {
    const keys = trusted.keys ?? linesIn(`${folder}/keys.txt`);
    const heads = linesIn(`${folder}/checkpoints.ndjson`).map((line) =>
      readHead(String(JSON.parse(line)), keys),
    );
    const lines = linesIn(`${folder}/events.ndjson`);
    const last = heads.at(-1);
    if (last === undefined || last.size !== lines.length) return 'entries are missing or too many';
    checkOrder(heads);
    checkTimes(timesOf(lines), heads);
    const tree = treeOf(lines.map((line) => sha(Buffer.of(0), Buffer.from(line))));
    const witnessed = (trusted.witnesses ?? []).map((note) => readHead(note, keys));
    for (const head of [...heads, ...witnessed]) {
      if (head.size > lines.length) return 'a witness has seen more';
      if (tree.root(head.size) !== head.root) return `another root at ${head.size}`;
    }
    checkTiles(folder, lines.length, tree.hash);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

if (import.meta.main) {
  const options = {
    key: { type: 'string', multiple: true },
    witness: { type: 'string', multiple: true },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [folder = ''] = positionals;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error('usage: second-verifier.ts FOLDER [--key KEY]… [--witness FILE]…');
    process.exitCode = 2;
  } else {
    const witnesses = (values.witness ?? []).map((file) => readFileSync(file, 'utf8'));
    const wrong = whatIsWrong(folder, { ...(values.key && { keys: values.key }), witnesses });
    console.log(wrong ?? 'as it was signed');
    if (wrong !== undefined) process.exitCode = 1;
  }
}
