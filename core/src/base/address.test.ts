import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AddressParts } from './address.ts';
import {
  addressKey,
  formatAddress,
  parseAddress,
  searchKey,
  townIndex,
  townName,
} from './address.ts';

const names = [
  '立町',
  '一番町一丁目',
  '一番町二丁目',
  '旭ケ丘一丁目',
  '旭ケ丘十二丁目',
  '鶴ケ谷',
  '鶴ケ谷一丁目',
  '六丁の目元町',
  '東六番丁',
  '字大畑',
  '字大畑一番',
  '大字四日市場',
  '築館字八沢',
  '三本木',
  '三本木伊賀',
];
const towns = townIndex(names);

const nothing = {
  chome: null,
  block: null,
  residence: null,
  parcel: null,
  building: null,
  room: null,
};
const read = (text: string, known = true): AddressParts => {
  const result = parseAddress(text, known ? towns : undefined);
  if (!result.ok) throw new Error(`${text}: ${result.refusal.code}`);
  return result.value;
};

describe('addresses', () => {
  test.each([
    [
      '立町12-7 見本ハイツ101号室',
      { town: '立町', block: '12', residence: '7', building: '見本ハイツ', room: '101' },
    ],
    ['立町１２番７号', { town: '立町', block: '12', residence: '7' }],
    ['立町12番地の7', { town: '立町', parcel: '12-7' }],
    ['立町12番地', { town: '立町', parcel: '12' }],
    ['立町十二番地の七', { town: '立町', parcel: '12-7' }],
    ['仙台市青葉区立町12-7-101号室', { town: '立町', block: '12', residence: '7', room: '101' }],
    [
      '宮城県仙台市青葉区旭ヶ丘１－２－３',
      { town: '旭ケ丘', chome: 1, block: '2', residence: '3' },
    ],
    ['旭が丘十二丁目2番', { town: '旭ケ丘', chome: 12, block: '2' }],
    ['一番町1-2', { town: '一番町', chome: 1, block: '2' }],
    ['一番町一丁目２番３号', { town: '一番町', chome: 1, block: '2', residence: '3' }],
    ['鶴ケ谷1-2', { town: '鶴ケ谷', block: '1', residence: '2' }],
    ['鶴ケ谷1-2-3', { town: '鶴ケ谷', chome: 1, block: '2', residence: '3' }],
    ['六丁の目元町1-5', { town: '六丁の目元町', block: '1', residence: '5' }],
    ['東6番丁8', { town: '東六番丁', block: '8' }],
    ['大畑一番12-7', { town: '字大畑一番', block: '12', residence: '7' }],
    ['大畑1-2', { town: '字大畑', block: '1', residence: '2' }],
    ['四日市場3', { town: '大字四日市場', block: '3' }],
    ['築館八沢5番地', { town: '築館字八沢', parcel: '5' }],
    ['三本木伊賀7-3号', { town: '三本木伊賀', block: '7', residence: '3' }],
    [
      '立町3-1 第2見本ビル3階',
      { town: '立町', block: '3', residence: '1', building: '第2見本ビル', room: '3F' },
    ],
    [
      '立町3-1見本コーポA－２０１',
      { town: '立町', block: '3', residence: '1', building: '見本コーポ', room: 'A-201' },
    ],
    ['立町3番1号 3号館', { town: '立町', block: '3', residence: '1', building: '3号館' }],
  ] satisfies [string, Partial<AddressParts>][])('%s', (text, expected) => {
    expect(read(text)).toEqual({ ...nothing, ...expected });
  });

  test.each([
    ['南９条西１丁目２－３', { town: '南9条西', chome: 1, block: '2', residence: '3' }],
    ['一番町1-2-3', { town: '一番町', chome: 1, block: '2', residence: '3' }],
    ['見本町12-7', { town: '見本町', block: '12', residence: '7' }],
    ['東六番丁', { town: '東六番丁' }],
    ['六丁の目元町1-5', { town: '六丁の目元町', block: '1', residence: '5' }],
    ['見本町 例示ビル2階', { town: '見本町', building: '例示ビル', room: '2F' }],
  ] satisfies [string, Partial<AddressParts>][])(
    'without a list of towns: %s',
    (text, expected) => {
      expect(read(text, false)).toEqual({ ...nothing, ...expected });
    },
  );

  test('an address without a town is refused', () => {
    expect(parseAddress('12-7')).toMatchObject({
      ok: false,
      refusal: { code: 'address.unreadable' },
    });
    expect(parseAddress('　')).toMatchObject({
      ok: false,
      refusal: { code: 'address.unreadable' },
    });
  });

  test('an address is shown as it is written on paper', () => {
    expect(formatAddress(read('立町12-7 見本ハイツ101'))).toBe('立町12番7号　見本ハイツ101号室');
    expect(formatAddress(read('立町12番地の7-3 2階'))).toBe('立町12番地の7-3　2階');
    expect(townName(read('旭ヶ丘１－２'))).toBe('旭ケ丘一丁目');
  });

  const figure = fc.integer({ min: 1, max: 3000 }).map(String);
  const numbers = fc.oneof(
    fc.record({
      block: fc.option(figure),
      residence: fc.constant(null),
      parcel: fc.constant(null),
    }),
    fc.record({
      block: figure,
      residence: fc.oneof(
        figure,
        fc.tuple(figure, figure).map((two) => two.join('-')),
      ),
      parcel: fc.constant(null),
    }),
    fc.record({
      block: fc.constant(null),
      residence: fc.constant(null),
      parcel: fc.oneof(
        figure,
        fc.tuple(figure, figure).map((two) => two.join('-')),
      ),
    }),
  );
  const place = fc.record({
    building: fc.option(
      fc.constantFrom('見本ハイツ', '試験ビルA', 'コーポ架空', '例示タワー', '第2見本荘'),
    ),
    room: fc.option(fc.oneof(figure, fc.constantFrom('A101', '3F', 'B-12'))),
  });
  const addresses: fc.Arbitrary<AddressParts> = fc
    .tuple(fc.constantFrom(...names), numbers, place)
    .map(([name, found, where]) => ({
      ...read(name),
      ...found,
      ...(found.block === null && found.parcel === null ? {} : where),
    }));

  test('what is shown is read again, with the list of towns', () => {
    fc.assert(
      fc.property(addresses, (parts) => {
        expect(read(formatAddress(parts))).toEqual(parts);
      }),
      { numRuns: 2000 },
    );
  });

  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  const spellings = (parts: AddressParts): readonly string[] => {
    const shown = formatAddress(parts);
    const plain = shown
      .replace(/番地の|番(?=\d+(-\d+)?号)/, '-')
      .replace(/(\d)(?:番地|号)(?=　|$)/, '$1');
    return [
      shown,
      plain,
      wide(shown),
      wide(plain),
      shown.replace('一丁目', '1-'),
      shown.replace('ケ', 'ヶ'),
      shown.replace('大字', '').replace('字', ''),
    ];
  };

  test('all spellings of one address have one key, as text and as parts', () => {
    fc.assert(
      fc.property(addresses, (parts) => {
        const keys = spellings(parts).map(searchKey);
        expect([...new Set(keys)]).toEqual([addressKey(parts)]);
        const parsed = spellings(parts).map((text) => addressKey(read(text)));
        expect([...new Set(parsed)]).toEqual([addressKey(parts)]);
      }),
      { numRuns: 2000 },
    );
  });

  test('another block, room, section or town has another key', () => {
    const changes = fc.constantFrom<(parts: AddressParts) => AddressParts>(
      (parts) => ({ ...parts, room: `${parts.room ?? ''}9` }),
      (parts) => ({ ...parts, building: `別${parts.building ?? '棟'}` }),
      (parts) => ({ ...parts, chome: (parts.chome ?? 0) + 1 }),
      (parts) => ({ ...parts, town: `南${parts.town}` }),
      (parts) =>
        parts.parcel === null
          ? { ...parts, block: `${parts.block ?? ''}8` }
          : { ...parts, parcel: `${parts.parcel}8` },
    );
    fc.assert(
      fc.property(addresses, changes, (parts, change) => {
        expect(addressKey(change(parts))).not.toBe(addressKey(parts));
      }),
      { numRuns: 1000 },
    );
  });

  test('a search finds the premises in every spelling', () => {
    const key = addressKey(read('旭ケ丘一丁目2番3号 見本ハイツ101号室'));
    for (const search of [
      '1丁目2-3',
      '一丁目２番３号',
      '１－２－３',
      '旭ヶ丘1丁目',
      '旭が丘',
      '見本ハイツ',
      '1-2-3 見本ハイツ101',
    ]) {
      expect(key).toContain(searchKey(search));
    }
    for (const search of ['2丁目2-3', '旭ヶ丘12丁目', '見本ハイツ102']) {
      expect(key).not.toContain(searchKey(search));
    }
  });

  const sample = '../shared/data/miyagi/towns.csv';
  test.skipIf(!existsSync(sample))(
    `every town of ${sample} (skipped when the folder is missing) is found whole`,
    () => {
      const rows = readFileSync(sample, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.split(','));
      const places = new Set(rows.map((row) => row[1]));
      let read = 0;
      for (const place of places) {
        const real = rows.flatMap((row) => (row[1] === place && row[3] ? [row[3]] : []));
        const index = townIndex(real);
        for (const name of real) {
          const result = parseAddress(`${name}12番7号`, index);
          if (!result.ok) throw new Error(name);
          const { block, residence } = result.value;
          expect([townName(result.value), block, residence]).toEqual([name, '12', '7']);
          read += 1;
        }
      }
      expect(read).toBeGreaterThan(4000);
    },
  );
});
