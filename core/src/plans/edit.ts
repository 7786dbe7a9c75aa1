import type { Month } from '../base/day.ts';
import { byText, groupBy, sum } from '../base/lists.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Tier } from '../pack/criteria.ts';
import type { PlacedDoor } from './draft.ts';

/** How many doors of a town part are planned for a month: the grain in which a plan is edited. */
export type PlanEntry = {
  readonly townPartId: string;
  readonly month: Month;
  readonly priority: number;
  readonly general: number;
};

/** Moves numbers of a town part from one month to another; a whole town is all its numbers. */
export type PlanMove = {
  readonly townPartId: string;
  readonly from: Month;
  readonly to: Month;
  readonly priority: number;
  readonly general: number;
};

const keyOf = (entry: { readonly townPartId: string; readonly month: Month }): string =>
  `${entry.townPartId} ${entry.month}`;

/** One entry per town part and month, none empty, in a fixed order. */
export const tidy = (entries: readonly PlanEntry[]): readonly PlanEntry[] =>
  [...groupBy(entries, keyOf).values()]
    .flatMap(([first, ...rest]) => (first === undefined ? [] : [{ first, rest }]))
    .map(({ first, rest }) => ({
      ...first,
      priority: first.priority + sum(rest.map((entry) => entry.priority)),
      general: first.general + sum(rest.map((entry) => entry.general)),
    }))
    .filter((entry) => entry.priority + entry.general > 0)
    .toSorted((a, b) => a.month - b.month || byText(a.townPartId, b.townPartId));

/** The entries of a draft. */
export const entriesOf = (placed: readonly PlacedDoor[]): readonly PlanEntry[] =>
  tidy(
    placed.map(({ townPartId, month, tier }) => ({
      townPartId,
      month,
      priority: +(tier === 'priority'),
      general: +(tier === 'general'),
    })),
  );

/** Moves numbers between two open months; never more than are there. */
export const movePlan = (
  entries: readonly PlanEntry[],
  move: PlanMove,
  closedMonths: readonly Month[],
): Result<readonly PlanEntry[]> => {
  const closed = [move.from, move.to].find((month) => closedMonths.includes(month));
  if (closed !== undefined) return refuse('plans.month-closed', { month: closed });
  const there = entries.find((one) => keyOf(one) === `${move.townPartId} ${move.from}`);
  const [priority, general] = [there?.priority ?? 0, there?.general ?? 0];
  const inRange = (count: number, most: number): boolean => count >= 0 && count <= most;
  if (!inRange(move.priority, priority) || !inRange(move.general, general)) {
    return refuse('plans.move-too-many', { priority, general });
  }
  const back = { priority: -move.priority, general: -move.general };
  return ok(
    tidy([
      ...entries,
      { townPartId: move.townPartId, month: move.from, ...back },
      { townPartId: move.townPartId, month: move.to, ...negate(back) },
    ]),
  );
};

const negate = (counts: { readonly priority: number; readonly general: number }) => ({
  priority: -counts.priority,
  general: -counts.general,
});

/** What the effect of a move needs to know of a town part. */
export type TownWork = {
  readonly townPartId: string;
  /** Minutes to expect per door. */
  readonly minutes: Readonly<Record<Tier, number>>;
  /** For each due door the last month that is in time. */
  readonly lastMonths: Readonly<Record<Tier, readonly Month[]>>;
};

/** Minutes to expect for all that a month holds. */
export const monthMinutes = (
  entries: readonly PlanEntry[],
  towns: readonly TownWork[],
  month: Month,
): number =>
  sum(
    entries
      .filter((entry) => entry.month === month)
      .map((entry) => {
        const minutes = towns.find((town) => town.townPartId === entry.townPartId)?.minutes;
        return entry.priority * (minutes?.priority ?? 0) + entry.general * (minutes?.general ?? 0);
      }),
  );

/** Months matched to due months one to one, as many in time as can be; returns those that cannot. */
const lateAmong = (months: readonly Month[], lastMonths: readonly Month[]): number => {
  const planned = months.toSorted((a, b) => a - b);
  let inTime = 0;
  for (const last of lastMonths.toSorted((a, b) => a - b)) {
    const next = planned[inTime];
    if (next !== undefined && next <= last) inTime += 1;
  }
  return Math.min(planned.length, lastMonths.length) - inTime;
};

/** Doors of a town part that are planned after their due day. */
export const lateDoors = (entries: readonly PlanEntry[], town: TownWork): number => {
  const mine = entries.filter((entry) => entry.townPartId === town.townPartId);
  const months = (tier: Tier): readonly Month[] =>
    mine.flatMap((entry) => Array.from({ length: entry[tier] }, () => entry.month));
  return (
    lateAmong(months('priority'), town.lastMonths.priority) +
    lateAmong(months('general'), town.lastMonths.general)
  );
};

export type MonthEffect = {
  readonly month: Month;
  readonly beforeMinutes: number;
  readonly afterMinutes: number;
  readonly capacityMinutes: number;
};

/** What a move does to both months and to the due days, shown while a town is lifted. */
export const moveEffect = (
  change: {
    readonly before: readonly PlanEntry[];
    readonly after: readonly PlanEntry[];
    readonly move: PlanMove;
  },
  work: {
    readonly towns: readonly TownWork[];
    readonly capacity: readonly number[];
    /** Minutes of each month that later rounds take. */
    readonly later: readonly number[];
  },
): {
  readonly months: readonly MonthEffect[];
  readonly late: { readonly before: number; readonly after: number };
} => {
  const { before, after, move } = change;
  const town = work.towns.find((one) => one.townPartId === move.townPartId);
  const late = (entries: readonly PlanEntry[]): number =>
    town === undefined ? 0 : lateDoors(entries, town);
  const needed = (entries: readonly PlanEntry[], month: Month): number =>
    monthMinutes(entries, work.towns, month) + (work.later[month - 1] ?? 0);
  return {
    months: [move.from, move.to].map((month) => ({
      month,
      beforeMinutes: needed(before, month),
      afterMinutes: needed(after, month),
      capacityMinutes: work.capacity[month - 1] ?? 0,
    })),
    late: { before: late(before), after: late(after) },
  };
};
