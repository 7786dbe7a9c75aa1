import { ok, type Result } from '@meguri/core/base/result.ts';
import { movePlan, type PlanEntry, type PlanMove } from '@meguri/core/plans/edit.ts';

export type Entries = readonly PlanEntry[];

/** One thing an editor does to a plan, and what takes it back. */
export type Step = {
  readonly townPartId: string;
  readonly apply: (entries: Entries) => Result<Entries>;
  readonly back: (before: Entries) => Step;
};

export const ofTown = (entries: Entries, townPartId: string): Entries =>
  entries.filter((entry) => entry.townPartId === townPartId);

/** Moves numbers of a town part; taken back by moving them the other way. */
export const moving = (move: PlanMove, shut: readonly number[]): Step => ({
  townPartId: move.townPartId,
  apply: (entries) => movePlan(entries, move, shut),
  back: () => moving({ ...move, from: move.to, to: move.from }, shut),
});

/** Puts a town part as it was in one's own plan before somebody else saved it differently. */
export const setting = (townPartId: string, mine: Entries): Step => ({
  townPartId,
  apply: (entries) => ok([...entries.filter((one) => one.townPartId !== townPartId), ...mine]),
  back: (before) => setting(townPartId, ofTown(before, townPartId)),
});

/** Steps one after the other; one that does not apply any more is passed over. */
export const fold = (entries: Entries, steps: readonly Step[]): Entries =>
  steps.reduce((now, step) => {
    const next = step.apply(now);
    return next.ok ? next.value : now;
  }, entries);
