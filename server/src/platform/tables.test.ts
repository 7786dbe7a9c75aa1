import { existsSync, readFileSync } from 'node:fs';
import type { CheckRequest } from '@meguri/core/imports/check.ts';
import { checkImport } from '@meguri/core/imports/check.ts';
import { registerHouseholdsImport, townsImport } from '@meguri/core/imports/fields.ts';
import type { TableShape } from '@meguri/core/imports/headers.ts';
import { readShape } from '@meguri/core/imports/headers.ts';
import type { Level } from '@meguri/core/imports/levels.ts';
import { areaCodes, isMember, levelsOf } from '@meguri/core/imports/levels.ts';
import { suggestMapping } from '@meguri/core/imports/mapping.ts';
import { readFigure } from '@meguri/core/imports/numbers.ts';
import encodingJapanese from 'encoding-japanese';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Table } from './tables.ts';
import { encodeWindows31J, readTable } from './tables.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readTable(bytes);
  return read.ok ? 'ok' : read.refusal.code;
};

describe('tables', () => {
  const csv = '町名,世帯数\n"見本町, 一丁目","1,234"\n髙﨑町①～,5\n';
  const rows = [
    ['町名', '世帯数'],
    ['見本町, 一丁目', '1,234'],
    ['髙﨑町①～', '5'],
  ];

  test('one table is read alike in UTF-8, UTF-8 with BOM and Windows-31J', async () => {
    const forms: readonly (readonly [Uint8Array, Table['encoding']])[] = [
      [utf8(csv), 'utf-8'],
      [utf8(`\ufeff${csv}`), 'utf-8-bom'],
      [encodeWindows31J(csv).bytes, 'windows-31j'],
      [encodeWindows31J(csv.replaceAll('\n', '\r\n')).bytes, 'windows-31j'],
    ];
    for (const [bytes, encoding] of forms) {
      expect(await readTable(bytes)).toEqual({ ok: true, value: { kind: 'csv', encoding, rows } });
    }
  });

  test('other encodings, binary files and broken tables are refused', async () => {
    const letters = Array.from('町名,世帯数\n見本町一丁目,12\n試験町二丁目,34\n', (c) =>
      c.charCodeAt(0),
    );
    const convert = (to: 'EUCJP' | 'JIS' | 'UTF16'): Uint8Array =>
      Uint8Array.from(encodingJapanese.convert(letters, { to, from: 'UNICODE' }));
    expect(await codeOf(convert('EUCJP'))).toBe('imports.unknown-encoding');
    expect(await codeOf(convert('JIS'))).toBe('imports.unknown-encoding');
    expect(await codeOf(convert('UTF16'))).toBe('imports.unknown-encoding');
    expect(await codeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2))).toBe(
      'imports.unknown-encoding',
    );
    expect(await codeOf(utf8('町名,世帯数\n"見本町,1\n'))).toBe('imports.unreadable-table');
    expect(await codeOf(Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9))).toBe('imports.unreadable-table');
    expect(await codeOf(new Uint8Array(0))).toBe('imports.no-rows');
  });

  test('a workbook gives texts; a merged area is filled once; a hidden sheet is passed over', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('隠し', { state: 'hidden' }).addRow(['隠し']);
    const sheet = workbook.addWorksheet('表');
    sheet.addRows([
      ['見本の表', null, null],
      ['町名', { richText: [{ text: '世帯' }, { text: '数' }] }, '基準日'],
      ['見本町', 12, new Date(Date.UTC(2026, 10, 21))],
      ['試験町', { formula: 'B3*2', result: 24 }, null],
    ]);
    sheet.mergeCells('A1:C1');
    const read = await readTable(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(read).toEqual({
      ok: true,
      value: {
        kind: 'xlsx',
        encoding: 'xlsx',
        rows: [
          ['見本の表', '', ''],
          ['町名', '世帯数', '基準日'],
          ['見本町', '12', '2026-11-21'],
          ['試験町', '24', ''],
        ],
      },
    });
  });

  test('a workbook that unpacks to more than the limit is not unpacked', async () => {
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt32LE(0xf000_0000, 24);
    expect(await codeOf(Buffer.concat([Buffer.from('PK\x03\x04'), entry]))).toBe(
      'request.too-large',
    );
  });

  test('Windows-31J loses nothing without saying so', () => {
    expect(encodeWindows31J('𠮷野〜한한').lost).toEqual(['𠮷', '한']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const { bytes, lost } = encodeWindows31J(text);
        const decoded = new TextDecoder('shift_jis').decode(bytes);
        const normal = Array.from(text.normalize('NFC'));
        expect(Array.from(decoded).length).toBe(normal.length);
        if (lost.length === 0) expect(encodeWindows31J(decoded).lost).toEqual([]);
      }),
    );
  });
});

