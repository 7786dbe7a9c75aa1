import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { townIndex } from '../base/address.ts';
import { explain } from '../refusals.ts';
import type { CheckRequest, ImportCheck } from './check.ts';
import { checkImport } from './check.ts';
import type { ImportDefinition } from './fields.ts';
import { beatsImport, premisesImport, registerHouseholdsImport, townsImport } from './fields.ts';
import type { TableShape } from './headers.ts';
import { readShape } from './headers.ts';
import { areaCodes, levelsOf } from './levels.ts';
import { isForbiddenHeading, resolveMapping, suggestMapping } from './mapping.ts';
import { readFigure } from './numbers.ts';

const shapeOf = (csv: string): TableShape => {
  const shape = readShape(csv.split('\n').map((line) => line.split(',')));
  if (!shape.ok) throw new Error(shape.refusal.code);
  return shape.value;
};

const check = <Row>(
  definition: ImportDefinition<Row>,
  csv: string,
  {
    constants = {},
    ...change
  }: Partial<CheckRequest> & { constants?: Record<string, string> } = {},
): ImportCheck<Row> => {
  const shape = shapeOf(csv);
  const suggested = suggestMapping(definition.fields, shape);
  const mapping = { ...suggested, constants: { ...suggested.constants, ...constants } };
  const checked = checkImport(definition, { shape, mapping, ...change });
  if (!checked.ok)
    throw new Error(`${checked.refusal.code} ${JSON.stringify(checked.refusal.details)}`);
  return checked.value;
};

describe('figures', () => {
  test.each([
    ['1,117,911', 1_117_911],
    ['"1,117,911"', 1_117_911],
    ['-10,713', -10_713],
    ['△１２', -12],
    ['0.15 ', 0.15],
    ['１２３', 123],
    ['-', null],
    ['－', null],
    ['NA', null],
    ['　', null],
    ['***', null],
    ['1,11,7', undefined],
    ['12人', undefined],
    ['1-2', undefined],
  ])('%s', (text, figure) => {
    expect(readFigure(text)).toBe(figure);
  });

  test('every figure is read back from how tables print it', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(readFigure(value.toLocaleString('en-US'))).toBe(value);
        expect(readFigure(String(value))).toBe(value);
      }),
    );
  });
});

