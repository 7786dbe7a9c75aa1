import type { Month } from '../base/day.ts';
import { byText, sum } from '../base/lists.ts';
import { type PlanEntry, tidy } from './edit.ts';
import { sameEntries } from './merge.ts';

export type MonthTotal = {
  readonly month: Month;
  readonly priority: number;
  readonly general: number;
};

const months: readonly Month[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Planned numbers of each month, January to December (MG-N1b). */
export const monthTotals = (entries: readonly PlanEntry[]): readonly MonthTotal[] =>
  months.map((month) => {
    const mine = entries.filter((entry) => entry.month === month);
    return {
      month,
      priority: sum(mine.map((entry) => entry.priority)),
      general: sum(mine.map((entry) => entry.general)),
    };
  });

export type TownChange = {
  readonly townPartId: string;
  readonly left: readonly PlanEntry[];
  readonly right: readonly PlanEntry[];
};

/** Town parts that two versions plan differently. */
export const changedTowns = (
  left: readonly PlanEntry[],
  right: readonly PlanEntry[],
): readonly TownChange[] => {
  const of = (entries: readonly PlanEntry[], id: string) =>
    tidy(entries.filter((entry) => entry.townPartId === id));
  return [...new Set([...left, ...right].map((entry) => entry.townPartId))]
    .toSorted(byText)
    .map((id) => ({ townPartId: id, left: of(left, id), right: of(right, id) }))
    .filter((town) => !sameEntries(town.left, town.right));
};
