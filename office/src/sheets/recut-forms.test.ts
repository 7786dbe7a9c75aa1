import { expect, test } from 'vitest';
import { changingColumns, formLines } from './recut-forms.ts';
import type { FormHead, SheetRow } from './sheet.ts';

const head = (id: string, measure: 'stock' | 'ratio'): FormHead['rows'][number] => ({
  id,
  groups: [],
  label: id,
  english: id,
  measure,
  count: null,
  parts: [],
});
const form: FormHead = {
  name: '',
  title: '',
  decimals: 1,
  notes: [],
  rows: [head('B', 'stock'), head('rate', 'ratio')],
};

/** Stock and rate until April; the half year and the year show the last month. */
const rowsOf = (march: readonly [number, number], april: readonly [number, number | null]) =>
  ([0, 1] as const).map((at): SheetRow => {
    const months = [march[at], march[at], march[at], april[at], ...Array(8).fill(null)];
    const id = form.rows[at]?.id ?? '';
    return { id, label: id, months, firstHalf: april[at], secondHalf: null, total: april[at] };
  });

const load = { households: 1, establishments: 0, priority: 0, general: 1, visitsPerYear: 1 };
const before = { load, rows: rowsOf([1200, 20], [1200, 20]) };
const after = { load, rows: rowsOf([1200, 20], [900, null]) };

test('beats.recut: every row before and after, with what changes marked', () => {
  const [stock, rate] = formLines(form, { before, after }, 4);
  expect(stock?.cells[2]).toEqual({ before: '1,200', after: '1,200', changed: false });
  expect(stock?.cells[3]).toEqual({ before: '1,200', after: '900', changed: true });
  expect(rate?.cells[3]).toEqual({ before: '20.0', after: '—', changed: true });
  // Months to come are empty, as on the form.
  expect(stock?.cells[4]).toEqual({ before: '', after: '', changed: false });
  expect(stock?.cells[13]).toMatchObject({ after: '' });
});

test('beats.recut: a new beat shows its form only; one that ends with the year has none', () => {
  const [fresh] = formLines(form, { before: null, after }, 4);
  expect(fresh?.cells[3]).toEqual({ before: '900', after: '900', changed: false });
  const [gone] = formLines(form, { before, after: { load: null, rows: null } }, 4);
  expect(gone?.cells[3]).toEqual({ before: '1,200', after: '—', changed: true });
});

test('beats.recut: the columns that change, in both forms alike', () => {
  const changed = formLines(form, { before, after }, 4);
  const fresh = formLines(form, { before: null, after }, 4);
  expect(changingColumns([changed, fresh], 4)).toEqual([3, 6, 14]);
  expect(changingColumns([fresh], 8)).toEqual([8, 13, 14]);
});