describe('headers', () => {
  test('title, merged headers, blank lines, data and a note keep their places', () => {
    const shape = shapeOf(
      [
        '見本の表,,,',
        ',,,',
        '町名,人口,,世帯数',
        ',男,女,',
        '見本町,1,2,3',
        ',,,',
        '試験町,4,5,6',
        '注:見本です,,,',
      ].join('\n'),
    );
    expect(shape).toEqual({
      titles: ['見本の表'],
      headerLines: 2,
      columns: ['町名', '人口 男', '人口 女', '世帯数'].map((heading, index) => ({
        index,
        heading,
      })),
      body: [
        { line: 5, cells: ['見本町', '1', '2', '3'] },
        { line: 7, cells: ['試験町', '4', '5', '6'] },
      ],
      notes: ['注:見本です'],
    });
  });

  test('a row with a wrong value is data, not a header', () => {
    const table = '市名,世帯数,人口\n見本市,1,2\n試験市,多数,3\n架空市,4,5\n例示市,6,7';
    expect(shapeOf(table).body.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    const first = '市名,世帯数,人口,面積\n見本市,多数,2,1\n試験市,2,3,1\n架空市,4,5,1';
    expect(shapeOf(first).body.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  test('a table of words alone has one header line', () => {
    const shape = shapeOf('受持区,町名\n第一区,見本町\n第二区,試験町');
    expect([shape.headerLines, shape.body.length]).toEqual([1, 2]);
  });

  test('a table without data is refused', () => {
    for (const rows of [[], [['']], [['町名', '世帯数']]]) {
      expect(readShape(rows)).toMatchObject({ ok: false, refusal: { code: 'imports.no-rows' } });
    }
  });
});

describe('levels', () => {
  test('codes with check digit, with zeros lost, with a letter, and wrong ones', () => {
    expect(areaCodes(['041009', '041017', '041018', '-', ''])).toEqual([
      '04100',
      '04101',
      null,
      null,
      null,
    ]);
    expect(areaCodes(['41009', '41017'])).toEqual(['04100', '04101']);
    expect(areaCodes(['4100', '13101', '0', '99101'])).toEqual(['04100', '13101', null, null]);
    expect(areaCodes(['R04100', 'Ｒ０４１０１'])).toEqual(['04100', '04101']);
  });

  const area = (municipality: string, code: string | null = null, town = '') => ({
    code,
    prefecture: '例県',
    municipality,
    town,
  });

  test('a designated city is a total only beside its wards, named whole or by code', () => {
    expect(levelsOf([area('仙台市'), area('仙台市青葉区'), area('石巻市')])).toEqual([
      'designated-city-total',
      'ward',
      'municipality',
    ]);
    expect(levelsOf([area('仙台市', '04100'), area('青葉区', '04101')])).toEqual([
      'designated-city-total',
      'ward',
    ]);
    expect(levelsOf([area('仙台市', '04100'), area('石巻市', '04202')])).toEqual([
      'municipality',
      'municipality',
    ]);
    expect(levelsOf([area('千代田区', '13101'), area('中央区', '13102')])).toEqual([
      'municipality',
      'municipality',
    ]);
  });

  test('totals of counties, towns and whole tables stand apart from their members', () => {
    expect(
      levelsOf([
        area('刈田郡'),
        area('刈田郡蔵王町'),
        area('見本市'),
        area('見本市', null, '見本町'),
        area('見本市', null, '小計'),
        area('-', '04000'),
        area('合計'),
      ]),
    ).toEqual([
      'county-total',
      'municipality',
      'municipality-total',
      'town',
      'subtotal',
      'prefecture-total',
      'total',
    ]);
  });
});

describe('mapping', () => {
  test('what must not be known of people is refused by the name of its column', () => {
    const shape = shapeOf('町名,世帯数,国籍\n見本町,3,見本');
    const mapping = {
      columns: { name: '町名', households: '国籍' },
      constants: { municipality: '見本市', basis: '実数' },
    };
    const refused = resolveMapping(townsImport.fields, shape, mapping);
    expect(refused).toEqual({
      ok: false,
      refusal: { code: 'imports.forbidden-column', details: { column: '国籍' } },
    });
    expect(explain('imports.forbidden-column', { column: '国籍' }, 'ja').next).toContain('外して');
    const headings = [
      '氏名',
      '世帯主',
      '生年月日',
      '電話番号',
      '評価',
      '在留資格',
      '外国人人口',
      '宗 教',
      '使用言語',
      'Nationality',
      'residence_status',
      '本籍',
    ];
    expect(headings.filter((heading) => !isForbiddenHeading(heading))).toEqual([]);
    expect(['世帯数', '転入者数（国外）', 'terrace', '現在'].filter(isForbiddenHeading)).toEqual(
      [],
    );
  });

  test('no field of any import would hold it', () => {
    const kinds = [townsImport, beatsImport, premisesImport(), registerHouseholdsImport];
    const words = kinds.flatMap(({ fields }) =>
      fields.flatMap((f) => [f.label.ja, f.label.en, ...f.synonyms]),
    );
    expect(words.length).toBeGreaterThan(90);
    expect(words.filter(isForbiddenHeading)).toEqual([]);
  });

  test('a saved mapping fits next year’s file and refuses another table', () => {
    const columns = { municipality: '市区町村名', households: '令和2年 世帯数' };
    const mapping = { columns, constants: { asOf: '2021-01-01', source: '見本', basis: '実数' } };
    const { fields } = registerHouseholdsImport;
    const next = shapeOf('市区町村名,令和3年 世帯数\n見本市,12\n試験市,13');
    const read = resolveMapping(fields, next, mapping);
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value(['見本市', '12'], 'households')).toBe('12');
    expect(read.value(['見本市', '12'], 'asOf')).toBe('2021-01-01');
    expect(resolveMapping(fields, shapeOf('町,人口\n見本町,1\n試験町,2'), mapping)).toMatchObject({
      refusal: { code: 'imports.wrong-columns', details: { columns: '市区町村名、世帯数' } },
    });
  });

  test('a required field needs a column or a value', () => {
    const shape = shapeOf('市区町村名,世帯数\n見本市,12\n試験市,13');
    const { columns } = suggestMapping(registerHouseholdsImport.fields, shape);
    expect(
      resolveMapping(registerHouseholdsImport.fields, shape, { columns, constants: {} }),
    ).toMatchObject({
      refusal: { code: 'imports.wrong-columns', details: { columns: '基準日、出典、数値の性質' } },
    });
  });
});

describe('checking', () => {
  const constants = { asOf: '令和8年1月1日', source: '見本', basis: '実数' };

  test('members are added up, totals are compared, rows refused by their number', () => {
    const csv = [
      '都道府県名,市区町村名,世帯数',
      '宮城県,,"30"',
      '宮城県,見本郡,12',
      '宮城県,見本郡試験町,12',
      '宮城県,例示市,17',
      '宮城県,架空市,多数',
      '宮城県,例示市,1',
    ].join('\n');
    const { rows, totals, refused, sum } = check(registerHouseholdsImport, csv, { constants });
    expect(rows.map(({ line, level }) => [line, level])).toEqual([
      [4, 'municipality'],
      [5, 'municipality'],
    ]);
    expect(totals).toEqual([
      { line: 2, level: 'prefecture-total' },
      { line: 3, level: 'county-total' },
    ]);
    expect(sum).toBe(29);
    expect(refused).toEqual([
      {
        line: 6,
        refusal: {
          code: 'imports.value-invalid',
          details: { line: 6, column: '世帯数', value: '多数' },
        },
      },
      {
        line: 7,
        refusal: {
          code: 'imports.duplicate-in-file',
          details: { line: 7, other: 5, value: '宮城県例示市  2026-01-01' },
        },
      },
      { line: 2, refusal: { code: 'imports.total-mismatch', details: { sum: 29, stated: 30 } } },
    ]);
  });

  test('beats are read with their towns and parts', () => {
    const csv =
      '警察署,交番・駐在所,受持区番号,受持町名\n見本警察署,試験交番,第１区,見本町一丁目(2)、例示町\n見本警察署,試験交番,二,架空町';
    expect(check(beatsImport, csv).rows.map(({ value }) => value)).toEqual([
      {
        station: '見本警察署',
        box: '試験交番',
        beat: 1,
        towns: [
          { name: '見本町一丁目', part: 2 },
          { name: '例示町', part: null },
        ],
      },
      { station: '見本警察署', box: '試験交番', beat: 2, towns: [{ name: '架空町', part: null }] },
    ]);
  });

  const heads = '警察署,交番,受持区,種別,対象区分';
  const beat = '見本警察署,試験交番,1,世帯,重点';

  test('an address in one column or in parts is one address, found twice', () => {
    const csv = [
      `${heads},町名,丁目,番,号,所在地,建物名,部屋番号`,
      `${beat},見本町,1,2,3,,見本ハイツ,101`,
      `${beat},,,,,見本町一丁目２－３ 見本ハイツ１０１号室,,`,
      `${beat},,,,,見本町一丁目2-3,見本ハイツ,102号室`,
      `${beat.replace('世帯', '事業所')},,,,,見本町1-2-3見本ハイツ101,,`,
    ].join('\n');
    const { rows, refused } = check(premisesImport(townIndex(['見本町一丁目'])), csv);
    expect(rows.map(({ line, value }) => [line, value.kind, value.address.room])).toEqual([
      [2, 'household', '101'],
      [4, 'household', '102'],
      [5, 'establishment', '101'],
    ]);
    expect(rows[0]?.value.address).toEqual({
      town: '見本町',
      chome: 1,
      block: '2',
      residence: '3',
      parcel: null,
      building: '見本ハイツ',
      room: '101',
    });
    expect(
      refused.map(({ line, refusal }) => [line, refusal.code, refusal.details['other']]),
    ).toEqual([[3, 'imports.duplicate-in-file', 2]]);
  });

  test('a file imported again brings nothing new', () => {
    const csv = `${heads},所在地,緯度,経度\n${beat},見本町1-2,38.26,140.87\n${beat},見本町1-3,,`;
    const first = check(premisesImport(), csv);
    expect(first.rows.length).toBe(2);
    const again = check(premisesImport(), csv, {
      registered: new Set(first.rows.map((row) => row.key)),
    });
    expect([again.rows.length, again.repeated.length]).toEqual([0, 2]);
  });

  test('missing addresses, foreign positions and unknown words are refused in their rows', () => {
    const csv = [
      `${heads},所在地,緯度`,
      `${beat},,38.2`,
      `${beat},見本町1-2,380`,
      `${beat.replace('重点', '特別')},見本町1-3,38.2`,
      `${beat.replace(',1,', ',,')},見本町1-4,38.2`,
    ].join('\n');
    const { refused } = check(premisesImport(), csv);
    expect(
      refused.map(({ line, refusal }) => [line, refusal.code, refusal.details['column']]),
    ).toEqual([
      [2, 'imports.value-missing', '所在地'],
      [3, 'imports.value-invalid', '緯度'],
      [4, 'imports.value-invalid', '対象区分'],
      [5, 'imports.value-missing', '受持区番号'],
    ]);
  });

  test('no rows of the chosen prefecture is a refusal', () => {
    const shape = shapeOf('団体コード,世帯数\n041017,3\n041025,4');
    const mapping = { columns: { code: '団体コード', households: '世帯数' }, constants };
    expect(
      checkImport(registerHouseholdsImport, { shape, mapping, prefecture: '06' }),
    ).toMatchObject({
      refusal: { code: 'imports.no-rows' },
    });
  });
});
