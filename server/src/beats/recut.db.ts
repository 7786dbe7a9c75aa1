import type { Day } from '@meguri/core/base/day.ts';
import type { recutChoices, recutDoors } from '@meguri/core/beats/recut.ops.ts';
import type { RecutBeat } from '@meguri/core/beats/recut.ts';
import type { Output } from '@meguri/core/operation.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** One re-cut of a station at a time: the second waits and then sees what the first did. */
export const lockStation = async (tx: Tx, stationId: string): Promise<boolean> => {
  const { rows } = await sql`
    select id from units where id = ${stationId} and kind = 'station' for update`.execute(tx);
  return rows.length > 0;
};

export type NamedBeat = RecutBeat & { readonly boxName: string };

/** Beats with the towns and the active premises they will have on a day. */
export const selectRecutBeats = async (
  tx: Tx,
  beatIds: readonly string[],
  on: Day,
): Promise<readonly NamedBeat[]> => {
  const { rows } = await sql<NamedBeat>`
    select beat.id, beat.station_id as "stationId", beat.box_id as "boxId", beat.number, beat.name,
      box.name as "boxName", beat.from_on as "fromOn", beat.until_on as "untilOn",
      coalesce((
        select jsonb_agg(held.town_part_id) from beat_town_parts held
        where held.beat_id = beat.id and held.from_on <= ${on}
          and (held.until_on is null or held.until_on >= ${on})), '[]') as "townPartIds",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', spell.premises_id,
          'townPartId', detail.town_part_id))
        from premises_spells(array[beat.id], ${on}::date) spell
        left join premises_details detail on detail.premises_id = spell.premises_id
        where spell.until_at is null), '[]') as premises
    from beats beat join units box on box.id = beat.box_id
    where beat.id = any (${beatIds}::uuid[])
    order by box.sort, beat.number`.execute(tx);
  return rows;
};

export const isNumberTaken = async (
  tx: Tx,
  beat: { readonly boxId: string; readonly number: number },
  on: Day,
): Promise<boolean> => {
  const { rows } = await sql`
    select id from beats where box_id = ${beat.boxId} and number = ${beat.number}
      and (until_on is null or until_on >= ${on})`.execute(tx);
  return rows.length > 0;
};

/** Is the month of a day, or a later one, closed and not reopened in any of these beats? */
export const hasClosedMonth = async (
  tx: Tx,
  beatIds: readonly string[],
  on: Day,
): Promise<boolean> => {
  const { rows } = await sql`
    select closing.id from month_closings closing
    where closing.beat_id = any (${beatIds}::uuid[])
      and make_date(closing.year, closing.month, 1) >= date_trunc('month', ${on}::date)::date
      and not exists (select from month_reopenings again where again.closing_id = closing.id)
    limit 1`.execute(tx);
  return rows.length > 0;
};

/** The first re-cut after a day that any of these beats takes part in. */
export const laterRecut = async (
  tx: Tx,
  beatIds: readonly string[],
  on: Day,
): Promise<Day | undefined> => {
  const { rows } = await sql<{ on: Day }>`
    select min(recut.effective_on) as "on" from beat_recuts recut
    cross join jsonb_array_elements_text(recut.details -> 'beatIds') as part (beat_id)
    where recut.effective_on > ${on} and part.beat_id::uuid = any (${beatIds}::uuid[])`.execute(tx);
  return rows[0]?.on ?? undefined;
};

/** How many re-cuts of a station already take effect on a day. */
export const recutsOn = async (tx: Tx, stationId: string, on: Day): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from beat_recuts
    where station_id = ${stationId} and effective_on = ${on}`.execute(tx);
  return rows[0]?.n ?? 0;
};

export const selectTownNames = async (
  tx: Tx,
  townPartIds: readonly string[],
): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select name from town_parts where id = any (${townPartIds}::uuid[]) order by name`.execute(tx);
  return rows.map((row) => row.name);
};

type Choice = Output<typeof recutChoices>['beats'][number];

/** A town that only holds premises of a beat, without belonging to it, is not its to move. */
export const selectRecutChoices = async (
  tx: Tx,
  stationId: string,
  on: Day,
): Promise<readonly Choice[]> => {
  const { rows } = await sql<Choice>`
    with station_beats as (
      select * from beats where station_id = ${stationId} and from_on <= ${on}
        and (until_on is null or until_on >= ${on})
    ),
    here as (
      select spell.beat_id, detail.town_part_id, count(*) as premises
      from premises_spells((select array_agg(id) from station_beats), ${on}::date) spell
      join premises_details detail on detail.premises_id = spell.premises_id
      where spell.until_at is null
      group by spell.beat_id, detail.town_part_id
    )
    select beat.id, beat.number, beat.name, beat.box_id as "boxId", box.name as "boxName",
      coalesce((
        select jsonb_agg(jsonb_build_object('townPartId', part.id, 'name', part.name,
          'premisesCount', coalesce(here.premises, 0)) order by part.name)
        from beat_town_parts held
        join town_parts part on part.id = held.town_part_id
        left join here on here.beat_id = beat.id and here.town_part_id = part.id
        where held.beat_id = beat.id and held.from_on <= ${on}
          and (held.until_on is null or held.until_on >= ${on})), '[]') as towns
    from station_beats beat join units box on box.id = beat.box_id
    order by box.sort, box.code, beat.number`.execute(tx);
  return rows;
};

type Door = Output<typeof recutDoors>['doors'][number];

export const selectRecutDoors = async (
  tx: Tx,
  beatId: string,
  on: Day,
): Promise<readonly Door[]> => {
  const { rows } = await sql<Door>`
    select spell.premises_id as "premisesId",
      concat_ws('　', detail.address_text, nullif(building.name, ''), nullif(detail.room, ''))
        as address
    from premises_spells(array[${beatId}::uuid], ${on}::date) spell
    join premises_details detail on detail.premises_id = spell.premises_id
    left join buildings building on building.id = detail.building_id
    where spell.until_at is null
    order by detail.address_key, detail.room`.execute(tx);
  return rows;
};
