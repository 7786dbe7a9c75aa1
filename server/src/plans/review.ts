import type {
  approveBeatPlan,
  returnBeatPlan,
  submitBeatPlan,
} from '@meguri/core/plans/edit.ops.ts';
import { approvePlan, type Plan, returnPlan, submitPlan } from '@meguri/core/plans/plan.ts';
import { overCapacity } from '@meguri/core/plans/work.ts';
import { must } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import {
  insertPlanMonths,
  listPlanDoorRows,
  listVersions,
  type PlanRow,
  updatePlan,
} from './plans.db.ts';
import { loadPlan, openPlan, refuseUnseen, reviewBy, writeEvent } from './record.ts';
import { feasibilityOf, laterOf, townsOf, workOf } from './work.ts';

/** Hands a plan in; where it exceeds the hours it needs the reason (MG-6.2b). */
export const submit: UseCase<typeof submitBeatPlan> = async (ctx, { planId, revision, reason }) => {
  const loaded = await openPlan(ctx, planId);
  const { row, plan } = loaded;
  refuseUnseen(loaded, revision);
  const work = await workOf(ctx, row.beatId, row.year);
  const doors = await listPlanDoorRows(ctx.tx, planId);
  const over = overCapacity(
    plan.entries,
    { towns: townsOf(work, doors), capacity: work.capacity, later: laterOf(work) },
    work.open,
  );
  const officerId = ctx.actor.personId;
  const submission = { officerId, on: ctx.today, overCapacity: over, reason };
  const { state } = must(submitPlan(plan, submission));
  const overCapacityReason = over.length > 0 ? reason : '';
  const feasibility = feasibilityOf(work);
  await updatePlan(ctx.tx, planId, { state, revision, overCapacityReason, feasibility });
  await writeEvent(ctx, row, { type: 'submitted', reason, revision });
  return { planId, version: row.version };
};

/** Returns a plan with what to change (MG-6.2b). */
export const giveBack: UseCase<typeof returnBeatPlan> = async (ctx, input) => {
  const { planId, revision, reason } = input;
  const loaded = await openPlan(ctx, planId);
  refuseUnseen(loaded, revision);
  const { state } = must(returnPlan(loaded.plan, await reviewBy(ctx, loaded, reason)));
  await updatePlan(ctx.tx, planId, { state, revision });
  await writeEvent(ctx, loaded.row, { type: 'returned', reason, revision });
  return { planId, version: loaded.row.version };
};

/** The version in force, which a newly approved one replaces. */
export const approvedVersion = async (ctx: Ctx, row: PlanRow): Promise<Plan | null> => {
  const versions = await listVersions(ctx.tx, row.beatId, row.year);
  const found = versions.find(({ state }) => state === 'approved');
  return found === undefined ? null : (await loadPlan(ctx, found)).plan;
};

/** Approves a plan: its months become facts (MG-6.2b, MG-N1b), the version before is superseded. */
export const approve: UseCase<typeof approveBeatPlan> = async (ctx, input) => {
  const { planId, revision, comment } = input;
  const loaded = await openPlan(ctx, planId);
  refuseUnseen(loaded, revision);
  const { plan, row } = loaded;
  const review = await reviewBy(ctx, loaded, comment);
  const { superseded } = must(approvePlan(plan, review, await approvedVersion(ctx, row)));
  if (superseded !== null) {
    const { state, revision: last } = superseded;
    await updatePlan(ctx.tx, superseded.id, { state, revision: last });
  }
  await updatePlan(ctx.tx, planId, { state: 'approved', revision });
  await insertPlanMonths(ctx.tx, row, ctx.now);
  await writeEvent(ctx, row, { type: 'approved', reason: comment, revision });
  return { planId, version: row.version };
};
