import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { sheetCsv } from './csv.ts';
import { cellsOf } from './paper.ts';
import { samplePaper } from './sample.testing.ts';

const read = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n' });

describe('sheets.print: the form as CSV', () => {
  const papers = [samplePaper(7), samplePaper(8)];
  const lines = read(sheetCsv(papers));

  test('sheets.print: BOM, one heading and 33 lines a beat, figures equal to the sheet', () => {
    expect(sheetCsv(papers).startsWith('\uFEFF年,名称')).toBe(true);
    expect(lines).toHaveLength(1 + 66);
    const figures = papers.flatMap((paper) => paper.sheet.rows.map((row) => cellsOf(row)));
    expect(lines.slice(1).map((line) => line.slice(7))).toEqual(
      figures.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell)))),
    );
  });

  test('sheets.print: the two subtotals have names of their own', () => {
    const [names = []] = lines;
    expect(names.slice(7)).toEqual([
      '1月',
      '2月',
      '3月',
      '4月',
      '5月',
      '6月',
      '上半期小計',
      '7月',
      '8月',
      '9月',
      '10月',
      '11月',
      '12月',
      '下半期小計',
      '合計',
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@x', '\tx', '＝1'])(
    'sheets.print: %j from a user does not become a formula',
    (officerName) => {
      const [, first = []] = read(sheetCsv([samplePaper(7, { officerName })]));
      expect(first[3]).toBe(`'${officerName}`);
    },
  );

  test('sheets.print: quotes, commas and line ends in a name stay in one field', () => {
    const boxName = '見本"中央",\r\n交番';
    const [, first = []] = read(sheetCsv([samplePaper(7, { boxName })]));
    expect(first[1]).toBe(boxName);
  });
});
