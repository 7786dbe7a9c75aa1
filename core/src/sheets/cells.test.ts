import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import formData from '../../../packs/miyagi-visits-2023/form.json' with { type: 'json' };
import { assembleSheet, percent, type Sheet, type SheetMonth, totalMonths } from './cells.ts';
import { exampleMonth, exampleYear } from './example-months.ts';
import { countSheet } from './facts.ts';
import { sheetFormSchema } from './form.ts';
import { randomYear } from './random-years.ts';

const form = sheetFormSchema.parse(formData);
const seeds = fc.integer({ min: 10_000, max: 99_999 });

const monthsOf = (seed: number): readonly SheetMonth[] => {
  const counted = countSheet(randomYear(seed), form.switches);
  if (!counted.ok) throw new Error(counted.refusal.code);
  return counted.value;
};

const columns = (sheet: Sheet, number: number) => {
  const found = sheet.rows.find((one) => one.id === `MG-R${number}`);
  if (found === undefined) throw new Error(`no row ${number}`);
  return [...found.months, found.firstHalf, found.secondHalf, found.total];
};

const month = exampleMonth;
const year = exampleYear;

describe('sheets.compute: laws of the form', () => {
  test('sheets.compute: 計 is the sum of its two rows in every column', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const sheet = assembleSheet(form, monthsOf(seed));
        for (const first of [1, 4, 7, 10, 13, 18, 21, 24, 27]) {
          const [a, b] = [columns(sheet, first), columns(sheet, first + 1)];
          const sums = a.map((cell, at) => (cell === null ? null : cell + (b[at] ?? Number.NaN)));
          expect(columns(sheet, first + 2)).toEqual(sums);
        }
      }),
    );
  });

  test('sheets.compute: 解消数 never exceeds 新規把握数, A never exceeds B (6.1-9)', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const sheet = assembleSheet(form, monthsOf(seed));
        const within = (small: number, large: number) =>
          columns(sheet, small).every(
            (cell, at) => (cell ?? 0) <= (columns(sheet, large)[at] ?? 0),
          );
        const pairs = [
          [27, 7],
          [28, 8],
          [29, 9],
          [13, 18],
          [14, 19],
          [15, 20],
        ] as const;
        expect(pairs.filter(([small, large]) => !within(small, large))).toEqual([]);
      }),
    );
  });

  test('sheets.compute: ratios are recomputed from their own column, never added', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const sheet = assembleSheet(form, monthsOf(seed));
        const [a, b] = [columns(sheet, 15), columns(sheet, 20)];
        const expected = b.map((whole, at) => {
          const open = a[at] ?? null;
          return whole === null || open === null || whole === 0
            ? null
            : percent(whole - open, whole, form.switches.rate);
        });
        expect(columns(sheet, 33)).toEqual(expected);
      }),
    );
  });

  test('sheets.compute: a null month is null in every result row and follows no reached one', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const sheet = assembleSheet(form, monthsOf(seed));
        const reached = columns(sheet, 20)
          .slice(0, 12)
          .map((cell) => cell !== null);
        expect(reached.toSorted((x, y) => Number(y) - Number(x))).toEqual(reached);
        for (const result of sheet.rows.slice(3, 29)) {
          expect(result.months.map((cell) => cell !== null)).toEqual(reached);
        }
      }),
    );
  });
});

describe('sheets.compute: percent', () => {
  const half = { decimals: 1, rounding: 'half-up' } as const;

  test.each([
    [1, 2000, 0.1],
    [1, 2001, 0],
    [3, 2000, 0.2],
    [689, 800, 86.1],
    [1005, 1000, 100.5],
    [2, 3, 66.7],
  ])('sheets.compute: %i of %i is %d %%, half up', (part, whole, expected) => {
    expect(percent(part, whole, half)).toBe(expected);
  });

  test('sheets.compute: decimals and rounding are the pack’s choice', () => {
    expect(percent(2, 3, { decimals: 2, rounding: 'half-up' })).toBe(66.67);
    expect(percent(2, 3, { decimals: 0, rounding: 'down' })).toBe(66);
  });
});

describe('sheets.totals: several beats as one sheet', () => {
  test('sheets.totals: counts are added and ratios follow from the sums', () => {
    fc.assert(
      fc.property(seeds, seeds, (one, two) => {
        const asOf = { year: 2026, asOf: '2026-12-31' };
        const beats = [one, two].map((seed) => {
          const file = { ...randomYear(seed), ...asOf, facts: [] };
          const counted = countSheet(file, form.switches);
          return counted.ok ? counted.value : [];
        });
        const total = assembleSheet(form, totalMonths(beats));
        const parts = beats.map((months) => assembleSheet(form, months));
        const added = (number: number) =>
          columns(parts[0] ?? total, number).map(
            (cell, at) => (cell ?? 0) + (columns(parts[1] ?? total, number)[at] ?? 0),
          );
        for (const number of [1, 6, 9, 15, 20, 23, 31]) {
          expect(columns(total, number)).toEqual(added(number));
        }
        const [top, bottom] = [added(20)[0] ?? 0, added(15)[0] ?? 0];
        expect(columns(total, 33)[0]).toBe(percent(top - bottom, top, form.switches.rate));
      }),
    );
  });

  test('sheets.totals: C is null only where no beat has a count', () => {
    const beat = (registerHouseholds: number | null) => year([month({ registerHouseholds })]);
    const c = (beats: readonly (readonly SheetMonth[])[]) =>
      totalMonths(beats)[0]?.counts?.registerHouseholds;
    expect(c([beat(null), beat(null)])).toBeNull();
    expect(c([beat(null), beat(7), beat(5)])).toBe(12);
  });

  test('sheets.totals: no beats make a year of zero plans that is not reached', () => {
    expect(totalMonths([])).toEqual(year([]));
  });
});

describe('sheets.compute: stock subtotals as the pack reads them', () => {
  const listed = (priority: number) => month({ listed: { priority, general: 0 } });
  const seven = year([1, 2, 3, 4, 5, 6, 7].map(listed));

  test('sheets.compute: the last month reached', () => {
    expect(columns(assembleSheet(form, seven), 18).slice(12)).toEqual([6, 7, 7]);
  });

  test('sheets.compute: June and December only', () => {
    const switches = { ...form.switches, stockSubtotal: 'period-end' as const };
    expect(columns(assembleSheet({ ...form, switches }, seven), 18).slice(12)).toEqual([
      6,
      null,
      null,
    ]);
  });
});
