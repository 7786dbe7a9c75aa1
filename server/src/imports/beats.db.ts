import type { Day } from '@meguri/core/base/day.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type BoxRecord = {
  readonly station_id: string;
  readonly station: string;
  readonly box_id: string | null;
  readonly box: string | null;
};

/** Every station with its boxes on a day; a station without boxes once. */
export const listBoxes = async (tx: Tx, day: Day): Promise<readonly BoxRecord[]> => {
  const { rows } = await sql<BoxRecord>`
    select station.id as station_id, station.name as station, box.id as box_id, box.name as box
    from units station
    left join units box on box.station_id = station.id and box.kind = 'policeBox'
      and (box.until_on is null or box.until_on >= ${day})
    where station.kind = 'station' and (station.until_on is null or station.until_on >= ${day})
    order by station.sort, box.sort`.execute(tx);
  return rows;
};

export type BeatRecord = { readonly id: string; readonly box_id: string; readonly number: number };

/** The beats the caller sees on a day. */
export const listBeatNumbers = async (tx: Tx, day: Day): Promise<readonly BeatRecord[]> => {
  const { rows } = await sql<BeatRecord>`
    select id, box_id, number from beats
    where until_on is null or until_on >= ${day}`.execute(tx);
  return rows;
};

/** The unit all stations belong to; null before it was entered. */
export const findHeadquarters = async (tx: Tx): Promise<string | null> => {
  const row = await tx
    .selectFrom('units')
    .select('id')
    .where('kind', '=', 'headquarters')
    .executeTakeFirst();
  return row?.id ?? null;
};
