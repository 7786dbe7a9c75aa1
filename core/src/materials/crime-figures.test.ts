import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCases, crimeThreshold, merge, monthIn, readCases } from './crime-figures.ts';

const heading = [
  '罪名',
  '手口',
  '管轄警察署（発生地）',
  '市区町村コード（発生地）',
  '都道府県（発生地）',
  '市区町村（発生地）',
  '町丁目（発生地）',
  '発生年月日（始期）',
  '発生時（始期）',
  '発生場所',
  '被害者の性別',
  '被害者の年齢',
];
const canary = 'カナリア被害者';

const row = (town: string, day = '2025-03-09', municipality = '見本市') => [
  '窃盗',
  '自転車盗',
  '見本署',
  '99999',
  '見本県',
  municipality,
  town,
  day,
  '13',
  `駐輪場${canary}`,
  canary,
  canary,
];

const casesOf = (rows: readonly (readonly string[])[]) => {
  const read = readCases([heading, ...rows]);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};

describe('materials.provide: R16 crime open data', () => {
  test('what is said of the victim is dropped on reading (canary)', () => {
    const read = casesOf([row('中央一丁目')]);
    expect(JSON.stringify(read)).not.toContain(canary);
    expect(read.cases).toEqual([
      { method: '自転車盗', municipality: '見本市', town: '中央', month: '2025-03-01' },
    ]);
  });

  test('months only, however the day is written; rows without one are told', () => {
    expect(['2025-03-09', '2025/3/9', '2025年3月9日', '２０２５－０３'].map(monthIn)).toEqual(
      Array(4).fill('2025-03-01'),
    );
    expect(['不明', '2025-13-01', ''].map(monthIn)).toEqual([null, null, null]);
    expect(casesOf([row('中央'), row('中央', '不明')])).toMatchObject({ left: 1 });
  });

  test('another table is refused with what is missing', () => {
    expect(readCases([['題名', '手口']])).toMatchObject({
      ok: false,
      refusal: { code: 'materials.not-crime-data' },
    });
  });

  test.each(['被疑者の国籍', '被害者の国籍', '外国人', '被疑者氏名', '氏名', '在留資格', '前科'])(
    'R03: a file with a column "%s" is refused, not read in part',
    (column) => {
      expect(
        readCases([
          [...heading, column],
          [...row('中央'), '見本'],
        ]),
      ).toMatchObject({
        refusal: { code: 'imports.forbidden-column', details: { column } },
      });
    },
  );

  test('counts below 10 are told of a larger area only, and do not follow from a total', () => {
    const many = (town: string, count: number, city = '見本市') =>
      Array.from({ length: count }, () => row(town, '2025-03-09', city));
    const { cases } = casesOf([...many('中央', 14), ...many('東', 11), ...many('西', 3)]);
    expect(countCases(cases).map(({ town, cases: n }) => [town, n])).toEqual([
      ['中央', 14],
      ['', 14],
    ]);
    expect(countCases(casesOf(many('西', 3)).cases)).toEqual([]);
  });

  test('no count in the answer is below the threshold, and none is lost within what is told', () => {
    const area = fc.record({ name: fc.string(), cases: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(fc.array(area, { maxLength: 12 }), (areas) => {
        const { alone, rest } = merge(areas);
        const sum = alone.reduce((all, { cases }) => all + cases, 0);
        expect(sum + rest).toBe(areas.reduce((all, { cases }) => all + cases, 0));
        expect(alone.every(({ cases }) => cases >= crimeThreshold)).toBe(true);
        expect(rest === 0 || rest >= crimeThreshold || alone.length === 0).toBe(true);
      }),
    );
  });
});
