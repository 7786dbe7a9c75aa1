import type { beatHistory } from '@meguri/core/beats/beats.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

type History = Output<typeof beatHistory>;

/** Dated facts about one beat, each list as JSON in one statement, the newest first. */
export const selectHistory = async (tx: Tx, beatId: string): Promise<History | undefined> => {
  const { rows } = await sql<History>`
    select
      coalesce((
        select jsonb_agg(jsonb_build_object('id', duty.id, 'personId', person.id,
          'name', person.name, 'policeRank', person.police_rank, 'kind', duty.kind,
          'fromOn', duty.from_on, 'untilOn', duty.until_on,
          'startVisitsBy', duty.start_visits_by, 'handedOverAt', duty.handed_over_at)
          order by duty.from_on desc,
            array_position(array['own', 'acting', 'helper'], duty.kind))
        from beat_assignments duty join persons person on person.id = duty.person_id
        where duty.beat_id = beat.id), '[]') as assignments,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', held.id, 'name', part.name,
          'fromOn', held.from_on, 'untilOn', held.until_on) order by held.from_on desc, part.name)
        from beat_town_parts held join town_parts part on part.id = held.town_part_id
        where held.beat_id = beat.id
          and (held.until_on is null or held.until_on >= held.from_on)), '[]') as towns,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', recut.id, 'effectiveOn', recut.effective_on,
          'kind', recut.kind, 'reason', recut.reason, 'doneBy', person.name,
          'doneAt', recut.done_at,
          'summary', recut.details -> 'summary')
          order by recut.effective_on desc, recut.done_at desc)
        from beat_recuts recut join persons person on person.id = recut.done_by
        where recut.details -> 'beatIds' @> to_jsonb(beat.id::text)), '[]') as recuts,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', register.id, 'asOf', register.as_of,
          'count', register.count, 'source', register.source, 'level', register.level,
          'basis', register.basis, 'recordedBy', person.name,
          'recordedAt', register.recorded_at)
          order by register.as_of desc, register.recorded_at desc)
        from register_households register
        left join persons person on person.id = register.recorded_by
        where register.beat_id = beat.id), '[]') as registers
    from beats beat where beat.id = ${beatId}`.execute(tx);
  return rows[0];
};
