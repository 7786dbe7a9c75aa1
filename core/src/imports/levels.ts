import { tidyText } from '../base/text.ts';

/** What a row of an area table stands for. Totals stand beside their members in real files. */
export const levels = [
  'total',
  'prefecture-total',
  'county-total',
  'designated-city-total',
  'municipality-total',
  'subtotal',
  'municipality',
  'ward',
  'town',
] as const;
export type Level = (typeof levels)[number];

/** Only members are added up; every total repeats them. */
export const isMember = (level: Level): boolean => !level.endsWith('total');

/** The last digit of a six-digit local government code, from its first five (JIS X 0401/0402). */
const checkDigit = (five: string): number => {
  const sum = Array.from(five, (digit, at) => Number(digit) * (6 - at)).reduce((a, b) => a + b, 0);
  return (11 - (sum % 11)) % 10;
};

const isSixDigitCode = (code: string): boolean =>
  /^(?:0[1-9]|[1-3]\d|4[0-7])\d{4}$/.test(code) &&
  checkDigit(code.slice(0, 5)) === Number(code.at(-1));

/**
 * Five-digit area codes of a whole column, null where a cell holds none. The column decides what its
 * codes are: with a check digit (041009), without (04100), with leading zeros lost by a spreadsheet
 * (41009, 4100), with a letter before them (R04100). National rows (0, -, blank) have no code.
 */
export const areaCodes = (column: readonly string[]): readonly (string | null)[] => {
  const plain = column.map((text) => tidyText(text).replace(/^R/i, ''));
  const codes = plain.filter((code) => /^\d{4,6}$/.test(code));
  const six =
    codes.some((code) => code.length === 6) ||
    (codes.length > 1 && codes.every((code) => isSixDigitCode(code.padStart(6, '0'))));
  return plain.map((code) => {
    if (!/^\d{4,6}$/.test(code)) return null;
    if (six)
      return isSixDigitCode(code.padStart(6, '0')) ? code.padStart(6, '0').slice(0, 5) : null;
    const five = code.padStart(5, '0');
    return /^(?:0[1-9]|[1-3]\d|4[0-7])\d{3}$/.test(five) ? five : null;
  });
};

export type AreaRow = {
  readonly code: string | null;
  readonly prefecture: string;
  readonly municipality: string;
  readonly town: string;
};

const prefectureName = /^(?:北海道|東京都|大阪府|京都府|(?:神奈川|和歌山|鹿児島|.{2})県)$/;
const blank = (text: string): string => (/^[-()]*$/.test(text) ? '' : text);

/** The designated city of a ward: named before it (仙台市青葉区), else the nearest code below it. */
const cityOf = (row: AreaRow, cities: readonly AreaRow[]): AreaRow | undefined => {
  const named = /^(.+?市).+区$/.exec(row.municipality)?.[1];
  const { code } = row;
  if (named !== undefined) {
    return cities.find((city) => city.municipality === named && city.prefecture === row.prefecture);
  }
  if (code === null || !row.municipality.endsWith('区')) return undefined;
  const below = cities.filter((city) => city.code !== null && city.code < code);
  const nearest = below.toSorted((a, b) => (a.code ?? '').localeCompare(b.code ?? '')).at(-1);
  return nearest?.code?.slice(0, 3) === code.slice(0, 3) ? nearest : undefined;
};

const isCity = ({ code, municipality }: AreaRow): boolean =>
  /(?:市|区部)$/.test(municipality) && (code === null || code[2] === '1');

const totalLevel = (row: AreaRow): Level | null => {
  const names = [row.town, row.municipality, row.prefecture].filter((name) => name !== '');
  const name = names[0] ?? '';
  if (/^(?:全国|(?:総|合)計|総数|計)$/.test(name)) return 'total';
  if (row.town === '' && (row.code?.endsWith('000') || prefectureName.test(name))) {
    return 'prefecture-total';
  }
  if (/^\(?.県?計\)?$/.test(name) || /(?:小|市部|郡部|市|町村|区|県)計\)?$/.test(name))
    return 'subtotal';
  return row.town === '' && /(?:郡|島しょ|支庁|振興局)$/.test(name) ? 'county-total' : null;
};

const tidyRow = (row: AreaRow): AreaRow => ({
  code: row.code,
  prefecture: blank(tidyText(row.prefecture)),
  municipality: blank(tidyText(row.municipality)),
  town: blank(tidyText(row.town)),
});

/** Says for every row of an area table what it stands for, so that nothing is added up twice. */
export const levelsOf = (areas: readonly AreaRow[]): readonly Level[] => {
  const rows = areas.map(tidyRow);
  const cities = rows.filter((row) => row.town === '' && isCity(row));
  const parents = new Map(
    rows.filter((row) => row.town === '').map((row) => [row, cityOf(row, cities)] as const),
  );
  const designated = new Set(parents.values());
  const placeOf = (row: AreaRow): string => `${row.code ?? row.prefecture}/${row.municipality}`;
  const withTowns = new Set(rows.filter((row) => row.town !== '').map(placeOf));
  return rows.map((row) => {
    const total = totalLevel(row);
    if (total !== null) return total;
    if (row.town !== '') return 'town';
    if (designated.has(row)) return 'designated-city-total';
    if (withTowns.has(placeOf(row))) return 'municipality-total';
    return parents.get(row) === undefined ? 'municipality' : 'ward';
  });
};
