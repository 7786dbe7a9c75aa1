import type { PlanDoor } from '@meguri/core/plans/doors.ts';
import { entriesOf } from '@meguri/core/plans/edit.ts';
import type { draftBeatPlan } from '@meguri/core/plans/edit.ops.ts';
import { type Plan, replan } from '@meguri/core/plans/plan.ts';
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
import { loadPlan, writeEvent } from './record.ts';
import { feasibilityOf, metDoors, type Work, workOf } from './work.ts';

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

/** Drafts from the due list, last year's months and the time that is left (MG-6.1a, MG-6.1b). */
export const draft: UseCase<typeof draftBeatPlan> = async (ctx, { beatId, year }) => {
  await lockBeat(ctx.tx, beatId);
  const work = await workOf(ctx, beatId, year);
  const { plan, before } = await nextVersion(ctx, work);
  const { doors, unplaced } = draftVersion({ ...work, doors: work.due, before });
  if (doors.length + unplaced.length === 0) refuseWith('plans.nothing-due');
  await insertPlan(ctx.tx, plan, { stationId: work.stationId, madeAt: ctx.now });
  const row = { id: plan.id, stationId: work.stationId };
  await replaceDoors(ctx.tx, row, doors);
  const feasibility = feasibilityOf(work);
  await updatePlan(ctx.tx, plan.id, { state: 'draft', revision: 1, feasibility });
  const entries = entriesOf(doors);
  await writeEvent(ctx, row, { type: 'drafted', reason: '', revision: 1, entries });
  const counts = { placed: doors.length, unplaced: unplaced.length };
  return { planId: plan.id, version: plan.version, ...counts, feasibility };
};

