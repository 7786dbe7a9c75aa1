import type { Day } from '@meguri/core/base/day.ts';
import type { listHandOvers } from '@meguri/core/beats/assignments.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';

export type AssignmentKind = 'own' | 'acting' | 'helper';

export type AssignmentRow = {
  readonly id: string;
  readonly beatId: string;
  readonly stationId: string;
  readonly personId: string;
  readonly name: string;
  readonly kind: AssignmentKind;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  readonly handedOverAt: Date | null;
};

const columns = sql`
  duty.id, duty.beat_id as "beatId", duty.station_id as "stationId",
  duty.person_id as "personId", person.name, duty.kind, duty.from_on as "fromOn",
  duty.until_on as "untilOn", duty.handed_over_at as "handedOverAt"`;

/** Who works a beat on a day: own, acting and helpers, in this order. */
export const selectAssignmentsOn = async (
  tx: Tx,
  beatId: string,
  day: Day,
): Promise<readonly AssignmentRow[]> => {
  const { rows } = await sql<AssignmentRow>`
    select ${columns} from beat_assignments duty join persons person on person.id = duty.person_id
    where duty.beat_id = ${beatId} and duty.from_on <= ${day}
      and (duty.until_on is null or duty.until_on >= ${day})
    order by array_position(array['own', 'acting', 'helper'], duty.kind), duty.from_on`.execute(tx);
  return rows;
};

export type BeatVacancy = {
  readonly since: Day | null;
  readonly isBoxChief: boolean;
  readonly isNeighbour: boolean;
};

/** Since when a beat has nobody in charge or acting on a day, and how a person stands to it then. */
export const selectVacancy = async (
  tx: Tx,
  { beatId, personId }: { readonly beatId: string; readonly personId: string },
  day: Day,
): Promise<BeatVacancy | undefined> => {
  const { rows } = await sql<BeatVacancy>`
    with charge as (
      select a.beat_id, a.person_id, a.from_on, a.until_on, b.box_id,
        a.from_on <= ${day} and (a.until_on is null or a.until_on >= ${day}) as runs
      from beat_assignments a join beats b on b.id = a.beat_id
      where a.kind in ('own', 'acting') and (a.beat_id = ${beatId} or a.person_id = ${personId})
    )
    select case when exists (select from charge c where c.beat_id = beat.id and c.runs) then null
        else greatest(beat.from_on, (select max(c.until_on) + 1 from charge c
          where c.beat_id = beat.id and c.until_on < ${day})) end as since,
      exists (select from post_holdings held join posts post on post.id = held.post_id
        where held.person_id = ${personId} and post.kind = 'boxChief' and post.unit_id = beat.box_id
          and held.from_on <= ${day} and (held.until_on is null or held.until_on >= ${day}))
        as "isBoxChief",
      exists (select from charge c where c.person_id = ${personId} and c.box_id = beat.box_id
        and c.beat_id <> beat.id and c.runs) as "isNeighbour"
    from beats beat where beat.id = ${beatId}`.execute(tx);
  return rows[0];
};

/** Assignments of a beat, or of a person, that run on or begin after a day. */
export const selectOpenAssignments = async (
  tx: Tx,
  whose: { readonly beatId: string } | { readonly personId: string },
  day: Day,
): Promise<readonly AssignmentRow[]> => {
  const which =
    'beatId' in whose
      ? sql`duty.beat_id = ${whose.beatId}`
      : sql`duty.person_id = ${whose.personId}`;
  const { rows } = await sql<AssignmentRow>`
    select ${columns} from beat_assignments duty join persons person on person.id = duty.person_id
    where ${which} and (duty.until_on is null or duty.until_on >= ${day})
    order by duty.from_on`.execute(tx);
  return rows;
};

export const findAssignment = async (tx: Tx, id: string): Promise<AssignmentRow | undefined> => {
  const { rows } = await sql<AssignmentRow>`
    select ${columns} from beat_assignments duty join persons person on person.id = duty.person_id
    where duty.id = ${id} for update of duty`.execute(tx);
  return rows[0];
};

export type NewAssignment = {
  readonly stationId: string;
  readonly beatId: string;
  readonly personId: string;
  readonly kind: AssignmentKind;
  readonly fromOn: Day;
  readonly startVisitsBy: Day | null;
};

export const insertAssignment = async (tx: Tx, duty: NewAssignment): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('beat_assignments')
    .values({
      id,
      station_id: duty.stationId,
      beat_id: duty.beatId,
      person_id: duty.personId,
      kind: duty.kind,
      from_on: duty.fromOn,
      start_visits_by: duty.startVisitsBy,
    })
    .execute();
  return id;
};

export const setAssignmentEnd = async (tx: Tx, id: string, untilOn: Day): Promise<void> => {
  await tx
    .updateTable('beat_assignments')
    .set({ until_on: untilOn })
    .where('id', '=', id)
    .execute();
};

export const setHandedOver = async (
  tx: Tx,
  id: string,
  by: { readonly personId: string; readonly at: Date },
): Promise<void> => {
  await tx
    .updateTable('beat_assignments')
    .set({ handed_over_at: by.at, handed_over_by: by.personId })
    .where('id', '=', id)
    .execute();
};

type HandOver = Output<typeof listHandOvers>['waiting'][number];

/** New officers in charge who have not confirmed the hand-over, begun or to begin (MG-4.5). */
export const selectHandOvers = async (
  tx: Tx,
  stationId: string,
  day: Day,
): Promise<readonly HandOver[]> => {
  const { rows } = await sql<HandOver>`
    select duty.id as "assignmentId", beat.id as "beatId", beat.name as "beatName",
      box.name as "boxName", person.id as "personId", person.name, duty.from_on as "fromOn",
      duty.start_visits_by as "startVisitsBy"
    from beat_assignments duty
    join beats beat on beat.id = duty.beat_id
    join units box on box.id = beat.box_id
    join persons person on person.id = duty.person_id
    where duty.station_id = ${stationId} and duty.start_visits_by is not null
      and duty.handed_over_at is null and (duty.until_on is null or duty.until_on >= ${day})
    order by duty.start_visits_by, box.sort, beat.number`.execute(tx);
  return rows;
};

export type OfficerOfYear = {
  readonly personId: string;
  readonly name: string;
  readonly rank: string;
  readonly kind: AssignmentKind;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  /** Months of the year (1–12) in which the person worked the beat on at least one day. */
  readonly months: readonly number[];
};

/** Who worked a beat in a year, for the annex of the form; in the order they began. */
export const selectOfficersOfYear = async (
  tx: Tx,
  beatId: string,
  year: number,
): Promise<readonly OfficerOfYear[]> => {
  const { rows } = await sql<OfficerOfYear>`
    select person.id as "personId", person.name, person.police_rank as rank, duty.kind,
      duty.from_on as "fromOn", duty.until_on as "untilOn",
      array(
        select month from generate_series(1, 12) as month
        where duty.from_on <= (make_date(${year}, month, 1) + interval '1 month - 1 day')::date
          and (duty.until_on is null or duty.until_on >= make_date(${year}, month, 1))
      ) as months
    from beat_assignments duty join persons person on person.id = duty.person_id
    where duty.beat_id = ${beatId} and duty.from_on <= make_date(${year}, 12, 31)
      and (duty.until_on is null or duty.until_on >= make_date(${year}, 1, 1))
    order by duty.from_on, array_position(array['own', 'acting', 'helper'], duty.kind)`.execute(tx);
  return rows;
};
