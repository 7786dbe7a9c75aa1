import {
  addDays,
  addMonths,
  type Day,
  firstOfMonth,
  monthEnd,
  monthOf,
  yearOf,
} from '@meguri/core/base/day.ts';

export const views = ['month', 'week', 'year', 'list'] as const;
export type View = (typeof views)[number];

export type Period = { readonly from: Day; readonly until: Day };

/** Days since Monday. */
const weekday = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

const mondayOf = (day: Day): Day => addDays(day, -weekday(day));

/** From April on, as directives count their years. */
export const fiscalYearOf = (day: Day): number => yearOf(addMonths(day, -3));

/** What a view shows around a day: a month in whole weeks, a week, a fiscal year. */
export const periodOf = (view: View, on: Day): Period => {
  if (view === 'week') return { from: mondayOf(on), until: addDays(mondayOf(on), 6) };
  if (view === 'year') {
    const year = fiscalYearOf(on);
    return { from: firstOfMonth(year, 4), until: monthEnd(year + 1, 3) };
  }
  const first = firstOfMonth(yearOf(on), monthOf(on));
  const last = monthEnd(yearOf(on), monthOf(on));
  if (view === 'list') return { from: first, until: last };
  return { from: mondayOf(first), until: addDays(mondayOf(last), 6) };
};

/** The same view one step on or back. */
export const moved = (view: View, on: Day, steps: 1 | -1): Day => {
  if (view === 'week') return addDays(on, 7 * steps);
  return addMonths(on, (view === 'year' ? 12 : 1) * steps);
};

/** The days of a period in weeks. */
export const weeksOf = ({ from, until }: Period): readonly (readonly Day[])[] => {
  const weeks: Day[][] = [];
  for (let monday = from; monday <= until; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)));
  }
  return weeks;
};

/** First days of the months of a period: twelve of a fiscal year. */
export const monthsOf = ({ from, until }: Period): readonly Day[] => {
  const months: Day[] = [];
  for (
    let first = firstOfMonth(yearOf(from), monthOf(from));
    first <= until;
    first = addMonths(first, 1)
  ) {
    months.push(first);
  }
  return months;
};
