import type { Day } from '@meguri/core/base/day.ts';
import type { beatMap } from '@meguri/core/beats/beats.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

type BeatMap = Output<typeof beatMap>;

/** Positions only: nothing in the answer tells a tier, a state or a name (design 7). */
export const selectMap = async (tx: Tx, beatId: string, day: Day): Promise<BeatMap | undefined> => {
  const { rows } = await sql<BeatMap>`
    with here as (
      select detail.town_part_id, detail.lat, detail.lon
      from premises_spells(array[${beatId}::uuid], ${day}::date) spell
      join premises_details detail on detail.premises_id = spell.premises_id
      where spell.until_at is null
    ),
    places as (
      select part.id, part.name, coalesce(part.lat, town.lat) as lat,
        coalesce(part.lon, town.lon) as lon,
        (select count(*) from here where here.town_part_id = part.id) as premises
      from town_parts part join towns town on town.id = part.town_id
      where part.id in (select town_part_id from here) or part.id in (
        select held.town_part_id from beat_town_parts held
        where held.beat_id = ${beatId} and held.from_on <= ${day}
          and (held.until_on is null or held.until_on >= ${day}))
    )
    select
      case when box.lat is not null and box.lon is not null
        then jsonb_build_object('name', box.name, 'lat', box.lat, 'lon', box.lon) end as box,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name,
        'place', case when lat is not null and lon is not null
          then jsonb_build_object('lat', lat, 'lon', lon) end,
        'premisesCount', premises) order by name) from places), '[]') as towns,
      coalesce((select jsonb_agg(jsonb_build_object('townPartId', town_part_id,
        'lat', lat, 'lon', lon)) from here where lat is not null and lon is not null), '[]') as dots,
      (select count(*) from here where lat is null or lon is null) as unplaced
    from beats beat join units box on box.id = beat.box_id
    where beat.id = ${beatId}`.execute(tx);
  return rows[0];
};