const samples = '../shared/data/importer-samples';
const missing = !existsSync(samples);
const sample = async (name: string): Promise<{ table: Table; shape: TableShape }> => {
  const read = await readTable(readFileSync(`${samples}/${name}`));
  if (!read.ok) throw new Error(read.refusal.code);
  const shape = readShape(read.value.rows);
  if (!shape.ok) throw new Error(shape.refusal.code);
  return { table: read.value, shape: shape.value };
};

const headings = (shape: TableShape): readonly string[] => shape.columns.map((c) => c.heading);

/** Rows of an area table by level, with the column's sum over members and every stated total. */
const audit = (shape: TableShape, [code, prefecture, name, amount]: readonly number[]) => {
  const cell = (cells: readonly string[], at: number | undefined): string => cells[at ?? -1] ?? '';
  const codes = areaCodes(shape.body.map((row) => cell(row.cells, code)));
  const levels = levelsOf(
    shape.body.map(({ cells }, at) => ({
      code: codes[at] ?? null,
      prefecture: cell(cells, prefecture),
      municipality: cell(cells, name),
      town: '',
    })),
  );
  const rows = shape.body.map(({ cells }, at) => ({
    code: codes[at] ?? '',
    level: levels[at] ?? 'total',
    amount: readFigure(cell(cells, amount)) ?? 0,
  }));
  const sum = (start: string): number =>
    rows
      .filter((row) => isMember(row.level) && row.code.startsWith(start))
      .reduce((all, row) => all + row.amount, 0);
  const wrong = rows.filter(
    (row) => row.level === 'prefecture-total' && row.amount !== sum(row.code.slice(0, 2)),
  );
  const counts = (of: Level): number => rows.filter((row) => row.level === of).length;
  return { rows, sum, wrong, counts };
};

