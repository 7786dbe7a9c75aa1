import type { Day } from './day.ts';
import { isDay, monthOf, yearOf } from './day.ts';
import type { Language } from './refusal-text.ts';
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';
import { readNumeral, tidyText } from './text.ts';

type Era = {
  readonly name: string;
  readonly letter: string;
  readonly from: Day;
  /** Last day included. */
  readonly until: Day;
};

/** Newest first. `year + 1 - yearOf(from)` is the year of the era; the first is called 元年. */
const eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01', until: '9999-12-31' },
  { name: '平成', letter: 'H', from: '1989-01-08', until: '2019-04-30' },
  { name: '昭和', letter: 'S', from: '1926-12-25', until: '1989-01-07' },
  { name: '大正', letter: 'T', from: '1912-07-30', until: '1926-12-24' },
  { name: '明治', letter: 'M', from: '1868-01-25', until: '1912-07-29' },
];

const numeral = '(\\d+|[〇一二三四五六七八九十]+)';
const rest = `[年./-]${numeral}[月./-]${numeral}日?`;
const eraPattern = new RegExp(
  `^(明治|大正|昭和|平成|令和|[MTSHR明大昭平令])\\.?(元|\\d+|[〇一二三四五六七八九十]+)${rest}`,
  'i',
);
const gregorianPattern = new RegExp(`^(?:西暦)?(\\d{4}|[〇一二三四五六七八九]{4})${rest}`);

const dayFrom = (year: number, month: string, day: string): Day =>
  [
    String(year).padStart(4, '0'),
    String(readNumeral(month)).padStart(2, '0'),
    String(readNumeral(day)).padStart(2, '0'),
  ].join('-');

const eraCalled = (word: string): Era | undefined =>
  eras.find((era) => era.letter === word.toUpperCase() || era.name.startsWith(word));

type Found = { readonly day: Day; readonly era: Era | undefined; readonly length: number };

const readDay = (tidy: string): Found | null => {
  const [matched, word = '', year = '', month = '', day = ''] = eraPattern.exec(tidy) ?? [];
  const era = eraCalled(word);
  if (matched !== undefined && era !== undefined) {
    const count = year === '元' ? 1 : (readNumeral(year) ?? 0);
    const length = matched.length;
    return { day: dayFrom(yearOf(era.from) - 1 + count, month, day), era, length };
  }
  const [whole, full = '', second = '', third = ''] =
    gregorianPattern.exec(tidy) ?? /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(tidy) ?? [];
  if (whole === undefined) return null;
  return {
    day: dayFrom(readNumeral(full) ?? 0, second, third),
    era: undefined,
    length: whole.length,
  };
};

/**
 * Reads a day as people write it: 令和8年11月21日, R8.11.21, 令和元年五月一日, 2026-11-21, 2026/11/21,
 * 20261121, in any width, with or without the weekday. Refuses `day.invalid` for a day that does not
 * exist and `day.outside-era` for one its era does not have (平成31年5月1日).
 */
export const parseDay = (text: string): Result<Day> => {
  const tidy = tidyText(text)
    .replace(/ /g, '')
    .replace(/\([日月火水木金土]\)$/, '');
  const found = readDay(tidy);
  if (found === null || found.length !== tidy.length || !isDay(found.day)) {
    return refuse('day.invalid', { value: text });
  }
  const { day, era } = found;
  const outside = era !== undefined && (day < era.from || day > era.until);
  return outside ? refuse('day.outside-era', { value: text }) : ok(day);
};

const periodEnd = new RegExp(
  `^(明治|大正|昭和|平成|令和)(元|\\d+|[〇一二三四五六七八九十]+)年(?:(度)|${numeral}月)末?日?$`,
);

/**
 * The last day of a period as papers name it: 令和12年3月31日, 令和12年3月末 (2030-03-31), 令和11年度末
 * (2030-03-31). Refuses as `parseDay` does.
 */
export const parseLastDay = (text: string): Result<Day> => {
  const tidy = tidyText(text).replace(/ /g, '');
  const [matched, word = '', year = '', fiscal, month = ''] = periodEnd.exec(tidy) ?? [];
  const era = eraCalled(word);
  if (matched === undefined || era === undefined) return parseDay(text);
  const count = year === '元' ? 1 : (readNumeral(year) ?? 0);
  const calendar = yearOf(era.from) - 1 + count + (fiscal === undefined ? 0 : 1);
  const first = fiscal === undefined ? (readNumeral(month) ?? 0) : 3;
  if (first < 1 || first > 12) return refuse('day.invalid', { value: text });
  const last = new Date(Date.UTC(calendar, first, 0)).toISOString().slice(0, 10);
  return last < era.from || last > era.until
    ? refuse('day.outside-era', { value: text })
    : ok(last);
};

/** The days named in a title such as 「令和2年1月1日住民基本台帳人口」, in their order. */
export const daysIn = (text: string): readonly Day[] => {
  const tidy = tidyText(text).replace(/ /g, '');
  const days: Day[] = [];
  for (let at = 0; at < tidy.length; at += 1) {
    const found = readDay(tidy.slice(at));
    if (found === null) continue;
    if (isDay(found.day)) days.push(found.day);
    at += found.length - 1;
  }
  return days;
};

const eraOf = (day: Day): Era | undefined => eras.find((era) => day >= era.from);
const eraYear = (era: Era, day: Day): number => yearOf(day) + 1 - yearOf(era.from);

/** The year as a number of its era for screens and paper: 令和8年, 令和元年; in English 2026. */
export const formatYear = (year: number, language: Language): string => {
  const era = eraOf(`${year}-12-31`);
  if (language === 'en') return String(year);
  if (era === undefined) return `${year}年`;
  const count = year + 1 - yearOf(era.from);
  return `${era.name}${count === 1 ? '元' : count}年`;
};

const japaneseDay = (day: Day, style: 'long' | 'short'): string => {
  const [month, date] = [monthOf(day), Number(day.slice(8))];
  const era = eraOf(day);
  if (era === undefined) return style === 'long' ? `${yearOf(day)}年${month}月${date}日` : day;
  const count = eraYear(era, day);
  if (style === 'short') return `${era.letter}${count}.${month}.${date}`;
  return `${era.name}${count === 1 ? '元' : count}年${month}月${date}日`;
};

const months =
  'January February March April May June July August September October November December';

const englishDay = (day: Day, style: 'long' | 'dense'): string => {
  const month = months.split(' ')[monthOf(day) - 1] ?? '';
  const date = Number(day.slice(8));
  return style === 'long' ? `${date} ${month} ${yearOf(day)}` : `${date} ${month.slice(0, 3)}`;
};

export type DayStyle = 'long' | 'short' | 'dense';

/**
 * A day for people. ja: 令和8年11月20日 · R8.11.20 · 11月20日; en: 20 November 2026 · 2026-11-20 ·
 * 20 Nov. Days before 明治 are shown in the Gregorian calendar.
 */
export const formatDay = (day: Day, language: Language, style: DayStyle): string => {
  if (language === 'en') return style === 'short' ? day : englishDay(day, style);
  return style === 'dense' ? `${monthOf(day)}月${Number(day.slice(8))}日` : japaneseDay(day, style);
};

/** The fiscal year (年度, April to March) a day belongs to. */
export const fiscalYearOf = (day: Day): number => yearOf(day) - (monthOf(day) < 4 ? 1 : 0);

/** 令和8年度; in English FY2026. */
export const formatFiscalYear = (fiscalYear: number, language: Language): string =>
  language === 'en' ? `FY${fiscalYear}` : `${formatYear(fiscalYear, 'ja')}度`;
