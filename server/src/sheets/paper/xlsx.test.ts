import type { Cell } from '@meguri/core/sheets/cells.ts';
import { assembleSheet, type SheetMonth } from '@meguri/core/sheets/cells.ts';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { firstColumn, firstRow } from './formulas.ts';
import { cellsOf, type SheetPaper } from './paper.ts';
import { samplePaper } from './sample.testing.ts';
import { sheetXlsx } from './xlsx.ts';

const reread = async (papers: readonly SheetPaper[]): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  const bytes = await sheetXlsx(papers);
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return book;
};

const worksheet = async (paper: SheetPaper): Promise<ExcelJS.Worksheet> => {
  const [sheet] = (await reread([paper])).worksheets;
  if (sheet === undefined) throw new Error('no worksheet');
  return sheet;
};

const figure = (sheet: ExcelJS.Worksheet, row: number, cell: number): ExcelJS.Cell =>
  sheet.getCell(firstRow + row, firstColumn + cell);

type Value = number | string | Error;
const flat = (values: readonly (Value | readonly Value[])[]): readonly Value[] => values.flat();
const numbersIn = (values: readonly (Value | readonly Value[])[]): readonly number[] =>
  flat(values).filter((value) => typeof value === 'number');

/** The few spreadsheet functions the form uses, as spreadsheets define them. */
const functions = {
  IF: (test: boolean, then: Value, otherwise: Value) => (test ? then : otherwise),
  OR: (...tests: readonly boolean[]) => tests.includes(true),
  COUNT: (...values: readonly (Value | readonly Value[])[]) => numbersIn(values).length,
  COUNTA: (...values: readonly (Value | readonly Value[])[]) =>
    flat(values).filter((value) => value !== '').length,
  SUM: (...values: readonly (Value | readonly Value[])[]) =>
    numbersIn(values).reduce((sum, value) => sum + value, 0),
  N: (value: Value) => (typeof value === 'number' ? value : 0),
  LOOKUP: (_: number, values: readonly Value[]) => numbersIn([values]).at(-1) ?? new Error('#N/A'),
  IFERROR: (value: Value, otherwise: Value) => (value instanceof Error ? otherwise : value),
  ROUND: (value: number) => Math.round(value),
};

/** Recomputes a cell from the entered figures only, following formulas through the sheet. */
const recompute = (sheet: ExcelJS.Worksheet, address: string): Value => {
  const { formula, value } = sheet.getCell(address);
  if (formula === undefined) return typeof value === 'number' ? value : String(value ?? '');
  const range = (from: string, to: string): Value[] => {
    const [first, last] = [sheet.getCell(from), sheet.getCell(to)];
    return Array.from({ length: Number(last.col) - Number(first.col) + 1 }, (_, at) =>
      recompute(sheet, sheet.getCell(Number(first.row), Number(first.col) + at).address),
    );
  };
  const source = formula
    .replaceAll(/([A-R]\d+):([A-R]\d+)/g, "range('$1','$2')")
    .replaceAll(/(?<!')\b([A-R]\d+)\b(?!')/g, "cell('$1')")
    .replaceAll(/(?<![<>])=/g, '===');
  const names = Object.keys(functions);
  const run = new Function('range', 'cell', ...names, `return ${source}`);
  return run(range, (at: string) => recompute(sheet, at), ...Object.values(functions));
};

const expected = (cell: Cell, shownWhenNull: readonly string[]) =>
  cell === null ? expect.toSatisfy((value) => shownWhenNull.includes(value)) : cell;

describe('sheets.print: the form as a workbook', () => {
  test.each([3, 7, 11, 12, 20])(
    'sheets.print: stored results equal the sheet (year %i)',
    async (seed) => {
      const paper = samplePaper(seed);
      const sheet = await worksheet(paper);
      for (const [row, own] of paper.sheet.rows.entries()) {
        for (const [at, cell] of cellsOf(own).entries()) {
          const { formula, result, value } = figure(sheet, row, at);
          const stored = formula === undefined ? value : result;
          expect(stored ?? '', `${own.id} ${at}`).toEqual(expected(cell, ['', '—']));
        }
      }
    },
  );

  test.each([3, 7, 11, 12, 20])(
    'sheets.print: formulas give the stored results (year %i)',
    async (seed) => {
      const paper = samplePaper(seed);
      const sheet = await worksheet(paper);
      let formulas = 0;
      for (const [row, own] of paper.sheet.rows.entries()) {
        for (const at of cellsOf(own).keys()) {
          const { formula, result, address } = figure(sheet, row, at);
          if (formula === undefined) continue;
          formulas += 1;
          expect(recompute(sheet, address), `${own.id} ${address} ${formula}`).toBe(result ?? '');
        }
      }
      // 22 count rows have three subtotals; nine sums and two ratios are formulas throughout.
      expect(formulas).toBe(22 * 3 + 11 * 15);
    },
  );

  test('sheets.print: a reached half without C says "—" and an unreached one stays empty', async () => {
    const { form } = samplePaper(7);
    const plain = { priority: 0, general: 1 };
    const counts = {
      completed: plain,
      newlyKnown: plain,
      movedOut: plain,
      outstanding: plain,
      listed: plain,
      provisional: plain,
      provisionalMade: plain,
      provisionalResolved: plain,
      crCards: 0,
      patrolCards: 0,
      registerHouseholds: null,
      guideRegisterHouseholds: 1,
    };
    const months: SheetMonth[] = Array.from({ length: 12 }, (_, at) => ({
      planned: plain,
      counts: at < 3 ? counts : null,
    }));
    const sheet = assembleSheet(form, months);
    const paper = samplePaper(7, { sheet, year: 2026, asOf: '2026-03-31' });
    const written = await worksheet(paper);
    const result = (row: number, at: number) =>
      recompute(written, figure(written, row, at).address);
    expect([6, 13, 14].map((at) => result(29, at))).toEqual(['—', '', '—']);
    expect([0, 6, 13, 14].map((at) => result(31, at))).toEqual(['—', '—', '', '—']);
    expect([6, 13, 14].map((at) => result(30, at))).toEqual([1, '', 1]);
  });

  test('sheets.print: labels stand in merged cells as on paper, figures are numbers', async () => {
    const sheet = await worksheet(samplePaper(7));
    expect(sheet.getCell(firstRow + 20, 1).text).toBe('仮カード');
    expect(sheet.getCell(firstRow + 28, 1).master.address).toBe(`A${firstRow + 20}`);
    expect(sheet.getCell(firstRow + 15, 3).master.text).toBe('CR名刺活用数');
    expect(typeof figure(sheet, 0, 0).value).toBe('number');
  });

  test('sheets.print: beats of one name get sheets of their own; text is never a formula', async () => {
    const twice = samplePaper(7, { boxName: '=HYPERLINK("x")/[:]', boxKind: null });
    const book = await reread([twice, twice]);
    expect(new Set(book.worksheets.map((sheet) => sheet.name)).size).toBe(2);
    expect(book.worksheets[0]?.getCell(2, 1).type).toBe(ExcelJS.ValueType.String);
  });
});
