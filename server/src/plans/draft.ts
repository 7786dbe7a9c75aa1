import type { PlanDoor } from '@meguri/core/plans/doors.ts';
import type { draftBeatPlan, redraftBeatPlan } from '@meguri/core/plans/edit.ops.ts';
import { entriesOf } from '@meguri/core/plans/edit.ts';
import { type Plan, replan, revisePlan } from '@meguri/core/plans/plan.ts';
import { draftVersion } from '@meguri/core/plans/version.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import {
  insertPlan,
  listPlanDoorRows,
  listVersions,
  lockBeat,
  replaceDoors,
  updatePlan,
} from './plans.db.ts';
import { loadPlan, openPlan, refuseUnseen, writeEvent } from './record.ts';
import { feasibilityOf, isFixedIn, metDoors, type Work, workOf } from './work.ts';

type Next = { readonly plan: Plan; readonly before: readonly PlanDoor[] };

/** Version 1, or the next version beside the approved one. */
const nextVersion = async (ctx: Ctx, work: Work): Promise<Next> => {
  const { beatId, year } = work;
  const officerId = ctx.actor.personId;
  const [newest] = await listVersions(ctx.tx, beatId, year);
  if (newest === undefined) {
    const blank = { version: 1, revision: 1, state: 'draft', entries: [], decisions: [] } as const;
    const plan = { ...blank, id: newId(), beatId, year, authorIds: [officerId] };
    return { plan, before: await metDoors(ctx, work) };
  }
  if (newest.state !== 'approved') refuseWith('plans.draft-exists', { version: newest.version });
  const { plan } = await loadPlan(ctx, newest);
  const next = { id: newId(), officerId, version: newest.version + 1 };
  return { plan: must(replan(plan, next)), before: await listPlanDoorRows(ctx.tx, newest.id) };
};

/** Writes the doors of a drafted version and says what became of the due list. */
const writeDraft = async (
  ctx: Ctx,
  { plan, work }: { readonly plan: Plan; readonly work: Work },
  { doors, unplaced }: ReturnType<typeof draftVersion>,
) => {
  const row = { id: plan.id, stationId: work.stationId };
  const { state, revision, version } = plan;
  await replaceDoors(ctx.tx, row, doors);
  const feasibility = feasibilityOf(work);
  await updatePlan(ctx.tx, plan.id, { state, revision, feasibility });
  const entries = entriesOf(doors);
  await writeEvent(ctx, row, { type: 'drafted', reason: '', revision, entries });
  const counts = { placed: doors.length, unplaced: unplaced.length };
  return { planId: plan.id, version, ...counts, feasibility };
};

/** Drafts from the due list, last year's months and the time that is left (MG-6.1a, MG-6.1b). */
export const draft: UseCase<typeof draftBeatPlan> = async (ctx, { beatId, year }) => {
  await lockBeat(ctx.tx, beatId);
  const work = await workOf(ctx, beatId, year);
  const { plan, before } = await nextVersion(ctx, work);
  const drafted = draftVersion({ ...work, doors: work.due, before });
  if (drafted.doors.length + drafted.unplaced.length === 0) refuseWith('plans.nothing-due');
  await insertPlan(ctx.tx, plan, { stationId: work.stationId, madeAt: ctx.now });
  return writeDraft(ctx, { plan, work }, drafted);
};

/** Drafts an open version anew, for instance after visit time was allotted; what is over stays. */
export const redraft: UseCase<typeof redraftBeatPlan> = async (ctx, { planId, revision }) => {
  const loaded = await openPlan(ctx, planId);
  refuseUnseen(loaded, revision);
  const { row, plan } = loaded;
  const work = await workOf(ctx, row.beatId, row.year);
  const before = (await listPlanDoorRows(ctx.tx, planId)).filter(isFixedIn(work));
  const drafted = draftVersion({ ...work, doors: work.due, before });
  const edit = {
    officerId: ctx.actor.personId,
    baseRevision: revision,
    base: plan.entries,
    entries: entriesOf(drafted.doors),
    closedMonths: work.closedMonths,
  };
  return writeDraft(ctx, { plan: must(revisePlan(plan, edit)).plan, work }, drafted);
};
