import { assembleSheet, type SheetMonth } from '@meguri/core/sheets/cells.ts';
import { exampleMonth, exampleYear } from '@meguri/core/sheets/example-months.ts';
import { sheetFormSchema } from '@meguri/core/sheets/form.ts';
import { describe, expect, test } from 'vitest';
import formData from '../../../packs/miyagi-visits-2023/form.json' with { type: 'json' };
import { figuresOf } from './figures.ts';
import { fulfilmentText } from './fulfilment-text.ts';
import { type GridSheet, type GridWords, gridColumns, gridRows } from './grid-content.ts';
import { meaningOf, openCell } from './open-cell.ts';
import type { Correction, FormHead, Sheet } from './sheet.ts';

const form = sheetFormSchema.parse(formData);

const head: FormHead = {
  name: form.name,
  title: form.title,
  decimals: 1,
  notes: [],
  rows: form.rows.map(({ id, groups, label, english, measure, formula }) => ({
    id,
    groups,
    label,
    english,
    measure,
    count: 'count' in formula ? formula.count : null,
    parts: partsOf(formula),
  })),
};

function partsOf(formula: (typeof form.rows)[number]['formula']): string[] {
  if ('count' in formula) return [];
  if ('sum' in formula) return formula.sum;
  return [formula.numerator, formula.minus, formula.denominator].filter((id) => id !== undefined);
}

const words: GridWords = {
  month: (month) => `${month}月`,
  halves: ['上半期', '下半期'],
  subtotal: '小計',
  total: '合計',
  doors: '戸',
  slips: '枚',
  percent: '%',
  amended: '追加の訂正',
  english: false,
};

const correction: Correction = {
  id: '00000000-0000-4000-8000-000000000001',
  rowId: 'MG-R11',
  month: 1,
  computed: 1,
  corrected: 2,
  reason: '試験',
  by: '見本 一郎',
  at: '2026-02-03T00:00:00.000Z',
  end: null,
  inForce: true,
};

const done = exampleMonth(
  {
    movedOut: { priority: 0, general: 2 },
    listed: { priority: 4, general: 4 },
    outstanding: { priority: 1, general: 3 },
  },
  { priority: 1, general: 1 },
);

const sheetOf = (months: readonly SheetMonth[], corrections: readonly Correction[]): GridSheet => ({
  form: head,
  rows: assembleSheet(form, months).rows.map((row) => ({ ...row, months: [...row.months] })),
  corrections,
  months: Array.from({ length: 12 }, (_, at) => ({
    month: at + 1,
    state: at === 0 ? 'closed' : at === 1 ? 'open' : 'future',
    differences: at === 0 ? [{ rowId: 'MG-R5', closed: 1, live: 2 }] : [],
  })),
});

const sheet = sheetOf(exampleYear([done, done]), [correction]);
const cells = (id: string) => gridRows(sheet, words).find((row) => row.id === id)?.cells ?? [];

describe('sheets.compute: the form on the screen', () => {
  test('sheets.compute: 33 rows under their heads, 15 columns, and the English name alone', () => {
    const rows = gridRows(sheet, words);
    expect(rows).toHaveLength(33);
    expect(rows.every((row) => row.cells.length === 15)).toBe(true);
    expect(rows[20]?.heads).toEqual(['仮カード', '仮カード総数', '重点対象']);
    expect(gridRows(sheet, { ...words, english: true })[20]?.heads).toHaveLength(1);
  });

  test('sheets.close-month: a closed month, the open one and those to come', () => {
    const columns = gridColumns(sheet, words);
    expect(columns.map(({ state }) => state).slice(0, 3)).toEqual(['closed', 'open', 'future']);
    expect(columns[0]?.note).toBe('追加の訂正');
    expect(columns[1]?.note).toBeUndefined();
    expect(cells('MG-R12').map(({ value }) => value)).toEqual([
      '2',
      '2',
      '',
      '',
      '',
      '',
      '4',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '4',
    ]);
    expect(
      cells('MG-R20')
        .map(({ provisional }) => provisional ?? false)
        .slice(0, 3),
    ).toEqual([false, true, false]);
  });

  test('sheets.compute: planned figures stand in every month, undefined rates as a dash', () => {
    expect(cells('MG-R3').map(({ value }) => value)).not.toContain('');
    expect(cells('MG-R32')[0]?.value).toBe('—');
    expect(cells('MG-R33')[0]?.value).toBe('50.0');
  });

  test('sheets.correct: both figures in the cell, a mark on every sum it is in', () => {
    expect(cells('MG-R11')[0]).toMatchObject({ value: '2', computed: '1' });
    const marked = cells('MG-R12').map(({ includesCorrection }) => includesCorrection ?? false);
    expect(marked.flatMap((one, at) => (one ? [at] : []))).toEqual([0, 6, 14]);
    expect(cells('MG-R10').some(({ includesCorrection }) => includesCorrection)).toBe(false);
  });

  test('sheets.correct: a stock shows its last month, so an earlier correction is not in it', () => {
    const stock = sheetOf(exampleYear([done, done]), [{ ...correction, rowId: 'MG-R14' }]);
    const total = gridRows(stock, words).find((row) => row.id === 'MG-R15')?.cells ?? [];
    const marked = total.map(({ includesCorrection }) => includesCorrection ?? false);
    expect(marked.flatMap((one, at) => (one ? [at] : []))).toEqual([0]);
  });
});

test('sheets.records: an opened cell knows its figure and what it counts', () => {
  const cell = openCell(sheet, { row: 'MG-R15', col: 14 });
  expect(cell).toMatchObject({ value: 4, column: 14 });
  expect(cell && meaningOf(head, cell.row)).toBe('outstanding');
  expect(openCell(sheet, { row: '', col: 0 })).toBeUndefined();
});

test('sheets.compute: the strip of figures follows the form, fulfilment stands outside', () => {
  const whole: Sheet = {
    year: 2026,
    asOf: '2026-02-10',
    form: head,
    rows: [...sheet.rows],
    corrections: [],
    months: [],
    next: null,
    filedId: null,
    fulfilment: {
      until: 1,
      done: { priority: 1, general: 2 },
      planned: { priority: 2, general: 2 },
    },
  };
  const label = (name: string) => name;
  const about = {
    beatId: 'b',
    words: {
      label,
      meaning: label,
      doors: '戸',
      percent: '%',
      records: '内訳',
      tiers: (priority: string, general: string) => `${priority}/${general}`,
    },
  };
  const figures = figuresOf(whole, about).map(({ id, value, outside }) => [id, value, outside]);
  expect(figures).toEqual([
    ['listed', '8', undefined],
    ['outstanding', '4', undefined],
    ['completion', '50.0', undefined],
    ['coverage', '—', undefined],
    ['provisional', '0', undefined],
    ['fulfilment', '75.0', true],
  ]);
  expect(
    fulfilmentText({
      until: 1,
      done: { priority: 0, general: 0 },
      planned: { priority: 0, general: 0 },
    }).sum,
  ).toBe('0 ÷ 0 = —');
});
