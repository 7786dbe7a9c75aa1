import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { tileWidth } from './audit-tree.ts';
import type { Database, Tx } from './database.ts';
import { refuseWith } from './refusal-error.ts';

// The bundle an outside auditor gets: events.ndjson, checkpoints.ndjson, keys.txt and the tiles of
// C2SP tlog-tiles. Everything in it can be proved without this program.

type Page = { readonly from: number; readonly to: number };

const linesOf = async (tx: Tx, { from, to }: Page): Promise<readonly string[]> => {
  const { rows } = await sql<{ line: string }>`
    select audit_line(e) as line from audit_leaves l join audit_events e on e.id = l.event_id
    where l.leaf_index >= ${from} and l.leaf_index < ${to} order by l.leaf_index`.execute(tx);
  return rows.map(({ line }) => line);
};

type Note = { readonly size: number; readonly note: string };

/** All signed checkpoints, the oldest first. */
const notesOf = async (tx: Tx): Promise<readonly Note[]> =>
  (await sql<Note>`select size, note from audit_checkpoints order by size`.execute(tx)).rows;

const keysOf = async (tx: Tx): Promise<readonly string[]> =>
  (await tx.selectFrom('audit_signers').select('verifier_key').orderBy('since').execute()).map(
    (row) => row.verifier_key,
  );

/** A tile's place by C2SP: `tile/1/x001/234`, for a part of one `tile/1/x001/234.p/17`. */
export const tilePath = (level: number, tile: number, width: number): string => {
  const digits = String(tile).padStart(Math.ceil(String(tile).length / 3) * 3, '0');
  const groups = digits.match(/\d{3}/g) ?? [];
  const place = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group));
  return join('tile', String(level), ...place) + (width === tileWidth ? '' : `.p/${width}`);
};

type Tile = { readonly level: number; readonly tile: number; readonly hashes: Buffer };

const fullTiles = async (tx: Tx, level: number, { from, to }: Page): Promise<readonly Tile[]> =>
  tx
    .selectFrom('audit_tiles')
    .select(['level', 'tile', 'hashes'])
    .where('level', '=', level)
    .where('tile', '>=', from)
    .where('tile', '<', to)
    .orderBy('tile')
    .execute();

const openTile = async (tx: Tx, level: number, { from, to }: Page): Promise<Buffer> => {
  const { rows } =
    level === 0
      ? await sql<{ hash: Buffer }>`select leaf_hash as hash from audit_leaves
          where leaf_index >= ${from} and leaf_index < ${to} order by leaf_index`.execute(tx)
      : await sql<{ hash: Buffer }>`select root as hash from audit_tiles where level = ${level - 1}
          and tile >= ${from} and tile < ${to} order by tile`.execute(tx);
  return Buffer.concat(rows.map(({ hash }) => hash));
};

type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

const put = (folder: string, path: string, bytes: Uint8Array): void => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
};

const tilesAtOnce = 64;

const writeTiles = async (run: Run, folder: string, size: number): Promise<void> => {
  for (let [level, count] = [0, size]; count > 0; level += 1) {
    const full = Math.floor(count / tileWidth);
    for (let from = 0; from < full; from += tilesAtOnce) {
      const page = { from, to: Math.min(full, from + tilesAtOnce) };
      for (const one of await run((tx) => fullTiles(tx, level, page))) {
        put(folder, tilePath(level, one.tile, tileWidth), one.hashes);
      }
    }
    const width = count % tileWidth;
    const rest = { from: full * tileWidth, to: count };
    if (width > 0) {
      put(folder, tilePath(level, full, width), await run((tx) => openTile(tx, level, rest)));
    }
    count = full;
  }
};

const linesAtOnce = 2000;

/**
 * Writes the log up to its newest checkpoint into a folder: events, tiles, checkpoints, public keys.
 * Reads in short transactions: what is in the log never changes. Answers the number of events.
 */
export const exportAudit = async (
  where: { readonly database: Database; readonly schema: string },
  folder: string,
): Promise<number> => {
  const run: Run = (work) => where.database.transaction({ ...where, stations: [] }, work);
  const notes = await run(notesOf);
  const size = notes.at(-1)?.size ?? refuseWith('audit.nothing-to-export');
  mkdirSync(folder, { recursive: true });
  const events = join(folder, 'events.ndjson');
  writeFileSync(events, '');
  for (let from = 0; from < size; from += linesAtOnce) {
    const page = { from, to: Math.min(size, from + linesAtOnce) };
    const lines = await run((tx) => linesOf(tx, page));
    appendFileSync(events, lines.map((line) => `${line}\n`).join(''));
  }
  await writeTiles(run, folder, size);
  const checkpoints = notes.map(({ note }) => `${JSON.stringify(note)}\n`).join('');
  writeFileSync(join(folder, 'checkpoints.ndjson'), checkpoints);
  writeFileSync(join(folder, 'keys.txt'), (await run(keysOf)).map((key) => `${key}\n`).join(''));
  return size;
};
