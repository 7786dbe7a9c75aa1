import type { Day } from '@meguri/core/base/day.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type TownRecord = {
  readonly id: string;
  readonly code: string;
  readonly municipality: string;
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly households: number | null;
  readonly households_basis: string | null;
};

export const listTowns = (tx: Tx): Promise<readonly TownRecord[]> =>
  tx
    .selectFrom('towns')
    .select(['id', 'code', 'municipality', 'name', 'lat', 'lon', 'households', 'households_basis'])
    .orderBy('code')
    .execute();

export type TownValues = Omit<TownRecord, 'code' | 'municipality' | 'name'> & {
  readonly source: string;
  readonly as_of: Day;
};

/** Gives known towns new positions and counts with their source. */
export const updateTowns = async (tx: Tx, towns: readonly TownValues[]): Promise<void> => {
  await sql`update towns set lat = new.lat, lon = new.lon, households = new.households,
      households_basis = new.households_basis, source = new.source, as_of = new.as_of
    from jsonb_populate_recordset(null::towns, ${JSON.stringify(towns)}::jsonb) new
    where towns.id = new.id`.execute(tx);
};

export type PartRecord = {
  readonly id: string;
  readonly town_id: string;
  readonly part: number;
  readonly beat_id: string | null;
  readonly beat: string | null;
};

/** Town parts with the beat that has them on a day, as far as the caller sees beats. */
export const listParts = async (tx: Tx, day: Day): Promise<readonly PartRecord[]> => {
  const { rows } = await sql<PartRecord>`
    select part.id, part.town_id, part.part, beat.id as beat_id, box.name || ' ' || beat.name as beat
    from town_parts part
    left join beat_town_parts held on held.town_part_id = part.id and held.from_on <= ${day}
      and (held.until_on is null or held.until_on >= ${day})
    left join beats beat on beat.id = held.beat_id
    left join units box on box.id = beat.box_id
    order by part.town_id, part.part, part.id`.execute(tx);
  return rows;
};
