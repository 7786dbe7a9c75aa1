import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from './day.ts';
import {
  daysIn,
  fiscalYearOf,
  formatDay,
  formatFiscalYear,
  formatYear,
  parseDay,
  parseLastDay,
} from './era.ts';
import { numberToKanji } from './text.ts';

/** Japan counts by the Gregorian calendar since 1873; earlier days are not compared. */
const days = fc.nat({ max: 80_000 }).map((count) => addDays('1873-01-01', count));

const calendar = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});
const byIntl = (day: Day): string =>
  calendar
    .formatToParts(new Date(`${day}T00:00:00Z`))
    .filter((part) => ['era', 'year', 'month', 'day'].includes(part.type))
    .map((part) => part.value)
    .join('/');
const bare = (text: string): string =>
  text.replace('元', '1').replace(/^(..)(\d+)年(\d+)月(\d+)日$/, '$1/$2/$3/$4');

describe('eras', () => {
  test('every day is named as the Japanese calendar of Intl names it', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(bare(formatDay(day, 'ja', 'long'))).toBe(byIntl(day));
      }),
      { numRuns: 3000 },
    );
    for (const border of ['1912-07-30', '1926-12-25', '1989-01-08', '2019-05-01']) {
      for (const day of [addDays(border, -1), border]) {
        expect(bare(formatDay(day, 'ja', 'long'))).toBe(byIntl(day).replace('元', '1'));
      }
    }
  });

  test('every style it writes it reads again', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('long', 'short'), (day, style) => {
        expect(parseDay(formatDay(day, 'ja', style))).toEqual({ ok: true, value: day });
      }),
    );
  });

  test.each([
    ['令和8年11月21日', '2026-11-21'],
    ['令和８年１１月２１日', '2026-11-21'],
    ['令和 8年 11月 21日（土）', '2026-11-21'],
    ['令和八年十一月二十一日', '2026-11-21'],
    ['R8.11.21', '2026-11-21'],
    ['r08/11/21', '2026-11-21'],
    ['Ｒ８－１１－２１', '2026-11-21'],
    ['令8.11.21', '2026-11-21'],
    ['㋿元年五月一日', '2019-05-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['S64.1.7', '1989-01-07'],
    ['昭和元年12月25日', '1926-12-25'],
    ['2026-11-21', '2026-11-21'],
    ['2026/1/5', '2026-01-05'],
    ['2026年11月21日', '2026-11-21'],
    ['西暦二〇二六年十一月二一日', '2026-11-21'],
    ['20261121', '2026-11-21'],
  ])('%s is %s', (text, day) => {
    expect(parseDay(text)).toEqual({ ok: true, value: day });
  });

  test.each([
    ['平成31年5月1日', 'day.outside-era'],
    ['昭和64年1月8日', 'day.outside-era'],
    ['R1.4.30', 'day.outside-era'],
    ['令和0年5月1日', 'day.outside-era'],
    ['令和8年2月29日', 'day.invalid'],
    ['2026-13-01', 'day.invalid'],
    ['2026-11-21x', 'day.invalid'],
    ['慶応3年1月1日', 'day.invalid'],
    ['', 'day.invalid'],
  ])('%s is refused: %s', (text, code) => {
    expect(parseDay(text)).toEqual({ ok: false, refusal: { code, details: { value: text } } });
  });

  test('kanji numerals are read wherever figures are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 2, max: 60 }),
        (date, year) => {
          const kanji = `令和${numberToKanji(year)}年六月${numberToKanji(date)}日`;
          expect(parseDay(kanji)).toEqual(parseDay(`R${year}.6.${date}`));
        },
      ),
    );
  });

  test('days are found in titles', () => {
    const title =
      '令和2年1月1日住民基本台帳人口、令和元年（平成31年1月1日から令和元年12月31日まで）';
    expect(daysIn(title)).toEqual(['2020-01-01', '2019-01-01', '2019-12-31']);
    expect(daysIn('都道府県別団体名一覧表')).toEqual([]);
  });

  test('days and years are shown in both languages', () => {
    const shown = (['long', 'short', 'dense'] as const).flatMap((style) => [
      formatDay('2026-11-20', 'ja', style),
      formatDay('2026-11-20', 'en', style),
    ]);
    expect(shown).toEqual([
      '令和8年11月20日',
      '20 November 2026',
      'R8.11.20',
      '2026-11-20',
      '11月20日',
      '20 Nov',
    ]);
    expect([formatYear(2026, 'ja'), formatYear(2019, 'ja'), formatYear(2026, 'en')]).toEqual([
      '令和8年',
      '令和元年',
      '2026',
    ]);
    expect([fiscalYearOf('2027-03-31'), fiscalYearOf('2027-04-01')]).toEqual([2026, 2027]);
    expect([formatFiscalYear(2026, 'ja'), formatFiscalYear(2026, 'en')]).toEqual([
      '令和8年度',
      'FY2026',
    ]);
  });

  test('the last day of a month or a fiscal year of an era', () => {
    const last = (text: string) => {
      const day = parseLastDay(text);
      return day.ok ? day.value : day.refusal.code;
    };
    expect(
      ['令和12年3月末', '令和１１年１２月末日', '令和6年2月', '令和11年度末', '昭和元年12月末'].map(
        last,
      ),
    ).toEqual(['2030-03-31', '2029-12-31', '2024-02-29', '2030-03-31', '1926-12-31']);
    expect(['令和12年3月30日', '令和12年13月末', '平成31年5月末', '3月末'].map(last)).toEqual([
      '2030-03-30',
      'day.invalid',
      'day.outside-era',
      'day.invalid',
    ]);
  });
});
