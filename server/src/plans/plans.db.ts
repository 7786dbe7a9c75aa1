import type { PostKind } from '@meguri/core/organisation/posts.ts';
import type { PlanDoor } from '@meguri/core/plans/doors.ts';
import type { PlanEntry } from '@meguri/core/plans/edit.ts';
import type { Feasibility } from '@meguri/core/plans/feasibility.ts';
import type { Plan, PlanState } from '@meguri/core/plans/plan.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';
import type { Place } from '../platform/serve.ts';

export type PlanRow = {
  readonly id: string;
  readonly stationId: string;
  readonly beatId: string;
  readonly year: number;
  readonly version: number;
  readonly state: PlanState;
  readonly revision: number;
  readonly overCapacityReason: string;
};

export const findPlanPlace = async (tx: Tx, planId: string): Promise<Place | undefined> => {
  const row = await tx
    .selectFrom('plans')
    .innerJoin('beats', 'beats.id', 'plans.beat_id')
    .select(['plans.station_id', 'beats.box_id', 'plans.beat_id'])
    .where('plans.id', '=', planId)
    .executeTakeFirst();
  return row && { stationId: row.station_id, boxId: row.box_id, beatId: row.beat_id };
};

/** Two drafts of one beat are made one after the other. */
export const lockBeat = async (tx: Tx, beatId: string): Promise<void> => {
  await sql`select id from beats where id = ${beatId} for update`.execute(tx);
};

const columns = sql<PlanRow>`id, station_id as "stationId", beat_id as "beatId", year, version, state,
  revision, over_capacity_reason as "overCapacityReason"`;

/** Locked, so that two people who save or decide at once come one after the other. */
export const lockPlan = async (tx: Tx, planId: string): Promise<PlanRow | undefined> => {
  const { rows } = await sql<PlanRow>`
    select ${columns} from plans where id = ${planId} for update`.execute(tx);
  return rows[0];
};

/** All versions of a beat's plan for a year, the newest first. */
export const listVersions = async (
  tx: Tx,
  beatId: string,
  year: number,
): Promise<readonly PlanRow[]> => {
  const { rows } = await sql<PlanRow>`
    select ${columns} from plans where beat_id = ${beatId} and year = ${year}
    order by version desc`.execute(tx);
  return rows;
};

export const insertPlan = async (
  tx: Tx,
  plan: Plan,
  { stationId, madeAt }: { readonly stationId: string; readonly madeAt: Date },
): Promise<void> => {
  await tx
    .insertInto('plans')
    .values({
      id: plan.id,
      station_id: stationId,
      beat_id: plan.beatId,
      year: plan.year,
      version: plan.version,
      state: plan.state,
      revision: plan.revision,
      made_by: plan.authorIds[0] ?? '',
      made_at: madeAt,
    })
    .execute();
};

export type PlanUpdate = {
  readonly state: PlanState;
  readonly revision: number;
  readonly overCapacityReason?: string;
  readonly feasibility?: Feasibility;
};

export const updatePlan = async (tx: Tx, planId: string, plan: PlanUpdate): Promise<void> => {
  await tx
    .updateTable('plans')
    .set({
      state: plan.state,
      revision: plan.revision,
      ...(plan.overCapacityReason === undefined
        ? {}
        : { over_capacity_reason: plan.overCapacityReason }),
      ...(plan.feasibility === undefined ? {} : { feasibility: JSON.stringify(plan.feasibility) }),
    })
    .where('id', '=', planId)
    .execute();
};

export const listPlanDoorRows = async (tx: Tx, planId: string): Promise<readonly PlanDoor[]> => {
  const { rows } = await sql<PlanDoor>`
    select premises_id as "premisesId", town_part_id as "townPartId", tier, month, minutes,
      due_on as "dueOn"
    from plan_doors where plan_id = ${planId} order by month, premises_id`.execute(tx);
  return rows;
};

/** Replaces the doors of a version that is still open to edits. */
export const replaceDoors = async (
  tx: Tx,
  plan: { readonly id: string; readonly stationId: string },
  doors: readonly PlanDoor[],
): Promise<void> => {
  await tx.deleteFrom('plan_doors').where('plan_id', '=', plan.id).execute();
  // One JSON parameter: a row per door would pass the limit of parameters of a statement.
  await sql`
    insert into plan_doors
      (plan_id, premises_id, station_id, town_part_id, tier, month, minutes, due_on)
    select ${plan.id}, door."premisesId", ${plan.stationId}, door."townPartId", door.tier,
      door.month, door.minutes, door."dueOn"
    from jsonb_to_recordset(${JSON.stringify(doors)}::jsonb) as door ("premisesId" uuid,
      "townPartId" uuid, tier text, month integer, minutes integer, "dueOn" date)`.execute(tx);
};

