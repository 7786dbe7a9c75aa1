import { dayInJapan } from '@meguri/core/base/day.ts';
import type { AuthorPost } from '@meguri/core/organisation/posts.ts';
import type { Plan, PlanDecision, PlanReview } from '@meguri/core/plans/plan.ts';
import { boxStaff, callersRank } from '../organisation/organisation.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place } from '../platform/serve.ts';
import {
  type EventRow,
  findPlanPlace,
  insertEvent,
  listEntries,
  listEvents,
  lockPlan,
  type NewEvent,
  type PlanRow,
} from './plans.db.ts';

export type LoadedPlan = {
  readonly row: PlanRow;
  readonly plan: Plan;
  readonly events: readonly EventRow[];
};

/** Where a plan belongs, for the decision point; refuses what the caller cannot see. */
export const placeOfPlan = async (ctx: Ctx, planId: string): Promise<Place> => ({
  ...((await findPlanPlace(ctx.tx, planId)) ?? refuseWith('not-found')),
  seenBy: 'plans.see',
});

const decisionsOf = (events: readonly EventRow[]): readonly PlanDecision[] =>
  events.flatMap(({ type, personId, at, reason }) =>
    type === 'drafted' || type === 'edited'
      ? []
      : [{ to: type, by: personId, on: dayInJapan(at), text: reason || null }],
  );

const authorTypes = ['drafted', 'edited', 'submitted'];

const authorsOf = (events: readonly EventRow[]): readonly string[] => [
  ...new Set(events.filter(({ type }) => authorTypes.includes(type)).map((one) => one.personId)),
];

/** A version as the rules of core see it. */
export const loadPlan = async ({ tx }: Ctx, row: PlanRow): Promise<LoadedPlan> => {
  const events = await listEvents(tx, [row.id]);
  const entries = (await listEntries(tx, [row.id])).map(({ planId: _, ...entry }) => entry);
  const { id, beatId, year, version, revision, state } = row;
  const authorIds = authorsOf(events);
  const decisions = decisionsOf(events);
  const plan = { id, beatId, year, version, revision, state, entries, authorIds, decisions };
  return { row, plan, events };
};

/** The plan for a command, locked until it is done. */
export const openPlan = async (ctx: Ctx, planId: string): Promise<LoadedPlan> =>
  loadPlan(ctx, (await lockPlan(ctx.tx, planId)) ?? refuseWith('not-found'));

const lastSaver = (events: readonly EventRow[]): string =>
  events.findLast(({ type }) => type === 'drafted' || type === 'edited')?.name ?? '';

export const staleRevision = ({ row, events }: LoadedPlan, yours: number): never =>
  refuseWith('revision.stale', { who: lastSaver(events), theirs: row.revision, yours });

/** Nobody submits or decides on a revision they have not seen. */
export const refuseUnseen = (loaded: LoadedPlan, revision: number): void => {
  if (loaded.row.revision !== revision) staleRevision(loaded, revision);
};

type Key = Pick<PlanRow, 'id' | 'stationId'>;

export const writeEvent = (ctx: Ctx, row: Key, event: NewEvent): Promise<void> => {
  const { personId, postId } = ctx.actor;
  return insertEvent(ctx.tx, row, { event, by: { personId, postId, at: ctx.now } });
};

/** The highest post that worked on the plan: whoever reviews it must stand above all its authors. */
const authorPost = (events: readonly EventRow[]): AuthorPost => {
  const kinds = events.filter(({ type }) => authorTypes.includes(type)).map((one) => one.postKind);
  const highest = (['sectionChief', 'boxChief'] as const).find((kind) => kinds.includes(kind));
  return highest ?? 'beatOfficer';
};

/** The review of a submitted plan by the caller, as `mayReview` judges it (MG-6.2a, MG-6.2b). */
export const reviewBy = async (
  ctx: Ctx,
  { row, events }: LoadedPlan,
  text: string,
): Promise<PlanReview> => {
  const { boxId = '' } = await placeOfPlan(ctx, row.id);
  const submitted = events.findLast(({ type }) => type === 'submitted');
  const { personId, postKind } = ctx.actor;
  return {
    reviewer: { officerId: personId, post: postKind, rank: await callersRank(ctx) },
    author: {
      officerId: submitted?.personId ?? '',
      post: authorPost(events),
      box: await boxStaff(ctx, boxId, ctx.today),
    },
    lowest: ctx.pack.parameters.reviewRank.value,
    on: ctx.today,
    text,
  };
};
