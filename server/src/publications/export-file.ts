import { csvField, harmlessText } from '@meguri/core/base/spreadsheet.ts';
import {
  columnsOf,
  type ExportLine,
  type ExportPurpose,
  exportPurposes,
  type Topic,
  topics,
} from '@meguri/core/publications/exports.ts';
import ExcelJS from 'exceljs';

/** All a file is made of. It is built from these and never by taking things out of another (R12). */
export type ExportPaper = {
  readonly topic: Topic;
  readonly reason: ExportPurpose;
  readonly place: string;
  readonly from: string;
  readonly until: string;
  readonly expires: string;
  /** The number of this copy in the log of downloads. */
  readonly copy: string;
  readonly demo: boolean;
  readonly lines: readonly ExportLine[];
};

export const exportSheets = ['表紙', '集計'] as const;

const label = '取扱注意・部内限り';

const coverOf = (paper: ExportPaper): readonly (readonly [string, string])[] => [
  ['表題', topics[paper.topic].ja],
  ['範囲', paper.place],
  ['期間', `${paper.from} ～ ${paper.until}`],
  ['目的', exportPurposes[paper.reason].ja],
  ['区分', label],
  ['写し番号', paper.copy],
  ['廃棄', `用が済んだら、遅くとも${paper.expires}から1か月以内に廃棄する`],
  ...(paper.demo ? [['注意', '見本データ'] as const] : []),
];

const headOf = ({ topic }: ExportPaper): readonly string[] => [
  '警察署',
  '交番・駐在所',
  '年月',
  ...columnsOf(topic).map(({ ja }) => ja),
];

const rowsOf = ({ lines }: ExportPaper): readonly (readonly (string | number)[])[] =>
  lines.map(({ station, box, month, counts }) => [station, box, month, ...counts]);

/** The mark of this copy on every printed page. */
const markOf = ({ copy, demo }: ExportPaper): string =>
  `${label}　写し番号 ${copy}${demo ? '　見本データ' : ''}`;

const safe = (value: string | number): string | number =>
  typeof value === 'number' ? value : harmlessText(value);

const addSheet = (
  book: ExcelJS.Workbook,
  name: string,
  {
    rows,
    mark,
  }: { readonly rows: readonly (readonly (string | number)[])[]; readonly mark: string },
): void => {
  const sheet = book.addWorksheet(name, {
    headerFooter: { oddHeader: `&C${mark}`, oddFooter: `&C${mark}` },
    pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  for (const row of rows) sheet.addRow(row.map(safe));
  sheet.columns.forEach((column, at) => {
    column.width = at < 2 ? 28 : 14;
  });
  sheet.getRow(1).font = { bold: true };
};

/** Exactly the declared sheets: no hidden one, no comment, no formula, no link, no person's name. */
export const exportXlsx = async (paper: ExportPaper): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  [book.creator, book.lastModifiedBy] = ['Meguri', 'Meguri'];
  const mark = markOf(paper);
  addSheet(book, exportSheets[0], { rows: coverOf(paper), mark });
  addSheet(book, exportSheets[1], { rows: [headOf(paper), ...rowsOf(paper)], mark });
  return new Uint8Array(await book.xlsx.writeBuffer());
};

/** The same as CSV: UTF-8 with BOM and CRLF; the cover stands in front of the table. */
export const exportCsv = (paper: ExportPaper): string => {
  const lines = [...coverOf(paper), [], headOf(paper), ...rowsOf(paper)];
  return `\uFEFF${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
};
