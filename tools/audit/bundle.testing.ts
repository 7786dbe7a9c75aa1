import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { leafHash, nodeHash, type Signer } from '../../server/src/platform/keys-audit.ts';

// Makes bundles as an export does, from events at hand: for tests of the verifiers, and as whoever
// holds a server and its key could make them.

export type Bundle = {
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  readonly keys: readonly string[];
  /** Path to bytes. */
  readonly tiles: ReadonlyMap<string, Buffer>;
};

const rootOf = (hashes: readonly Buffer[]): Buffer => {
  if (hashes.length === 1) return hashes[0] ?? Buffer.alloc(0);
  let half = 1;
  while (half * 2 < hashes.length) half *= 2;
  return nodeHash(rootOf(hashes.slice(0, half)), rootOf(hashes.slice(half)));
};

const tilesOf = (leaves: readonly Buffer[]): Map<string, Buffer> => {
  const tiles = new Map<string, Buffer>();
  for (let [level, row] = [0, leaves]; row.length > 0; level += 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < row.length; at += 256) {
      const part = row.slice(at, at + 256);
      const name = String(at / 256).padStart(3, '0');
      const open = part.length < 256 ? `.p/${part.length}` : '';
      tiles.set(`tile/${level}/${name}${open}`, Buffer.concat(part));
      if (part.length === 256) above.push(rootOf(part));
    }
    row = above;
  }
  return tiles;
};

/** A checkpoint is signed at each of these sizes, at the time given with it. */
export type Signing = { readonly size: number; readonly at: Date };

export const makeBundle = (
  lines: readonly string[],
  signings: readonly Signing[],
  signer: Signer,
): Bundle => {
  const leaves = lines.map((line) => leafHash(line));
  const notes = signings.map(({ size, at }) =>
    signer.sign({
      size,
      root: rootOf(leaves.slice(0, size)).toString('base64'),
      at: at.toISOString(),
    }),
  );
  return { lines, notes, keys: [signer.verifierKey], tiles: tilesOf(leaves) };
};

const start = Date.parse('2026-11-21T00:00:00Z');

/** An event of the log, `second` seconds after the test's begin. */
export const eventLine = (number: number, second = number): string => {
  const id = (what: string): string =>
    `${number.toString(16).padStart(8, '0')}-0000-4000-8000-${what.padStart(12, '0')}`;
  const at = `${new Date(start + second * 1000).toISOString().slice(0, -1)}000Z`;
  const post = id('b');
  return `[1, "${id('a')}", "${at}", "${id('c')}", "${id('d')}", "${post}", "premises.get", "premises.seen", "${id('e')}", null, {}]`;
};

/** Events one a second, a checkpoint after every 37. */
export const plainLog = (
  count: number,
): { readonly lines: readonly string[]; readonly signings: readonly Signing[] } => {
  const sizes = Array.from({ length: Math.floor((count - 1) / 37) }, (_, at) => (at + 1) * 37);
  return {
    lines: Array.from({ length: count }, (_, at) => eventLine(at)),
    signings: [...sizes, count].map((size) => ({ size, at: new Date(start + size * 1000) })),
  };
};

export const writeBundle = (folder: string, bundle: Bundle): void => {
  rmSync(folder, { recursive: true, force: true });
  const put = (path: string, content: string | Buffer): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  put('events.ndjson', text(bundle.lines));
  put('checkpoints.ndjson', text(bundle.notes.map((note) => JSON.stringify(note))));
  put('keys.txt', text(bundle.keys));
  for (const [path, bytes] of bundle.tiles) put(path, bytes);
};
