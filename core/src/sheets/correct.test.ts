import { describe, expect, test } from 'vitest';
import formData from '../../../packs/miyagi-visits-2023/form.json' with { type: 'json' };
import { assembleSheet, type Cell, type SheetMonth, totalMonths } from './cells.ts';
import { type CellCorrection, correctable, correctedMonths } from './correct.ts';
import { exampleMonth, exampleYear } from './example-months.ts';
import { sheetFormSchema } from './form.ts';

const form = sheetFormSchema.parse(formData);
const months = exampleYear([
  exampleMonth({
    movedOut: { priority: 0, general: 1 },
    listed: { priority: 4, general: 4 },
    outstanding: { priority: 2, general: 2 },
  }),
]);

const cells = (own: readonly SheetMonth[], id: string): readonly Cell[] => {
  const row = assembleSheet(form, own).rows.find((one) => one.id === id);
  return row === undefined ? [] : [row.months[0] ?? null, row.firstHalf, row.total];
};

const corrected = (...corrections: readonly CellCorrection[]) =>
  correctedMonths(form, months, corrections);

describe('sheets.correct: a corrected cell', () => {
  test('sheets.correct: sums, subtotals and ratios follow it', () => {
    const own = corrected(
      { rowId: 'MG-R11', month: 1, corrected: 2 },
      { rowId: 'MG-R13', month: 1, corrected: 0 },
    );
    expect(cells(own, 'MG-R12')).toEqual([2, 2, 2]);
    expect(cells(own, 'MG-R33')[0]).toBe(75);
  });

  test('sheets.correct: a rate that no longer makes sense is undefined, not negative', () => {
    expect(cells(corrected({ rowId: 'MG-R13', month: 1, corrected: 9 }), 'MG-R33')[0]).toBeNull();
  });

  test('sheets.correct: an unknown register count is put in, a month to come stays empty', () => {
    const own = corrected(
      { rowId: 'MG-R30', month: 1, corrected: 7 },
      { rowId: 'MG-R16', month: 2, corrected: 3 },
    );
    expect(cells(own, 'MG-R30')).toEqual([7, 7, 7]);
    expect(own[1]?.counts).toBeNull();
  });

  test('sheets.totals: a total holds the corrections of its beats', () => {
    const own = corrected({ rowId: 'MG-R11', month: 1, corrected: 5 });
    expect(cells(totalMonths([own, months]), 'MG-R12')).toEqual([6, 6, 6]);
  });
});

describe('sheets.correct: what may be corrected', () => {
  test('sheets.correct: a month reached of a row that counts, with its computed figure', () => {
    expect(correctable(form, months, { rowId: 'MG-R11', month: 1 })).toMatchObject({ value: 1 });
  });

  test.each(['MG-R12', 'MG-R33', 'MG-R1', 'MG-R99'])('sheets.correct: not %s', (rowId) => {
    const answer = correctable(form, months, { rowId, month: 1 });
    expect(answer).toMatchObject({ refusal: { code: 'sheets.row-not-correctable' } });
  });

  test('sheets.correct: not a month without figures', () => {
    const answer = correctable(form, months, { rowId: 'MG-R11', month: 2 });
    expect(answer).toMatchObject({ refusal: { code: 'sheets.month-not-reached' } });
  });
});