describe.skipIf(missing)(`the files of ${samples} (skipped when that folder is missing)`, () => {
  test('register of 2020: title, merged headers, totals beside members, households counted once', async () => {
    const { table, shape } = await sample('juki-jinko-setai-2020_utf8bom_4header.csv');
    expect(table.encoding).toBe('utf-8-bom');
    expect([shape.titles.length, shape.headerLines, shape.body.length]).toEqual([1, 3, 2278]);
    expect(headings(shape).slice(0, 8)).toEqual([
      '団体コード',
      '都道府県名',
      '市区町村名',
      '令和2年 人口 男',
      '令和2年 人口 女',
      '令和2年 人口 人',
      '令和2年 世帯数',
      '令和元年 住民票記載数 転入者数（国内）'.normalize('NFKC'),
    ]);
    const { counts, wrong, sum, rows } = audit(shape, [0, 1, 2, 6]);
    expect(wrong).toEqual([]);
    expect(sum('')).toBe(59_071_519);
    expect([counts('total'), counts('prefecture-total'), counts('designated-city-total')]).toEqual([
      1, 47, 20,
    ]);
    const miyagi = rows.filter((row) => row.code.startsWith('04'));
    expect(miyagi.filter((row) => row.level === 'county-total').length).toBe(10);
    expect(miyagi.filter((row) => row.level === 'ward').length).toBe(5);
    expect(miyagi.filter((row) => row.level === 'municipality').length).toBe(34);
  });

  const miyagi2020 = async (change: Partial<CheckRequest> = {}) => {
    const { shape } = await sample('juki-jinko-setai-2020_utf8bom_4header.csv');
    const suggested = suggestMapping(registerHouseholdsImport.fields, shape);
    const constants = { ...suggested.constants, source: '総務省 住民基本台帳', basis: 'real' };
    const mapping = { ...suggested, constants };
    const checked = checkImport(registerHouseholdsImport, {
      shape,
      mapping,
      prefecture: '04',
      ...change,
    });
    if (!checked.ok) throw new Error(checked.refusal.code);
    return checked.value;
  };

  test('register of 2020 imported for Miyagi: 1,006,676 households on 2020-01-01, once', async () => {
    const checked = await miyagi2020({ statedTotal: 1_006_676 });
    expect(checked.refused).toEqual([]);
    expect([checked.sum, checked.rows.length, checked.totals.length]).toEqual([1_006_676, 39, 12]);
    expect(checked.rows[0]).toEqual({
      line: 297,
      key: '04101  2020-01-01',
      level: 'ward',
      value: {
        code: '04101',
        prefecture: '宮城県',
        municipality: '仙台市青葉区',
        town: null,
        households: 152_698,
        asOf: '2020-01-01',
        source: '総務省 住民基本台帳',
        basis: 'real',
      },
    });
    const registered = new Set(checked.rows.map((row) => row.key));
    const again = await miyagi2020({ registered });
    expect([again.rows.length, again.repeated.length, again.sum]).toEqual([0, 39, 1_006_676]);
  });

  test('a stated total that differs is told with both numbers', async () => {
    const { refused } = await miyagi2020({ statedTotal: 1_006_677 });
    expect(refused).toEqual([
      {
        line: 0,
        refusal: { code: 'imports.total-mismatch', details: { sum: 1_006_676, stated: 1_006_677 } },
      },
    ]);
  });

  test('register of 2022: Windows-31J, five header lines in both calendars, "-", a note below', async () => {
    const { table, shape } = await sample('juki-jinko-2022_cp932_5header.csv');
    expect(table.encoding).toBe('windows-31j');
    expect([shape.titles.length, shape.headerLines, shape.notes.length]).toEqual([1, 5, 1]);
    expect(headings(shape)).toEqual([
      '団体コード',
      '都道府県名',
      '市区町村名',
      '令和4年 2022年 人口 計 人',
    ]);
    const { counts, wrong, sum } = audit(shape, [0, 1, 2, 3]);
    expect([wrong, sum(''), sum('04')]).toEqual([[], 125_927_902, 2_268_355]);
    expect([counts('total'), counts('prefecture-total'), counts('designated-city-total')]).toEqual([
      1, 47, 20,
    ]);
  });

  test('SSDSE-A: Windows-31J, three header lines, R before the code, cities without wards', async () => {
    const { table, shape } = await sample('ssdse-a-2026_cp932.csv');
    expect([table.encoding, shape.headerLines, shape.body.length]).toEqual([
      'windows-31j',
      3,
      1741,
    ]);
    expect(headings(shape).slice(0, 4)).toEqual([
      '地域コード',
      '都道府県',
      '年度 市区町村',
      '総人口',
    ]);
    const { columns } = suggestMapping(registerHouseholdsImport.fields, shape);
    expect(columns).toMatchObject({ code: '地域コード', households: '世帯数' });
    expect(Object.values(columns).join()).not.toMatch(/日本人|外国人/);
    const { counts, rows } = audit(shape, [0, 1, 2, 26]);
    expect(rows.find((row) => row.code === '04100')).toEqual({
      code: '04100',
      level: 'municipality',
      amount: 525_455,
    });
    expect(counts('municipality')).toBe(1741);
  });

  test('e-Stat download: 13 lines before the data, codes without leading zero, NA', async () => {
    const { table, shape } = await sample('estat-db-download-44-1-2020_utf8_13header.csv');
    expect([table.encoding, shape.body[0]?.line, shape.body.length]).toEqual(['utf-8', 15, 1965]);
    expect(headings(shape).at(-2)).toContain('総数');
    const { counts, wrong, sum } = audit(shape, [6, -1, 8, 10]);
    expect([wrong, sum('')]).toEqual([[], 126_146_099]);
    expect([counts('total'), counts('prefecture-total'), counts('designated-city-total')]).toEqual([
      1, 47, 21,
    ]);
    const suggested = suggestMapping(registerHouseholdsImport.fields, shape);
    expect(suggested.columns['code']).toBe('全国,都道府県,市区町村 コード');
    const foreign = headings(shape).at(-1) ?? '';
    const mapping = { ...suggested, columns: { ...suggested.columns, households: foreign } };
    expect(checkImport(registerHouseholdsImport, { shape, mapping })).toEqual({
      ok: false,
      refusal: { code: 'imports.forbidden-column', details: { column: foreign } },
    });
  });

  test('crime table: Windows-31J, full-width digits in towns, leading zeros, brackets in headings', async () => {
    const { table, shape } = await sample('crime-opendata-vending-2018_cp932.csv');
    expect([table.encoding, shape.headerLines, shape.body.length]).toEqual(['windows-31j', 1, 168]);
    const suggested = suggestMapping(townsImport.fields, shape);
    expect(suggested.columns).toEqual({
      code: '市区町村コード(発生地)',
      municipality: '市区町村(発生地)',
      name: '町丁目(発生地)',
    });
    const mapping = { ...suggested, constants: { basis: 'real' } };
    const checked = checkImport(townsImport, { shape, mapping });
    if (!checked.ok) throw new Error(checked.refusal.code);
    expect(checked.value.rows[0]?.value).toMatchObject({ code: '01101', name: '南9条西1丁目' });
    const codes = new Set(checked.value.refused.map(({ refusal }) => refusal.code));
    expect([...codes]).toEqual(['imports.duplicate-in-file']);
  });

  test('list of municipalities: workbook with an empty first column and a title row', async () => {
    const { table, shape } = await sample('fits-m-list.xlsx');
    expect([table.kind, shape.titles, shape.headerLines]).toEqual([
      'xlsx',
      ['都道府県別団体名一覧表'],
      1,
    ]);
    expect(headings(shape)).toEqual(['団体コード', '都道府県名', '市区町村名', '非選定', '区分']);
    const { rows, counts } = audit(shape, [1, 2, 3, -1]);
    expect(shape.body.length).toBe(1741);
    expect(rows.every((row) => row.code !== '')).toBe(true);
    expect(counts('municipality')).toBe(1741);
  });
});
