import type { Day } from '@meguri/core/base/day.ts';
import type { getBeat } from '@meguri/core/beats/beats.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import type { Place } from '../platform/serve.ts';

export type Beat = Output<typeof getBeat>['beat'];

/** Where a beat lies; undefined when it is not in the caller's scope. */
export const findBeatPlace = async (tx: Tx, beatId: string): Promise<Place | undefined> => {
  const row = await tx
    .selectFrom('beats')
    .select(['station_id', 'box_id'])
    .where('id', '=', beatId)
    .executeTakeFirst();
  return row && { stationId: row.station_id, boxId: row.box_id, beatId };
};

// A beat that has ended is shown as on its last day, one to come as on its first.
const selectBeats = async (
  tx: Tx,
  where: RawBuilder<unknown>,
  day: Day,
): Promise<readonly Beat[]> => {
  const { rows } = await sql<Beat>`
    with chosen as (
      select beat.*, greatest(beat.from_on, least(beat.until_on, ${day}::date)) as day
      from beats beat where ${where}
    )
    select beat.id, beat.name, beat.number, beat.station_id as "stationId",
      station.name as "stationName", beat.box_id as "boxId", box.name as "boxName",
      box.box_kind as "boxKind", beat.from_on as "fromOn", beat.until_on as "untilOn",
      coalesce((
        select jsonb_agg(part.name order by part.name)
        from beat_town_parts held join town_parts part on part.id = held.town_part_id
        where held.beat_id = beat.id and held.from_on <= beat.day
          and (held.until_on is null or held.until_on >= beat.day)), '[]') as towns,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', duty.id, 'personId', person.id,
          'name', person.name, 'policeRank', person.police_rank, 'kind', duty.kind,
          'fromOn', duty.from_on, 'untilOn', duty.until_on, 'startVisitsBy', duty.start_visits_by,
          'handedOverAt', duty.handed_over_at)
          order by array_position(array['own', 'acting', 'helper'], duty.kind), duty.from_on)
        from beat_assignments duty join persons person on person.id = duty.person_id
        where duty.beat_id = beat.id and duty.from_on <= beat.day
          and (duty.until_on is null or duty.until_on >= beat.day)), '[]') as assignments,
      coalesce(here.premises, 0) as "premisesCount"
    from chosen beat
    join units box on box.id = beat.box_id
    join units station on station.id = beat.station_id
    left join (
      select spell.beat_id, count(*) as premises
      from premises_spells((select array_agg(id) from chosen), ${day}::date) spell
      where spell.until_at is null group by spell.beat_id) here on here.beat_id = beat.id
    order by box.sort, box.code, beat.number, beat.from_on`.execute(tx);
  return rows;
};

/** The beats of a station that exist on a day, with who works them then. */
export const listStationBeats = (tx: Tx, stationId: string, day: Day): Promise<readonly Beat[]> =>
  selectBeats(
    tx,
    sql`beat.station_id = ${stationId} and beat.from_on <= ${day}
      and (beat.until_on is null or beat.until_on >= ${day})`,
    day,
  );

/** Beats of a station that only begin after a day, each as on its first day. */
export const listUpcomingBeats = (tx: Tx, stationId: string, day: Day): Promise<readonly Beat[]> =>
  selectBeats(tx, sql`beat.station_id = ${stationId} and beat.from_on > ${day}`, day);

export const findBeat = async (tx: Tx, beatId: string, day: Day): Promise<Beat | undefined> =>
  (await selectBeats(tx, sql`beat.id = ${beatId}`, day))[0];

export type BeatRow = {
  readonly stationId: string;
  readonly boxId: string;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
};

/** Locked, so that two assignments of one beat come one after the other. */
export const lockBeat = async (tx: Tx, beatId: string): Promise<BeatRow | undefined> => {
  const { rows } = await sql<BeatRow>`
    select station_id as "stationId", box_id as "boxId", from_on as "fromOn",
      until_on as "untilOn"
    from beats where id = ${beatId} for update`.execute(tx);
  return rows[0];
};
