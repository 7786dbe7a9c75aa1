import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  firstOfMonth,
  type Month,
  monthEnd,
  monthOf,
  yearOf,
} from '@meguri/core/base/day.ts';
import { fiscalYearOf } from '@meguri/core/base/era.ts';

/** The days the demo turns on, all relative to the day on which it is made. */
export type Calendar = {
  readonly today: Day;
  /** Facts happen up to yesterday, so that nothing of the demo lies in the future. */
  readonly lastDay: Day;
  readonly year: number;
  /** Officers, beats and premises were there long before the first year. */
  readonly base: Day;
  /** The latest 1 April: officers move, beats are re-cut, interviews of vacant beats pass on. */
  readonly turn: Day;
  /** The 1 April since which the directives of other prefectures are tried: half a year and more. */
  readonly adopted: Day;
};

export type YearMonth = { readonly year: number; readonly month: Month };

export const calendarOf = (today: Day): Calendar => {
  const year = yearOf(today);
  const april = firstOfMonth(year, 4);
  return {
    today,
    lastDay: addDays(today, -1),
    year,
    base: firstOfMonth(year - 6, 4),
    turn: april < today ? april : firstOfMonth(year - 1, 4),
    adopted: firstOfMonth(fiscalYearOf(addMonths(today, -7)), 4),
  };
};

/** How many months a month lies back: 0 this month, 1 last month. */
export const ageOf = ({ year, month }: YearMonth, { today }: Calendar): number =>
  (yearOf(today) - year) * 12 + monthOf(today) - month;

const after = ({ year, month }: YearMonth, months: number): YearMonth => {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
};

/** The months of two closed years and of the current one up to today. */
export const demoMonths = (calendar: Calendar): readonly YearMonth[] => {
  const first = { year: calendar.year - 2, month: 1 };
  return Array.from({ length: ageOf(first, calendar) + 1 }, (_, at) => after(first, at));
};

/** A day of the month that follows, for what is done after a month. */
export const dayOfNext = (month: YearMonth, day: number): Day => {
  const next = after(month, 1);
  return addDays(firstOfMonth(next.year, next.month), day - 1);
};

export const endOf = ({ year, month }: YearMonth): Day => monthEnd(year, month);
export const startOf = ({ year, month }: YearMonth): Day => firstOfMonth(year, month);

/** The days of a month that have passed. */
export const passedDays = (month: YearMonth, { lastDay }: Calendar): readonly Day[] => {
  const end = endOf(month) < lastDay ? endOf(month) : lastDay;
  const count = Math.max(0, daysBetween(startOf(month), end) + 1);
  return Array.from({ length: count }, (_, at) => addDays(startOf(month), at));
};

/** Three shifts take turns (domain.md 1.4): a beat is worked every third day, not at New Year. */
export const isDutyDay = (day: Day, beat: number): boolean =>
  daysBetween('2020-01-01', day) % 3 === beat % 3 && day.slice(5) > '01-03';

/** An instant of a day in Japan, from minutes after midnight. */
export const instant = (day: Day, minutes: number, seconds = 0): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds)}+09:00`;
};

/** Minutes after midnight: clock(9, 30). */
export const clock = (hours: number, minutes = 0): number => hours * 60 + minutes;

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** A working day so many days ago, and not before the directives were adopted. */
export const workdayAgo = (calendar: Calendar, days: number): Day => {
  const day = addDays(calendar.today, -days);
  if (day <= calendar.adopted) return calendar.adopted;
  return isWeekend(day) ? workdayAgo(calendar, days + 1) : day;
};

/** The day itself, or the Monday after it. */
export const workdayFrom = (day: Day): Day => (isWeekend(day) ? workdayFrom(addDays(day, 1)) : day);
