import * as z from 'zod';
import type { TownIndex } from '../base/address.ts';
import { addressKey, parseAddress, searchKey, townName } from '../base/address.ts';
import { readNumeral, tidyText } from '../base/text.ts';
import {
  beatNumber,
  choiceCell,
  countCell,
  dayCell,
  latitude,
  longitude,
  optionalCount,
  optionalText,
  textCell,
  townList,
} from './cells.ts';

/** A field an import can fill; there is none for who the people are (design §7). */
export type ImportField = {
  readonly name: string;
  readonly label: { readonly ja: string; readonly en: string };
  /** Headings of known sources that mean this field. */
  readonly synonyms: readonly string[];
  readonly required: boolean;
};

export const importKinds = ['towns', 'beats', 'premises', 'register-households'] as const;
export type ImportKind = (typeof importKinds)[number];

/** One kind of import: its fields, how a row of texts becomes a value, when two rows are the same. */
export type ImportDefinition<Row> = {
  readonly kind: ImportKind;
  readonly fields: readonly ImportField[];
  readonly row: z.ZodType<Row>;
  readonly keyOf: (row: Row) => string;
  /** The count that is added up and compared with stated totals; null where rows are not counts. */
  readonly countOf: ((row: Row) => number | null) | null;
  /** Totals of areas stand beside their members and have to be told apart. */
  readonly areas: boolean;
};

const define =
  (required: boolean) =>
  (
    name: string,
    [ja, en]: readonly [string, string],
    synonyms: readonly string[],
  ): ImportField => ({
    name,
    label: { ja, en },
    synonyms: [ja, name, ...synonyms],
    required,
  });
const needed = define(true);
const optional = define(false);

const codeField = optional(
  'code',
  ['団体コード', 'Municipality code'],
  ['市区町村コード', '地域コード', '自治体コード', 'muni_code'],
);
const municipalityNames = ['市区町村', '自治体名', 'muni_name'];
const townNames = ['町丁目', '町字', '大字・町名', 'town_name'];
const positionFields = [
  optional('lat', ['緯度', 'Latitude'], ['latitude']),
  optional('lon', ['経度', 'Longitude'], ['longitude', 'lng']),
];
const beatFields = [
  needed('station', ['警察署', 'Station'], ['署', '管轄警察署', 'station_name']),
  needed('box', ['交番・駐在所', 'Police box'], ['交番', '駐在所', 'post_name']),
  needed('beat', ['受持区番号', 'Beat number'], ['受持区', 'beat_no', 'no']),
];
const basisField = needed('basis', ['数値の性質', 'Basis'], ['households_basis']);

const basis = choiceCell([
  ['real', '実数', '公表値'],
  ['derived', '推計', '按分'],
  ['placeholder', '仮置き', '仮'],
]);

const townRow = z.object({
  code: optionalText,
  municipality: textCell,
  name: textCell,
  lat: latitude,
  lon: longitude,
  households: optionalCount,
  basis,
});
export type TownRow = z.output<typeof townRow>;

export const townsImport: ImportDefinition<TownRow> = {
  kind: 'towns',
  fields: [
    codeField,
    needed('municipality', ['市区町村名', 'Municipality'], municipalityNames),
    needed('name', ['町名', 'Town'], townNames),
    ...positionFields,
    optional('households', ['世帯数', 'Households'], []),
    basisField,
  ],
  row: townRow,
  keyOf: (row) => `${row.code ?? searchKey(row.municipality)} ${row.name}`,
  countOf: (row) => row.households,
  areas: false,
};

const beatRow = z.object({ station: textCell, box: textCell, beat: beatNumber, towns: townList });
export type BeatRow = z.output<typeof beatRow>;

/** A beat may take several rows, one for each of its towns. */
export const beatsImport: ImportDefinition<BeatRow> = {
  kind: 'beats',
  fields: [...beatFields, needed('towns', ['受持町名', 'Towns'], ['町名', ...townNames])],
  row: beatRow,
  keyOf: ({ station, box, beat, towns }) =>
    [
      searchKey(`${station} ${box}`),
      beat,
      towns.map(({ name, part }) => `${name}${part ?? ''}`).join('、'),
    ].join(' '),
  countOf: null,
  areas: false,
};

const unitOf = (text: string, unit: string): string =>
  readNumeral(text) === null ? tidyText(text) : `${tidyText(text)}${unit}`;

