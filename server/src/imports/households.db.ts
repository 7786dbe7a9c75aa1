import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type KnownCount = {
  readonly beat_id: string;
  readonly as_of: string;
  readonly count: number;
  readonly source: string;
  readonly basis: string;
};

/** The newest count of each beat and day, as far as the caller sees beats. */
export const listCounts = async (tx: Tx): Promise<readonly KnownCount[]> => {
  const { rows } = await sql<KnownCount>`
    select distinct on (beat_id, as_of) beat_id, as_of, count, source, basis
    from register_households
    order by beat_id, as_of, recorded_at desc, id desc`.execute(tx);
  return rows;
};

export type BeatName = { readonly id: string; readonly station_id: string; readonly name: string };

export const listBeatNames = async (tx: Tx): Promise<readonly BeatName[]> => {
  const { rows } = await sql<BeatName>`
    select beat.id, beat.station_id, box.name || ' ' || beat.name as name
    from beats beat join units box on box.id = beat.box_id`.execute(tx);
  return rows;
};
