import {
  addMonths,
  type Day,
  daysBetween,
  firstOfMonth,
  type Month,
  monthEnd,
  monthOf,
  yearOf,
} from '../base/day.ts';
import { byText } from '../base/lists.ts';
import type { Intervals } from './frequency.ts';
import { isListed, type Premises } from './premises.ts';

export type DuePolicy = {
  readonly intervals: Intervals;
  /** 'calendar' by years, as the form counts; 'rolling' by months (register 6.1-19). */
  readonly rule: 'calendar' | 'rolling';
};

type Cycle = Pick<Premises, 'tier' | 'addedOn' | 'cycleFrom'>;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/**
 * The last day of the calendar period `months` after the one `from` lies in. A period is a year
 * for whole years, else the largest part of a year that fits (6 months: a half year).
 */
const calendarDue = (from: Day, months: number, wait: number): Day => {
  const length = gcd(months, 12);
  const index = Math.floor((yearOf(from) * 12 + monthOf(from) - 1) / length);
  const last = index * length + length - 1 + wait;
  return monthEnd(Math.floor(last / 12), (last % 12) + 1);
};

/**
 * The last day on which the next interview is in time, or null when the directive sets no
 * interval. Calendar: the year `months / 12` years after the last interview, to its end
 * (register 6.1-19). Never met: at once, that is in the period in which it was added.
 */
export const dueOn = (door: Cycle, policy: DuePolicy): Day | null => {
  const months = policy.intervals[door.tier];
  if (months === null) return null;
  if (policy.rule === 'rolling') {
    return door.cycleFrom === null ? door.addedOn : addMonths(door.cycleFrom, months);
  }
  return door.cycleFrom === null
    ? calendarDue(door.addedOn, months, 0)
    : calendarDue(door.cycleFrom, months, months);
};

/**
 * The first day on which the next interview is wanted: the first day of the calendar period the
 * due day lies in, or the due day itself when rolling. Before it nobody needs to come.
 */
export const dueFrom = (door: Cycle, policy: DuePolicy): Day | null => {
  const due = dueOn(door, policy);
  const months = policy.intervals[door.tier];
  if (due === null || months === null || policy.rule === 'rolling') return due;
  const index = yearOf(due) * 12 + monthOf(due) - gcd(months, 12);
  return firstOfMonth(Math.floor(index / 12), (index % 12) + 1);
};

/** Whole days past the due day; 0 when in time or without an interval. */
export const overdueDays = (due: Day | null, today: Day): number =>
  due === null ? 0 : Math.max(0, daysBetween(due, today));

/** Is an interview due in this year or overdue from before? */
export const isDueIn = (door: Cycle, policy: DuePolicy, year: number): boolean => {
  const due = dueOn(door, policy);
  return due !== null && yearOf(due) <= year;
};

export type Due = { readonly premises: Premises; readonly dueOn: Day };

/**
 * The due list of a year, most overdue first (MG-4.2c); its length is the demand a plan has to
 * meet. With the state of 1 January it is the whole year's, with today's state what is left.
 */
export const dueList = (
  premises: readonly Premises[],
  policy: DuePolicy,
  year: number,
): readonly Due[] =>
  premises
    .filter(isListed)
    .flatMap((one) => {
      const due = dueOn(one, policy);
      return due !== null && yearOf(due) <= year ? [{ premises: one, dueOn: due }] : [];
    })
    .toSorted((a, b) => byText(a.dueOn, b.dueOn) || byText(a.premises.id, b.premises.id));

/** The month to propose, from last time's month (MG-6.1b), not after the due day; null: any. */
export const monthHint = (lastMetOn: Day | null, due: Day, year: number): Month | null => {
  if (lastMetOn === null) return null;
  const month = monthOf(lastMetOn);
  return yearOf(due) === year ? Math.min(month, monthOf(due)) : month;
};
