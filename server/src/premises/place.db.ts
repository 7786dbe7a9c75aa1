import type { Day } from '@meguri/core/base/day.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type BeatTown = {
  readonly town_part_id: string;
  readonly town: string;
  readonly part: number;
  readonly lat: number | null;
  readonly lon: number | null;
};

/** The town parts of a beat on a day, whole towns and first parts first. */
export const listBeatTowns = async (
  tx: Tx,
  beatId: string,
  day: Day,
): Promise<readonly BeatTown[]> => {
  const { rows } = await sql<BeatTown>`
    select part.id as town_part_id, town.name as town, part.part,
      coalesce(part.lat, town.lat) as lat, coalesce(part.lon, town.lon) as lon
    from beat_town_parts held
    join town_parts part on part.id = held.town_part_id
    join towns town on town.id = part.town_id
    where held.beat_id = ${beatId} and held.from_on <= ${day}
      and (held.until_on is null or held.until_on >= ${day})
    order by part.part, town.code`.execute(tx);
  return rows;
};

/** The first day of a beat. */
export const beatStart = async (tx: Tx, beatId: string): Promise<Day | undefined> => {
  const row = await tx
    .selectFrom('beats')
    .select('from_on')
    .where('id', '=', beatId)
    .executeTakeFirst();
  return row?.from_on;
};