const premisesCells = z.object({
  station: textCell,
  box: textCell,
  beat: beatNumber,
  municipality: optionalText,
  kind: choiceCell([
    ['household', '世帯', '一般世帯', '家庭'],
    ['establishment', '事業所', '事業所等', '官公署', '会社', '店舗'],
  ]),
  town: z.string(),
  chome: z.string(),
  block: z.string(),
  residence: z.string(),
  parcel: z.string(),
  address: z.string(),
  building: z.string(),
  room: z.string(),
  tier: choiceCell([
    ['priority', '重点', '重点対象'],
    ['general', '一般', '一般対象'],
  ]),
  criterion: optionalText,
  lat: latitude,
  lon: longitude,
});

type AddressCells = Pick<
  z.output<typeof premisesCells>,
  'town' | 'chome' | 'block' | 'residence' | 'parcel' | 'address' | 'building' | 'room'
>;

/** One address text out of whichever columns a file has. */
const addressText = (cells: AddressCells): string => {
  const given = tidyText(cells.address);
  const town = given.includes(tidyText(cells.town)) ? '' : cells.town;
  const numbers = [
    unitOf(cells.chome, '丁目'),
    unitOf(cells.block, '番'),
    unitOf(cells.residence, '号'),
    unitOf(cells.parcel, '番地'),
  ].join('');
  const place = [cells.building, unitOf(cells.room, '号室')].filter((part) => part !== '');
  return [`${town}${given}${numbers}`, ...place].join(' ');
};

const premisesRow = (towns: TownIndex | undefined) =>
  premisesCells.transform((cells, context) => {
    const { town, chome, block, residence, parcel, building, room, address, ...others } = cells;
    const text = addressText({ town, chome, block, residence, parcel, building, room, address });
    const read = parseAddress(text, towns);
    if (read.ok) return { ...others, address: read.value };
    context.addIssue({ code: 'custom', path: ['address'], message: read.refusal.code });
    return z.NEVER;
  });
export type PremisesRow = z.output<ReturnType<typeof premisesRow>>;

/** With the towns of the register an address takes the register's spelling of its town. */
export const premisesImport = (towns?: TownIndex): ImportDefinition<PremisesRow> => ({
  kind: 'premises',
  fields: [
    ...beatFields,
    optional('municipality', ['市区町村名', 'Municipality'], municipalityNames),
    needed('kind', ['種別', 'Kind'], ['世帯・事業所の別', '区分']),
    optional('town', ['町名', 'Town'], townNames),
    optional('chome', ['丁目', 'Section'], []),
    optional('block', ['番', 'Block'], ['街区']),
    optional('residence', ['号', 'Residence'], ['住居番号']),
    optional('parcel', ['番地', 'Parcel'], ['地番']),
    optional('address', ['所在地', 'Address'], ['住所']),
    optional('building', ['建物名', 'Building'], ['建物', '方書']),
    optional('room', ['部屋番号', 'Room'], ['号室', '部屋']),
    needed('tier', ['対象区分', 'Tier'], ['重点・一般の別', '対象']),
    optional('criterion', ['選定基準', 'Criterion'], []),
    ...positionFields,
  ],
  row: premisesRow(towns),
  keyOf: ({ municipality, address, kind }) =>
    [searchKey(municipality ?? ''), townName(address), addressKey(address), kind].join('|'),
  countOf: null,
  areas: false,
});

const registerRow = z
  .object({
    code: optionalText,
    prefecture: optionalText,
    municipality: optionalText,
    town: optionalText,
    households: countCell,
    asOf: dayCell,
    source: textCell,
    basis,
  })
  .refine((row) => row.code !== null || row.municipality !== null, { path: ['municipality'] });
export type RegisterRow = z.output<typeof registerRow>;

/** 住民基本台帳世帯数 (C of the form): each count keeps its source, day, level and basis. */
export const registerHouseholdsImport: ImportDefinition<RegisterRow> = {
  kind: 'register-households',
  fields: [
    codeField,
    optional('prefecture', ['都道府県名', 'Prefecture'], ['都道府県']),
    optional('municipality', ['市区町村名', 'Municipality'], municipalityNames),
    optional('town', ['町名', 'Town'], townNames),
    needed('households', ['世帯数', 'Households'], []),
    needed('asOf', ['基準日', 'As of'], ['現在', '時点']),
    needed('source', ['出典', 'Source'], ['資料']),
    basisField,
  ],
  row: registerRow,
  keyOf: ({ code, prefecture, municipality, town, asOf }) =>
    [code ?? `${prefecture ?? ''}${municipality ?? ''}`, town ?? '', asOf].join(' '),
  countOf: (row) => row.households,
  areas: true,
};
