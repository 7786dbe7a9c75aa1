import { assignDoors, type PlanDoor } from '@meguri/core/plans/doors.ts';
import type { reviseBeatPlan } from '@meguri/core/plans/edit.ops.ts';
import { entriesOf, type PlanEntry } from '@meguri/core/plans/edit.ts';
import type { PlanMerge } from '@meguri/core/plans/merge.ts';
import { revisePlan } from '@meguri/core/plans/plan.ts';
import { keepsFixed } from '@meguri/core/plans/work.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import {
  listPlanDoorRows,
  listRevisions,
  type PlanRow,
  replaceDoors,
  type SavedRevision,
  updatePlan,
} from './plans.db.ts';
import { openPlan, staleRevision, writeEvent } from './record.ts';
import { listTownNames } from './work.db.ts';
import { feasibilityOf, isFixedIn, unplacedDoors, type Work, workOf } from './work.ts';

const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const monthsInWords = (entries: readonly PlanEntry[], language: 'ja' | 'en'): string => {
  const parts = entries.map(({ month, priority, general }) =>
    language === 'ja'
      ? `${month}月${priority + general}戸`
      : `month ${month}: ${priority + general}`,
  );
  return parts.join(language === 'ja' ? '・' : ', ') || (language === 'ja' ? 'なし' : 'none');
};

const refuseConflict = async (
  ctx: Ctx,
  { conflicts }: PlanMerge,
  saved: readonly SavedRevision[],
): Promise<void> => {
  const [clash] = conflicts;
  if (clash === undefined) return;
  const [town] = await listTownNames(ctx.tx, [clash.townPartId]);
  refuseWith('plans.conflict', {
    town: town?.name ?? '',
    townPartId: clash.townPartId,
    who: saved.at(-1)?.by ?? '',
    mineJa: monthsInWords(clash.mine, 'ja'),
    mineEn: monthsInWords(clash.mine, 'en'),
    theirsJa: monthsInWords(clash.theirs, 'ja'),
    theirsEn: monthsInWords(clash.theirs, 'en'),
  });
};

/** Which doors the edited numbers mean, and that none of the fixed ones went. */
const doorsFor = async (
  ctx: Ctx,
  row: PlanRow,
  { entries, work }: { readonly entries: readonly PlanEntry[]; readonly work: Work },
): Promise<readonly PlanDoor[]> => {
  const doors = await listPlanDoorRows(ctx.tx, row.id);
  const isFixed = isFixedIn(work);
  must(keepsFixed(entries, entriesOf(doors.filter(isFixed))));
  return must(assignDoors(entries, { doors, open: unplacedDoors(work, doors), isFixed }));
};

const othersSince = async (ctx: Ctx, merge: PlanMerge, saved: readonly SavedRevision[]) => {
  const towns = await listTownNames(ctx.tx, merge.changedByOthers);
  return towns.map(({ name }) => ({ name, by: saved.at(-1)?.by ?? '' }));
};

/** Saves an edit; somebody else's edits of other town parts are merged and named. */
export const revise: UseCase<typeof reviseBeatPlan> = async (ctx, input) => {
  const loaded = await openPlan(ctx, input.planId);
  const { row, plan } = loaded;
  const saved = await listRevisions(ctx.tx, row.id, input.baseRevision);
  const base = saved.find(({ revision }) => revision === input.baseRevision);
  if (base === undefined && row.revision !== input.baseRevision) {
    return staleRevision(loaded, input.baseRevision);
  }
  const since = saved.filter((one) => one !== base);
  const work = await workOf(ctx, row.beatId, row.year);
  const closedMonths = allMonths.filter((month) => !work.open.includes(month));
  const { entries, baseRevision } = input;
  const edit = {
    officerId: ctx.actor.personId,
    baseRevision,
    base: base?.entries ?? plan.entries,
    entries,
  };
  const revised = must(revisePlan(plan, { ...edit, closedMonths }));
  await refuseConflict(ctx, revised.merge, since);
  const next = revised.plan;
  await replaceDoors(ctx.tx, row, await doorsFor(ctx, row, { entries: next.entries, work }));
  const { state, revision } = next;
  await updatePlan(ctx.tx, row.id, { state, revision, feasibility: feasibilityOf(work) });
  await writeEvent(ctx, row, { type: 'edited', reason: '', revision, entries: next.entries });
  return {
    revision,
    entries: [...next.entries],
    changedByOthers: await othersSince(ctx, revised.merge, since),
  };
};
