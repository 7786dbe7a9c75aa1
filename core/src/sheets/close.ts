import { type Day, firstOfMonth, type Month, monthEnd, monthOf, yearOf } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Cell, countsByName, type SheetMonth, type Tiered } from './cells.ts';
import type { SheetForm } from './form.ts';

/** none: the beat did not exist in that month. */
export type MonthState = 'none' | 'closed' | 'open' | 'future';

/** One beat and year on a day, with the months closed now (MG-6.3a). */
export type SheetYear = {
  readonly year: number;
  /** The days the beat exists; null: no end. */
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  readonly today: Day;
  readonly closed: readonly Month[];
};

/** The last day whose facts the beat's sheet holds: today, the year's or the beat's last day. */
export const sheetDay = ({ year, untilOn, today }: Omit<SheetYear, 'closed'>): Day => {
  const end = monthEnd(year, 12);
  const last = untilOn !== null && untilOn < end ? untilOn : end;
  return today < last ? today : last;
};

const exists = (beat: Omit<SheetYear, 'closed'>, month: Month): boolean =>
  beat.fromOn <= monthEnd(beat.year, month) &&
  (beat.untilOn === null || beat.untilOn >= firstOfMonth(beat.year, month));

/** The state of the twelve months on the head of the form. */
export const monthStates = (beat: SheetYear): readonly MonthState[] =>
  Array.from({ length: 12 }, (_, at) => {
    const month = at + 1;
    if (!exists(beat, month)) return 'none';
    if (beat.closed.includes(month)) return 'closed';
    return firstOfMonth(beat.year, month) <= beat.today ? 'open' : 'future';
  });

/** Months in which the beat did not exist have no counts, so that a total never counts it twice. */
export const ownMonths = (
  months: readonly SheetMonth[],
  beat: Omit<SheetYear, 'closed'>,
): readonly SheetMonth[] =>
  months.map((one, at) => (exists(beat, at + 1) ? one : { ...one, counts: null }));

/**
 * May this month be closed? From its last day on (of the beat's last month from the beat's last
 * day), earlier months first, and not twice (MG-6.3a).
 *
 * Refuses: sheets.month-closed, sheets.month-not-of-beat, sheets.month-not-over,
 * sheets.earlier-month-open.
 */
export const mayClose = (beat: SheetYear, month: Month): Result<Month> => {
  const states = monthStates(beat);
  if (states[month - 1] === 'none') return refuse('sheets.month-not-of-beat', { month });
  if (states[month - 1] === 'closed') return refuse('sheets.month-closed', { month });
  const end = sheetDay({ ...beat, today: monthEnd(beat.year, month) });
  if (beat.today < end) return refuse('sheets.month-not-over', { month, on: end });
  const earlier = states.slice(0, month - 1).indexOf('open') + 1;
  return earlier > 0 ? refuse('sheets.earlier-month-open', { month, earlier }) : ok(month);
};

/** Refuses what would change a filed year (MG-6.4a). */
export const notFiled = (year: number, filed: boolean): Result<null> =>
  filed ? refuse('sheets.year-filed', { year }) : ok(null);

/** The first month that could be closed now; null when none is waiting. */
export const nextToClose = (beat: SheetYear): Month | null =>
  Array.from({ length: 12 }, (_, at) => at + 1).find((month) => mayClose(beat, month).ok) ?? null;

/** Closed months as they were closed, all others as they are counted now. */
export const withSnapshots = (
  live: readonly SheetMonth[],
  snapshots: ReadonlyMap<Month, SheetMonth>,
): readonly SheetMonth[] => live.map((month, at) => snapshots.get(at + 1) ?? month);

/** A month's figures in one order, for a check number that any storage of them repeats. */
export const snapshotText = (month: SheetMonth): string =>
  JSON.stringify([...countsByName(month)].toSorted(([a], [b]) => (a < b ? -1 : +(a > b))));

/** A cell of a closed month that today's facts would fill differently (追加の訂正). */
export type Difference = {
  readonly rowId: string;
  readonly month: Month;
  readonly closed: Cell;
  readonly live: Cell;
};

/** What late facts would change in closed months; only rows that count, their sums follow. */
export const differences = (
  form: SheetForm,
  snapshots: ReadonlyMap<Month, SheetMonth>,
  live: readonly SheetMonth[],
): readonly Difference[] =>
  [...snapshots].flatMap(([month, snapshot]) => {
    const now = live[month - 1];
    if (now === undefined) return [];
    const [before, after] = [countsByName(snapshot), countsByName(now)];
    return form.rows.flatMap(({ id: rowId, formula }) => {
      if (!('count' in formula)) return [];
      const closed = before.get(formula.count) ?? null;
      const fresh = after.get(formula.count) ?? null;
      return closed === fresh ? [] : [{ rowId, month, closed, live: fresh }];
    });
  });

/** The share of the plan that was carried out: beside the form, never in it (clauses.md 6.1-4). */
export type Fulfilment = {
  /** The last month that is over. */
  readonly until: Month;
  readonly done: Tiered;
  readonly planned: Tiered;
};

const over = (year: number, today: Day): Month => {
  if (yearOf(today) !== year) return yearOf(today) < year ? 0 : 12;
  return today === monthEnd(year, monthOf(today)) ? monthOf(today) : monthOf(today) - 1;
};

/** Result and plan of the months that are over; null before the first has ended. */
export const planFulfilment = (
  months: readonly SheetMonth[],
  { year, today }: Pick<SheetYear, 'year' | 'today'>,
): Fulfilment | null => {
  const until = over(year, today);
  if (until === 0) return null;
  const [done, planned] = [
    { priority: 0, general: 0 },
    { priority: 0, general: 0 },
  ];
  for (const month of months.slice(0, until)) {
    for (const tier of ['priority', 'general'] as const) {
      done[tier] += month.counts?.completed[tier] ?? 0;
      planned[tier] += month.planned[tier];
    }
  }
  return { until, done, planned };
};
