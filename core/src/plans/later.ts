import { firstOfMonth, type Month, monthOf, yearOf } from '../base/day.ts';
import { sum } from '../base/lists.ts';
import { monthMinutes, type PlanEntry, type TownWork } from './edit.ts';
import { doorMinutes, type Effort, type LaterRound } from './effort.ts';

type Time = {
  readonly year: number;
  readonly openMonths: readonly Month[];
  readonly effort: Effort;
};

/** Open months of a round's term; where its term is over or they are all shut, every open month. */
const monthsOf = ({ door, from }: LaterRound, { year, openMonths }: Time): readonly Month[] => {
  const first = yearOf(from) < year ? 1 : monthOf(from);
  const last = door.dueOn < firstOfMonth(year, 12) ? monthOf(door.dueOn) : 12;
  const inTime = openMonths.filter((month) => month >= first && month <= last);
  return inTime.length > 0 ? inTime : openMonths;
};

/**
 * Minutes that the later rounds of the year take in each month, January to December. A plan gives
 * them no month, as it counts first interviews only (MG-N2a): each is spread over the open months it
 * is wanted in.
 */
export const laterMinutes = (rounds: readonly LaterRound[], time: Time): readonly number[] => {
  const minutes = Array.from({ length: 12 }, () => 0);
  for (const round of rounds) {
    const months = monthsOf(round, time);
    for (const month of months) {
      const at = month - 1;
      minutes[at] = (minutes[at] ?? 0) + doorMinutes(round.door, time.effort) / months.length;
    }
  }
  return minutes;
};

/** What the load of a month is made from; `later` as `laterMinutes` gives it. */
export type MonthWork = {
  readonly towns: readonly TownWork[];
  readonly later: readonly number[];
};

/** Minutes to expect for all that a month holds, later rounds included. */
export const neededIn = (
  entries: readonly PlanEntry[],
  { towns, later }: MonthWork,
  month: Month,
): number => sum([monthMinutes(entries, towns, month), later[month - 1] ?? 0]);
