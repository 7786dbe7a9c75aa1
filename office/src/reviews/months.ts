import { type Day, firstOfMonth, monthOf, yearOf } from '@meguri/core/base/day.ts';

export type YearMonth = { readonly year: number; readonly month: number };

export const shiftMonth = ({ year, month }: YearMonth, by: number): YearMonth => {
  const at = year * 12 + month - 1 + by;
  return { year: Math.floor(at / 12), month: (at % 12) + 1 };
};

/** The month before the one `today` lies in: the last that is over. */
export const lastMonthOver = (today: Day): YearMonth =>
  shiftMonth({ year: yearOf(today), month: monthOf(today) }, -1);

export const reviewPath = (beatId: string, { year, month }: YearMonth): string =>
  `/reviews/${beatId}/${year}/${month}`;

export const listPath = ({ year, month }: YearMonth): string =>
  `/reviews?year=${year}&month=${month}`;

export const isPast = (at: YearMonth, today: Day): boolean =>
  firstOfMonth(at.year, at.month) <= today;
