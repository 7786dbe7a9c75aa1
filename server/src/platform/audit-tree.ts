import {
  completeSubtrees,
  consistencyRanges,
  inclusionRanges,
  type Range,
} from '@meguri/core/audit/tree.ts';
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { nodeHash } from './keys-audit.ts';

// The tree of the audit log as it lies in the database: leaves, and full tiles of 256 hashes.

export const tileWidth = 256;

/** The hashes of a level: leaves at 0, roots of the tiles of the level below above that. */
const hashesOf = async (tx: Tx, level: number, { start, end }: Range): Promise<Buffer[]> => {
  const { rows } =
    level === 0
      ? await sql<{ hash: Buffer }>`select leaf_hash as hash from audit_leaves
          where leaf_index >= ${start} and leaf_index < ${end} order by leaf_index`.execute(tx)
      : await sql<{ hash: Buffer }>`select root as hash from audit_tiles where level = ${level - 1}
          and tile >= ${start} and tile < ${end} order by tile`.execute(tx);
  if (rows.length !== end - start) {
    throw new Error(`The audit log has holes at level ${level}, ${start} to ${end}.`);
  }
  return rows.map(({ hash }) => hash);
};

/** The root above hashes whose number is a power of two. */
export const foldFull = (hashes: readonly Buffer[]): Buffer => {
  let row = hashes;
  while (row.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < row.length; at += 2) {
      above.push(nodeHash(row[at] ?? Buffer.alloc(0), row[at + 1] ?? Buffer.alloc(0)));
    }
    row = above;
  }
  return row[0] ?? Buffer.alloc(0);
};

const subtreeRoot = async (tx: Tx, { start, end }: Range): Promise<Buffer> => {
  let [level, width] = [0, 1];
  while (width * tileWidth <= end - start) [level, width] = [level + 1, width * tileWidth];
  return foldFull(await hashesOf(tx, level, { start: start / width, end: end / width }));
};

/** The root over a run of leaves of the log, `end` not included. */
export const rangeRoot = async (tx: Tx, range: Range): Promise<Buffer> => {
  const roots: Buffer[] = [];
  for (const part of completeSubtrees(range)) roots.push(await subtreeRoot(tx, part));
  return roots.reduceRight((right, left) => nodeHash(left, right));
};

const proofOf = async (tx: Tx, ranges: readonly Range[]): Promise<readonly string[]> => {
  const hashes: string[] = [];
  for (const range of ranges) hashes.push((await rangeRoot(tx, range)).toString('base64'));
  return hashes;
};

/** Hashes that prove that leaf `index` is in the log of `size`, in base64, lowest first. */
export const proveInclusion = (tx: Tx, index: number, size: number): Promise<readonly string[]> =>
  proofOf(tx, inclusionRanges(index, size));

/** Hashes that prove that the log of `second` only continues the log of `first`, in base64. */
export const proveConsistency = (
  tx: Tx,
  first: number,
  second: number,
): Promise<readonly string[]> => proofOf(tx, consistencyRanges(first, second));

const insertTile = async (
  tx: Tx,
  place: { readonly level: number; readonly tile: number },
  hashes: readonly Buffer[],
): Promise<void> => {
  const values = { ...place, hashes: Buffer.concat(hashes), root: foldFull(hashes) };
  await tx.insertInto('audit_tiles').values(values).execute();
};

/** Stores the tiles that became full when the log grew from `before` to `size` leaves. */
export const storeFullTiles = async (tx: Tx, before: number, size: number): Promise<void> => {
  let [level, from, to] = [0, before, size];
  for (;;) {
    [from, to] = [Math.floor(from / tileWidth), Math.floor(to / tileWidth)];
    if (from === to) return;
    for (let tile = from; tile < to; tile += 1) {
      const range = { start: tile * tileWidth, end: (tile + 1) * tileWidth };
      await insertTile(tx, { level, tile }, await hashesOf(tx, level, range));
    }
    level += 1;
  }
};
