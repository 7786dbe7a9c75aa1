import { firstOfMonth, type Month, monthOf, yearOf } from '../base/day.ts';
import { groupBy, sum } from '../base/lists.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Tier, tiers } from '../pack/criteria.ts';
import type { OpenDoor } from './doors.ts';
import { type PlanEntry, type TownWork, tidy } from './edit.ts';
import { type MonthWork, neededIn } from './later.ts';

type Clock = { readonly year: number; readonly firstOpen: Month };

const lastMonth = (door: OpenDoor, { year, firstOpen }: Clock): Month =>
  yearOf(door.dueOn) > year || door.dueOn < firstOfMonth(year, firstOpen)
    ? 12
    : monthOf(door.dueOn);

const perTier = <T>(value: (tier: Tier) => T): Readonly<Record<Tier, T>> => ({
  priority: value('priority'),
  general: value('general'),
});

/**
 * What an editor needs to know of each town part to show the effect of a move: minutes to expect per
 * door (the mean of its doors) and the last months in time. What is overdue has no such month any
 * more and counts as in time all year.
 */
export const townWork = (doors: readonly OpenDoor[], clock: Clock): readonly TownWork[] =>
  [...groupBy(doors, (door) => door.townPartId)].map(([townPartId, mine]) => {
    const of = (tier: Tier): readonly OpenDoor[] => mine.filter((door) => door.tier === tier);
    return {
      townPartId,
      minutes: perTier((tier) => {
        const minutes = of(tier).map((door) => door.minutes);
        return minutes.length === 0 ? 0 : sum(minutes) / minutes.length;
      }),
      lastMonths: perTier((tier) => of(tier).map((door) => lastMonth(door, clock))),
    };
  });

const countAt = (entries: readonly PlanEntry[], key: PlanEntry, tier: Tier): number =>
  sum(
    entries
      .filter((one) => one.townPartId === key.townPartId && one.month === key.month)
      .map((one) => one[tier]),
  );

/** What of a town part may leave a month; `fixed` are the doors that must stay. */
export const movable = (entry: PlanEntry, fixed: readonly PlanEntry[]): PlanEntry => ({
  ...entry,
  ...perTier((tier) => Math.max(0, entry[tier] - countAt(fixed, entry, tier))),
});

/** Refuses an edit that takes away doors that must stay, such as those met in the current month. */
export const keepsFixed = (
  entries: readonly PlanEntry[],
  fixed: readonly PlanEntry[],
): Result<true> => {
  const gone = fixed.find((one) => tiers.some((tier) => countAt(entries, one, tier) < one[tier]));
  return gone === undefined ? ok(true) : refuse('plans.met-already', { month: gone.month });
};

/** Whole hours, as every screen shows them. */
export const hoursOf = (minutes: number): number => Math.round(minutes / 60);

/** Months that hold more whole hours than there are; allowed, but said (MG-6.2b). */
export const overCapacity = (
  entries: readonly PlanEntry[],
  work: MonthWork & { readonly capacity: readonly number[] },
  open: readonly Month[],
): readonly Month[] =>
  open.filter(
    (month) => hoursOf(neededIn(entries, work, month)) > hoursOf(work.capacity[month - 1] ?? 0),
  );

/** The month of doors that have none: an editor lists them as entries of this month. */
export const noMonth = 0;

/** Entries of a plan with the doors still without a month, so that both are moved alike. */
export const withWaiting = (
  entries: readonly PlanEntry[],
  waiting: readonly Omit<PlanEntry, 'month'>[],
): readonly PlanEntry[] =>
  tidy([...waiting.map((one) => ({ ...one, month: noMonth })), ...entries]);

/** The plan itself: what has a month. */
export const withoutWaiting = (entries: readonly PlanEntry[]): readonly PlanEntry[] =>
  entries.filter((entry) => entry.month !== noMonth);
