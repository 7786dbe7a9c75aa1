import { harmlessText } from '@meguri/core/base/spreadsheet.ts';
import type { Workbook, Worksheet } from 'exceljs';
import { firstColumn, firstRow, formulaOf } from './formulas.ts';
import { type Page, type PrintedRow, pageOf, reachedColumns } from './page.ts';
import { cellsOf, type SheetPaper } from './paper.ts';

const thin = { style: 'thin' } as const;
const borders = { top: thin, bottom: thin, left: thin, right: thin };
const lastColumn = firstColumn + 14;

const mergeLabel = (sheet: Worksheet, at: { row: number; column: number }, label: Label) => {
  const { row, column } = at;
  sheet.mergeCells(row, column, row + label.rows - 1, column + label.columns - 1);
  const cell = sheet.getCell(row, column);
  cell.value = harmlessText(label.text);
  cell.alignment = label.upright
    ? { textRotation: 'vertical', vertical: 'middle', horizontal: 'center' }
    : { vertical: 'middle' };
};
type Label = PrintedRow['labels'][number];

/** Labels of a row stand right-aligned in the three label columns: its own label comes last. */
const writeLabels = (sheet: Worksheet, row: PrintedRow, at: number): void => {
  let column = firstColumn;
  for (const label of row.labels.toReversed()) {
    column -= label.columns;
    mergeLabel(sheet, { row: at, column }, label);
  }
};

const writeHead = (sheet: Worksheet, page: Page): void => {
  sheet.getCell(1, 1).value = harmlessText(page.title);
  sheet.getCell(1, 1).font = { name: 'BIZ UDGothic', bold: true, size: 14 };
  const officer = page.officer === null ? '' : `${page.officer.word} ${page.officer.name}`;
  sheet.getCell(2, 1).value = harmlessText(`${page.bookmark}　${officer}`.trim());
  const mark = page.demo ? '　見本データ' : '';
  const footer = `${page.footer.left}　${page.footer.right}${mark}`;
  sheet.getCell(3, 1).value = harmlessText(footer);
  const merged: readonly (readonly [number, number, number, number, string])[] = [
    [4, 1, 5, 3, '区分'],
    [4, firstColumn, 4, firstColumn + 6, '上半期'],
    [4, firstColumn + 7, 4, firstColumn + 13, '下半期'],
    [4, lastColumn, 5, lastColumn, page.columns[14] ?? ''],
  ];
  for (const [top, left, bottom, right, text] of merged) {
    sheet.mergeCells(top, left, bottom, right);
    sheet.getCell(top, left).value = text;
  }
  for (const [at, text] of page.columns.slice(0, 14).entries()) {
    sheet.getCell(5, firstColumn + at).value = text;
  }
  for (const row of [4, 5])
    sheet.getRow(row).alignment = { horizontal: 'center', vertical: 'middle' };
};

/** A sheet's name: at most 31 letters, none of []:*?/\ and never twice in a workbook. */
const nameFor = (book: Workbook, wished: string): string => {
  const plain = wished.replaceAll(/[[\]:*?/\\']/g, '_').slice(0, 26);
  let [name, copy] = [plain, 1];
  while (book.getWorksheet(name) !== undefined) name = `${plain} (${++copy})`;
  return name;
};

const writeFigures = (sheet: Worksheet, paper: SheetPaper, bold: readonly boolean[]): void => {
  const reached = reachedColumns(paper);
  const { decimals } = paper.form.switches.rate;
  const percent = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  for (const [row, own] of paper.sheet.rows.entries()) {
    const ratio = paper.form.rows[row]?.measure === 'ratio';
    for (const [at, figure] of cellsOf(own).entries()) {
      const cell = sheet.getCell(firstRow + row, firstColumn + at);
      // Nothing before its month, "—" where a reached cell is undefined.
      const result = figure ?? (reached[at] ? '—' : '');
      const formula = formulaOf(paper.form, row, at);
      cell.value = formula === null ? result || figure : { formula, result };
      cell.numFmt = ratio ? percent : '#,##0';
      cell.alignment = { horizontal: 'right' };
      cell.font = { name: 'BIZ UDGothic', size: 9, bold: bold[row] ?? false };
    }
  }
};

const drawGrid = (sheet: Worksheet, rows: number): void => {
  for (let row = 4; row < firstRow + rows; row += 1) {
    for (let column = 1; column <= lastColumn; column += 1) {
      sheet.getCell(row, column).border = borders;
    }
  }
  for (const [at, width] of [4, 14, 17].entries()) sheet.getColumn(at + 1).width = width;
  for (let column = firstColumn; column <= lastColumn; column += 1)
    sheet.getColumn(column).width = 7.5;
};

const addSheet = (book: Workbook, paper: SheetPaper): void => {
  const name = nameFor(book, `${paper.boxName} ${paper.beatNo ?? '計'}`);
  const sheet = book.addWorksheet(name, {
    views: [
      { state: 'frozen', xSplit: firstColumn - 1, ySplit: firstRow - 1, showGridLines: false },
    ],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
    },
  });
  const page = pageOf(paper, false);
  writeHead(sheet, page);
  for (const [at, row] of page.rows.entries()) writeLabels(sheet, row, firstRow + at);
  writeFigures(
    sheet,
    paper,
    page.rows.map((row) => row.sum),
  );
  drawGrid(sheet, page.rows.length);
  for (const [at, note] of page.notes.entries()) {
    sheet.getCell(firstRow + page.rows.length + 1 + at, 1).value = harmlessText(note);
  }
};

/**
 * The form as a workbook, one sheet for each paper. Months of count rows are figures; sums,
 * subtotals and ratios are formulas with their results stored, so that any reader shows them.
 */
export const sheetXlsx = async (papers: readonly SheetPaper[]): Promise<Uint8Array> => {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  book.creator = 'Meguri';
  for (const paper of papers) addSheet(book, paper);
  return new Uint8Array(await book.xlsx.writeBuffer());
};
