import { addDays, addMonths, type Day } from '../base/day.ts';

/** Every so many weeks or months, up to a day. */
export type Repeat = {
  readonly every: 'week' | 'month';
  readonly step: number;
  readonly untilOn: Day;
};

/** A series ends within a year: the next one is planned with what was learned. */
export const longestSeries = 366;

type Dates = { readonly onDay: Day; readonly repeat: Repeat | null };

/**
 * The days of a measure, its first one first. Monthly: the same day of the month, or its last day
 * where the month is shorter; counted from the first day, so that the 31st comes back.
 */
export const occurrencesOf = ({ onDay, repeat }: Dates): readonly Day[] => {
  if (repeat === null) return [onDay];
  const { every, step, untilOn } = repeat;
  const end = addDays(onDay, longestSeries);
  const days = [onDay];
  for (;;) {
    const count = days.length * step;
    const next = every === 'week' ? addDays(onDay, count * 7) : addMonths(onDay, count);
    if (next > untilOn || next > end) return days;
    days.push(next);
  }
};

/** Those days that lie in a period. */
export const occurrencesIn = (
  dates: Dates,
  period: { readonly from: Day; readonly until: Day },
): readonly Day[] => occurrencesOf(dates).filter((on) => on >= period.from && on <= period.until);