export type EntryRow = PlanEntry & { readonly planId: string };

/** The planned numbers of several versions. */
export const listEntries = async (
  tx: Tx,
  planIds: readonly string[],
): Promise<readonly EntryRow[]> => {
  const { rows } = await sql<EntryRow>`
    select plan_id as "planId", town_part_id as "townPartId", month,
      count(*) filter (where tier = 'priority')::integer as priority,
      count(*) filter (where tier = 'general')::integer as general
    from plan_doors where plan_id = any (${[...planIds]}::uuid[])
    group by plan_id, month, town_part_id
    order by month, town_part_id`.execute(tx);
  return rows;
};

export type PlanEventType = 'drafted' | 'edited' | 'submitted' | 'returned' | 'approved';

export type EventRow = {
  readonly planId: string;
  readonly type: PlanEventType;
  readonly reason: string;
  readonly personId: string;
  readonly name: string;
  readonly postKind: PostKind | null;
  readonly at: Date;
};

/** The history of several versions, oldest first. */
export const listEvents = async (
  tx: Tx,
  planIds: readonly string[],
): Promise<readonly EventRow[]> => {
  const { rows } = await sql<EventRow>`
    select event.plan_id as "planId", event.type, event.reason, event.person_id as "personId",
      person.name, post.kind as "postKind", event.at
    from plan_events event
    join persons person on person.id = event.person_id
    left join posts post on post.id = event.post_id
    where event.plan_id = any (${[...planIds]}::uuid[])
    order by event.at, (event.details ->> 'step')::integer`.execute(tx);
  return rows;
};

export type NewEvent = {
  readonly type: PlanEventType;
  readonly reason: string;
  readonly revision: number;
  /** The entries as saved under this revision. */
  readonly entries?: readonly PlanEntry[];
};

type By = { readonly personId: string; readonly postId: string; readonly at: Date };

export const insertEvent = async (
  tx: Tx,
  plan: { readonly id: string; readonly stationId: string },
  { event, by }: { readonly event: NewEvent; readonly by: By },
): Promise<void> => {
  const { type, reason, ...saved } = event;
  // The plan is locked, so its events count up; two of one instant keep their order.
  const before = await tx
    .selectFrom('plan_events')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('plan_id', '=', plan.id)
    .executeTakeFirst();
  const details = { ...saved, step: (before?.count ?? 0) + 1 };
  await tx
    .insertInto('plan_events')
    .values({
      id: newId(),
      station_id: plan.stationId,
      plan_id: plan.id,
      type,
      reason,
      details: JSON.stringify(details),
      person_id: by.personId,
      post_id: by.postId,
      at: by.at,
    })
    .execute();
};

export type SavedRevision = {
  readonly revision: number;
  readonly entries: readonly PlanEntry[];
  readonly by: string;
};

/** What was saved from a revision on, oldest first: the base of an edit, then what came after. */
export const listRevisions = async (
  tx: Tx,
  planId: string,
  from: number,
): Promise<readonly SavedRevision[]> => {
  const { rows } = await sql<SavedRevision>`
    select (event.details ->> 'revision')::integer as revision,
      event.details -> 'entries' as entries, person.name as by
    from plan_events event join persons person on person.id = event.person_id
    where event.plan_id = ${planId} and event.type in ('drafted', 'edited')
      and (event.details ->> 'revision')::integer >= ${from}
    order by 1`.execute(tx);
  return rows;
};

/** Copies an approved plan into the facts the form counts with (MG-N1b): twelve months, zeros too. */
export const insertPlanMonths = async (tx: Tx, plan: PlanRow, approvedAt: Date): Promise<void> => {
  await sql`
    insert into plan_months (id, station_id, beat_id, plan_id, year, version, month, priority,
      general, approved_at)
    select gen_random_uuid(), ${plan.stationId}, ${plan.beatId}, ${plan.id}, ${plan.year}::integer,
      ${plan.version}::integer, month.no,
      count(*) filter (where door.tier = 'priority'), count(*) filter (where door.tier = 'general'),
      ${approvedAt}::timestamptz
    from generate_series(1, 12) as month (no)
    left join plan_doors door on door.plan_id = ${plan.id} and door.month = month.no
    group by month.no`.execute(tx);
};
