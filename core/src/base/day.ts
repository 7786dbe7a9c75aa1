import * as z from 'zod';

/** A calendar day in Japan as 'YYYY-MM-DD'. Days compare as strings. */
export type Day = string;

/** A month of a year as 1–12. */
export type Month = number;

export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

export const daySchema = z
  .string()
  .refine(isDay, { message: 'day.invalid' })
  .meta({ format: 'date' });

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): Month => Number(day.slice(5, 7));

const iso = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day =>
  iso(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The last day of a month. */
export const monthEnd = (year: number, month: Month): Day => iso(Date.UTC(year, month, 0));

export const firstOfMonth = (year: number, month: Month): Day =>
  `${year}-${String(month).padStart(2, '0')}-01`;

/** The same day `count` months later; the last day of the month where it does not exist. */
export const addMonths = (day: Day, count: number): Day => {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const last = monthEnd(year, month);
  const same = `${firstOfMonth(year, month).slice(0, 8)}${day.slice(8)}`;
  return same < last ? same : last;
};

/** The day in Japan at an instant; the server's clock is the only source of "today". */
export const dayInJapan = (instant: Date): Day => iso(instant.getTime() + 9 * 3_600_000);
