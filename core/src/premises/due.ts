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
import { byText, sum } from '../base/lists.ts';
import type { Intervals } from './frequency.ts';
import { isListed, type Premises } from './premises.ts';

/** 'calendar' by years, as the form counts; 'rolling' by months (register 6.1-19). */
type DueRule = 'calendar' | 'rolling';

/** For a time, a class is visited every so many months. */
export type CampaignCycle = {
  readonly fromOn: Day;
  readonly untilOn: Day;
  readonly months: number;
};

type ClassCycle = {
  readonly months: number;
  readonly rule: DueRule;
  readonly campaigns: readonly CampaignCycle[];
};

export type DuePolicy = {
  readonly intervals: Intervals;
  readonly rule: DueRule;
  /** By the code of a class; a door without a class goes by the interval of its column. */
  readonly classes?: Readonly<Record<string, ClassCycle>>;
};

type InClass = Pick<Premises, 'tier'> & { readonly visitClass?: string | null };

type Cycle = InClass & Pick<Premises, 'addedOn' | 'cycleFrom'>;

/** When an interview is wanted: from the first of these days, in time until the last. */
type Term = { readonly from: Day; readonly until: Day };

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

const calendarTerm = (door: Cycle, months: number): Term => {
  const until =
    door.cycleFrom === null
      ? calendarDue(door.addedOn, months, 0)
      : calendarDue(door.cycleFrom, months, months);
  const index = yearOf(until) * 12 + monthOf(until) - gcd(months, 12);
  return { from: firstOfMonth(Math.floor(index / 12), (index % 12) + 1), until };
};

const cycleTerm = (door: Cycle, months: number, rule: DueRule): Term => {
  if (rule === 'calendar') return calendarTerm(door, months);
  const due = door.cycleFrom === null ? door.addedOn : addMonths(door.cycleFrom, months);
  return { from: due, until: due };
};

const later = (a: Day, b: Day): Day => (a < b ? b : a);

/** What a campaign asks of a door: nothing where its turn comes only after the last day. */
const campaignTerm = (
  door: Cycle,
  { fromOn, untilOn, months }: CampaignCycle,
  rule: DueRule,
): readonly Term[] => {
  const { from, until } = cycleTerm(door, months, rule);
  if (from > untilOn) return [];
  const inside = until >= fromOn && until <= untilOn;
  return [{ from: later(from, fromOn), until: inside ? until : untilOn }];
};

const cycleOf = (door: InClass, policy: DuePolicy): ClassCycle | null => {
  const own = policy.classes?.[door.visitClass ?? ''];
  if (own !== undefined) return own;
  const months = policy.intervals[door.tier];
  return months === null ? null : { months, rule: policy.rule, campaigns: [] };
};

/** The next interview by the cycle of the class, or earlier by a campaign; null: no interval. */
const termOf = (door: Cycle, policy: DuePolicy): Term | null => {
  const cycle = cycleOf(door, policy);
  if (cycle === null) return null;
  const { months, rule, campaigns } = cycle;
  return campaigns
    .flatMap((campaign) => campaignTerm(door, campaign, rule))
    .reduce(
      (first, term) => (term.until < first.until ? term : first),
      cycleTerm(door, months, rule),
    );
};

/**
 * The last day on which the next interview is in time, or null when the directive sets no
 * interval. Calendar: the year `months / 12` years after the last interview, to its end
 * (register 6.1-19). Never met: at once, that is in the period in which it was added. While a
 * campaign runs, its end where that is earlier.
 */
export const dueOn = (door: Cycle, policy: DuePolicy): Day | null =>
  termOf(door, policy)?.until ?? null;

/**
 * The first day on which the next interview is wanted: the first day of the calendar period the
 * due day lies in, or the due day itself when rolling. Before it nobody needs to come.
 */
export const dueFrom = (door: Cycle, policy: DuePolicy): Day | null =>
  termOf(door, policy)?.from ?? null;

/**
 * Every interview a year asks for at a door, the first one first: two where it is visited by half
 * years. What is overdue counts as met at the start of the year, the others as met in time.
 */
export const roundsIn = (door: Cycle, policy: DuePolicy, year: number): readonly Term[] => {
  const rounds: Term[] = [];
  let next = termOf(door, policy);
  while (next !== null && yearOf(next.until) <= year && rounds.length < 12) {
    rounds.push(next);
    const cycleFrom = later(next.until, firstOfMonth(year, 1));
    next = termOf({ ...door, cycleFrom }, policy);
  }
  return rounds;
};

/** So many premises of one class. */
export type ClassCount = InClass & { readonly count: number };

/**
 * Visits a year that premises ask for by the interval of their class (MG-4.2a, MG-4.2b): one every 36
 * months counts a third. A class without an interval asks for none.
 */
export const visitsPerYear = (premises: readonly ClassCount[], policy: DuePolicy): number =>
  sum(
    premises.map((one) => {
      const cycle = cycleOf(one, policy);
      return cycle === null ? 0 : (one.count * 12) / cycle.months;
    }),
  );

/** Whole days past the due day; 0 when in time or without an interval. */
export const overdueDays = (due: Day | null, today: Day): number =>
  due === null ? 0 : Math.max(0, daysBetween(due, today));

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
