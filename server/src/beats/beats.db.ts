import type { Day } from '@meguri/core/base/day.ts';
import type { listBeats } from '@meguri/core/beats/beats.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import type { Place } from '../platform/serve.ts';

type BeatSummary = Output<typeof listBeats>['beats'][number];

/** Where a beat lies; undefined when it is not in the caller's scope. */
export const findBeatPlace = async (tx: Tx, beatId: string): Promise<Place | undefined> => {
  const row = await tx
    .selectFrom('beats')
    .select(['station_id', 'box_id'])
    .where('id', '=', beatId)
    .executeTakeFirst();
  return row && { stationId: row.station_id, boxId: row.box_id, beatId };
};

/** The beats of a station that exist on a day, with who works them then. */
export const listStationBeats = async (
  tx: Tx,
  stationId: string,
  day: Day,
): Promise<readonly BeatSummary[]> => {
  const { rows } = await sql<BeatSummary>`
    select beat.id, beat.name, beat.number, beat.station_id as "stationId",
      beat.box_id as "boxId", box.name as "boxName", box.box_kind as "boxKind",
      coalesce((
        select jsonb_agg(part.name order by part.name)
        from beat_town_parts held join town_parts part on part.id = held.town_part_id
        where held.beat_id = beat.id and held.from_on <= ${day}
          and (held.until_on is null or held.until_on >= ${day})), '[]') as towns,
      coalesce((
        select jsonb_agg(jsonb_build_object('personId', person.id, 'name', person.name,
          'kind', duty.kind, 'fromOn', duty.from_on, 'untilOn', duty.until_on)
          order by duty.kind desc, duty.from_on)
        from beat_assignments duty join persons person on person.id = duty.person_id
        where duty.beat_id = beat.id and duty.from_on <= ${day}
          and (duty.until_on is null or duty.until_on >= ${day})), '[]') as assignments,
      (select count(*) from premises_spells(array[beat.id], ${day}::date) spell
        where spell.until_at is null) as "premisesCount"
    from beats beat join units box on box.id = beat.box_id
    where beat.station_id = ${stationId} and beat.from_on <= ${day}
      and (beat.until_on is null or beat.until_on >= ${day})
    order by box.sort, beat.number`.execute(tx);
  return rows;
};
