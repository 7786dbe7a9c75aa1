import { harmlessText } from '@meguri/core/base/spreadsheet.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { summariseReports } from '@meguri/core/reports/reports.ops.ts';
import type { PaperBlock } from '../../bodies/bodies.ts';
import { long, periodWords } from './report.ts';

type Period = { readonly from: string; readonly until: string };
export type Summary = Output<typeof summariseReports> & { readonly period: Period };

const states = {
  none: '報告なし',
  sent: '受取り前',
  received: '確認中',
  returned: '返して確認中',
} as const;

const sameAs = (a: Period, b: Period): boolean => a.from === b.from && a.until === b.until;

/** A station, and the period of its report where that is not the one of the summary. */
const headOf = (summary: Summary, one: Period & { readonly stationName: string }): string =>
  sameAs(summary.period, one) ? one.stationName : `${one.stationName}（${periodWords(one)}）`;

type Item = Summary['items'][number];

const itemBlocks = (summary: Summary, item: Item, at: number): readonly PaperBlock[] => [
  { kind: 'heading', text: `${at + 1}　${item.title.ja}` },
  item.stations.length === 0
    ? { kind: 'par', text: '受け入れた報告はない。' }
    : {
        kind: 'table',
        head: ['警察署', '報告'],
        widths: [40, 0],
        rows: item.stations.map((one) => [
          headOf(summary, one),
          one.sentences.map(({ words }) => `・${words.ja}`).join('\n'),
        ]),
      },
];

const missingBlocks = ({ missing }: Summary): readonly PaperBlock[] => [
  { kind: 'heading', text: '受け入れた報告のない警察署' },
  missing.length === 0
    ? { kind: 'par', text: 'なし' }
    : {
        kind: 'table',
        head: ['警察署', '状況'],
        widths: [60, 0],
        rows: missing.map(({ stationName, state }) => [stationName, states[state]]),
      },
];

const figureBlocks = ({ figures }: Summary): readonly PaperBlock[] =>
  figures.length === 0
    ? []
    : [
        { kind: 'heading', text: '参考（通達に示された数）' },
        {
          kind: 'table',
          head: ['数', '値', '時点', '根拠'],
          widths: [0, 34, 40, 24],
          rows: figures.map(({ label, count, asOn, clause }) => [
            label.ja,
            count.ja,
            long(asOn),
            clause,
          ]),
        },
      ];

/** For the meeting of the body: item by item, stations in the order of the organisation. */
export const summaryBlocks = (summary: Summary): readonly PaperBlock[] => [
  { kind: 'right', text: '会議資料' },
  { kind: 'title', text: `${summary.name.ja}のまとめ` },
  { kind: 'center', text: periodWords(summary.period) },
  ...summary.items.flatMap((item, at) => itemBlocks(summary, item, at)),
  ...missingBlocks(summary),
  ...figureBlocks(summary),
];

/** The sheets of the workbook: these and no other (R12). */
export const summarySheets = ['まとめ', '報告のない警察署', '参考の数'] as const;

type Rows = readonly (readonly string[])[];

const rowsOf = (summary: Summary): Readonly<Record<(typeof summarySheets)[number], Rows>> => ({
  まとめ: [
    ['項目', '警察署', '報告'],
    ...summary.items.flatMap(({ title, stations }) =>
      stations.flatMap((one) =>
        one.sentences.map(({ words }) => [title.ja, headOf(summary, one), words.ja]),
      ),
    ),
  ],
  報告のない警察署: [
    ['警察署', '状況'],
    ...summary.missing.map(({ stationName, state }) => [stationName, states[state]]),
  ],
  参考の数: [
    ['数', '値', '時点', '根拠'],
    ...summary.figures.map(({ label, count, asOn, clause }) => [label.ja, count.ja, asOn, clause]),
  ],
});

/** As a workbook: text only, no formula, nothing hidden. */
export const summaryXlsx = async (summary: Summary, demo: boolean) => {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  [book.creator, book.lastModifiedBy] = ['Meguri', 'Meguri'];
  const all = rowsOf(summary);
  const title = `${summary.name.ja}のまとめ`;
  for (const name of summarySheets) {
    const sheet = book.addWorksheet(name);
    const head = `${title}　${periodWords(summary.period)}${demo ? '（見本データ）' : ''}`;
    sheet.addRow([harmlessText(head)]).font = { bold: true };
    for (const row of all[name]) sheet.addRow(row.map(harmlessText));
    sheet.getRow(2).font = { bold: true };
    [28, 28, 80].forEach((width, at) => {
      const column = sheet.getColumn(at + 1);
      column.width = width;
      column.alignment = { wrapText: true, vertical: 'top' };
    });
  }
  const base64 = Buffer.from(await book.xlsx.writeBuffer()).toString('base64');
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `${title}.xlsx`, mediaType, base64 };
};
