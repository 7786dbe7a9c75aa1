import { csvField } from '@meguri/core/base/spreadsheet.ts';
import { fullLabel } from '@meguri/core/sheets/form.ts';
import { cellsOf, columnLabels, type SheetPaper } from './paper.ts';

const heading = ['年', '名称', '受持区', '氏名', '現在', '行', '区分'];
const halves = ['上半期', '下半期'];

const columnNames = (): readonly string[] =>
  columnLabels.map((label, at) => (label === '小計' ? `${halves[at < 7 ? 0 : 1]}${label}` : label));

const rowsOf = (paper: SheetPaper): readonly (readonly (string | number)[])[] =>
  paper.form.rows.map((row, at) => {
    const own = paper.sheet.rows[at];
    const cells = own === undefined ? [] : cellsOf(own);
    return [
      paper.year,
      paper.boxName,
      paper.beatNo ?? '',
      paper.officerName ?? '',
      paper.asOf,
      row.id,
      fullLabel(row),
      ...cells.map((cell) => cell ?? ''),
    ];
  });

/**
 * The form as CSV: UTF-8 with BOM and CRLF, one line for each row of each paper, empty where a cell
 * is not reached or undefined. Text that looks like a formula is made harmless.
 */
export const sheetCsv = (papers: readonly SheetPaper[]): string => {
  const lines = [[...heading, ...columnNames()], ...papers.flatMap(rowsOf)];
  return `\uFEFF${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
};
