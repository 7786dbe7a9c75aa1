import { harmlessText } from '@meguri/core/base/spreadsheet.ts';
import type { File, Paper } from './paper.ts';

/** The sections of a paper as one sheet each, text only, nothing hidden (R12). */
export const tableXlsx = async ({ title, demo, sections }: Paper): Promise<File> => {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  book.creator = 'Meguri';
  for (const [at, { heading, head, rows }] of sections.entries()) {
    const sheet = book.addWorksheet(
      `${at + 1} ${heading}`.replaceAll(/[[\]:*?/\\']/g, '_').slice(0, 31),
    );
    sheet.addRow([harmlessText(demo ? `${title}（見本データ）` : title)]).font = { bold: true };
    sheet.addRow(head.map(harmlessText)).font = { bold: true };
    for (const row of rows) sheet.addRow(row.map(harmlessText));
    sheet.getColumn(1).width = 32;
    sheet.getColumn(2).width = 80;
    sheet.getColumn(2).alignment = { wrapText: true, vertical: 'top' };
  }
  const base64 = Buffer.from(await book.xlsx.writeBuffer()).toString('base64');
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `${title}.xlsx`, mediaType, base64 };
};
