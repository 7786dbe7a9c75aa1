import { sql } from 'kysely';
import type { Tx } from '../../server/src/platform/database.ts';
import type { Execute } from '../../server/src/platform/migrations.ts';

/** The scope of a post, and the beats its statements ask for; none given: all it may see. */
export type ScopeIds = {
  readonly name: string;
  readonly stations: readonly string[];
  readonly beats?: readonly string[];
};

type Beat = { readonly id: string; readonly station: string; readonly box: string };

/** An officer, a box, a station from the middle of the prefecture, and headquarters. */
export const scopesOf = async (execute: Execute, schema: string): Promise<readonly ScopeIds[]> => {
  const rows = await execute(
    `select id, station_id as station, box_id as box from ${schema}.beats order by number`,
  );
  const beats: readonly Beat[] = rows.map((row) => ({
    id: String(row['id']),
    station: String(row['station']),
    box: String(row['box']),
  }));
  const middle = beats[Math.floor(beats.length / 2)];
  if (middle === undefined) throw new Error('There is nothing to measure.');
  const { id, station, box } = middle;
  const ofBox = beats.filter((beat) => beat.box === box);
  return [
    { name: 'officer', stations: [station], beats: [id] },
    { name: 'box', stations: [station], beats: ofBox.map((beat) => beat.id) },
    { name: 'station', stations: [station] },
    { name: 'headquarters', stations: [...new Set(beats.map((beat) => beat.station))] },
  ];
};

export const runRaw = (tx: Tx, text: string): Promise<unknown> => sql.raw(text).execute(tx);
