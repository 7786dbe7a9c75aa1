import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';
import { normaliseKana, normaliseText, numberToKanji, readNumeral, tidyText } from './text.ts';

/**
 * A Japanese address below the municipality. 12番7号 is block 12, residence 7 (住居表示); 12番地の7 is
 * parcel 12-7 (地番); a plain 12-7 is read as block and residence. All three have the same key.
 */
export type AddressParts = {
  /** The town without its section: 一番町, 旭ケ丘, 字大畑一番. */
  readonly town: string;
  /** 丁目 */
  readonly chome: number | null;
  /** 番 */
  readonly block: string | null;
  /** 号 with its branches: 7, 7-3. */
  readonly residence: string | null;
  /** 番地 with its branches: 12, 12-7. */
  readonly parcel: string | null;
  readonly building: string | null;
  /** Room or floor: 101, A101, 3F. */
  readonly room: string | null;
};

const kanji = '[一二三四五六七八九十百]+';
const figures = (text: string): string => String(readNumeral(text) ?? text);

const numeralInName = new RegExp(`${kanji}(?=[丁番条号線])|(?<=[番地\\d][の-])${kanji}`, 'gu');

/** A town's name compared: 大字 and 字 left out, 東六番丁 = 東6番丁, 旭ヶ丘 = 旭が丘. */
const nameKey = (text: string): string =>
  normaliseKana(normaliseText(text))
    .replace(/大字|(?<!文)字/g, '')
    .replace(numeralInName, figures);

/** Spaces mean nothing but between two numbers. */
const closeUp = (text: string): string => text.replace(/(?<!\d) | (?!\d)|・/g, '');

/**
 * The form in which every search box, import and duplicate check compares addresses and names:
 * 一丁目２番３号, 1丁目2-3 and １－２－３ are all "1-2-3"; a search is a part of a longer key.
 */
export const searchKey = (text: string): string =>
  closeUp(
    nameKey(text)
      .replace(/(\d+)丁目[の-]? ?/g, '$1-')
      .replace(/(\d+)番地?[の-]? ?(?=\d+(?:号(?![室館棟線])|[^\d号室階f]|$))/g, '$1-')
      .replace(/(\d+)(?:番地|番(?![町丁]))/g, '$1')
      .replace(/(\d)(?:号室|号|室)(?![館棟線])/g, '$1')
      .replace(/(\d+)階/g, '$1f')
      .replace(/(?<=\d)の(?=\d)/g, '-')
      .replace(/(?<!\d)0+(?=\d)/g, ''),
  );

/** Known towns of one key: with sections (越の浦一丁目: 越の浦), without (字越ノ浦), as the list spells them. */
type KnownTown = { readonly sectioned: string | null; readonly plain: readonly string[] };

/** Known towns by key, longest spelling in letters first to be tried. */
export type TownIndex = {
  readonly byKey: ReadonlyMap<string, KnownTown>;
  readonly longest: number;
};

const sectionName = new RegExp(`^(.+?)(?:${kanji}|\\d+)丁目$`, 'u');

/** Prepares the names of the towns of one municipality or prefecture for `parseAddress`. */
export const townIndex = (names: readonly string[]): TownIndex => {
  const byKey = new Map<string, KnownTown>();
  for (const name of names) {
    const base = sectionName.exec(tidyText(name))?.[1] ?? null;
    const key = closeUp(nameKey(base ?? name));
    const known = byKey.get(key) ?? { sectioned: null, plain: [] };
    const plain = base === null ? [...known.plain, name] : known.plain;
    byKey.set(key, { sectioned: known.sectioned ?? base, plain });
  }
  return { byKey, longest: names.reduce((most, name) => Math.max(most, name.length), 0) + 4 };
};

type TownFound = {
  /** The name when no section follows, and when one does. */
  readonly plain: string;
  readonly sectioned: string;
  readonly sections: 'always' | 'perhaps' | 'never';
  readonly rest: string;
};

/** What may follow a whole town; 大谷 is not the town of 大谷地12. */
const townEnds = /^(?:$|[ \d一二三四五六七八九十百])/;

const townAt = (text: string, start: number, towns: TownIndex): TownFound | null => {
  for (let end = Math.min(text.length, start + towns.longest); end > start; end -= 1) {
    const rest = text.slice(end);
    const written = text.slice(start, end);
    // 字大畑一番 is a town, 字大畑1番 a block in 字大畑.
    if (!townEnds.test(rest) || /\d番$/.test(written)) continue;
    const found = towns.byKey.get(closeUp(nameKey(written)));
    if (found === undefined) continue;
    const plain = found.plain.find((name) => name === written) ?? found.plain[0];
    const sections =
      found.sectioned === null ? 'never' : plain === undefined ? 'always' : 'perhaps';
    const either = found.sectioned ?? plain ?? written;
    return { plain: plain ?? either, sectioned: either, sections, rest };
  }
  return null;
};

/** The longest known town at the start, or after a prefecture, municipality or county. */
const knownTown = (text: string, towns: TownIndex): TownFound | null => {
  for (const at of [-1, ...Array.from(text.matchAll(/[都道府県郡市区町村]/g), (m) => m.index)]) {
    const found = townAt(text, at + 1, towns);
    if (found !== null) return found;
  }
  return null;
};

/** Where the numbers begin when no list of towns helps; 一番町, 六丁の目 and 南9条西 are names. */
const numbersBegin = new RegExp(
  [
    `(?<![\\d一二三四五六七八九十百])(?:(?:\\d+|${kanji})丁目`,
    `(?:\\d+|${kanji})番(?:地|(?=[の-]?(?:\\d|${kanji}号)|\\s|$))`,
    '\\d+番(?![町丁])',
    '\\d+号(?![線室館棟])',
    '\\d+の(?=\\d)',
    '\\d+(?![\\d条線区丁番号の町]))',
  ].join('|'),
  'u',
);

const guessedTown = (text: string): TownFound => {
  const at = numbersBegin.exec(text)?.index ?? text.length;
  const [town = '', ...building] = text.slice(0, at).split(' ');
  const rest = `${building.join(' ')}${text.slice(at)}`;
  return { plain: town, sectioned: town, sections: 'perhaps', rest };
};

const step = new RegExp(
  `^(\\d+|${kanji}(?=丁目|番|号|\\s|$))(丁目[の-]?|番地[の-]?|番[の-]?|号(?![室館棟線])|-(?=\\d|$)|の(?=\\d))?`,
  'u',
);

/** 一丁目 2番 3号 goes on after a space, 2番 101号室 and 2番 3階 do not. */
const numberAfterSpace = /^ (?=\d+(?:番|号(?![室館棟線])|[-の]\d| |$))/;

type Numbers = {
  readonly figures: readonly string[];
  readonly units: readonly string[];
  readonly rest: string;
};

const readNumbers = (text: string): Numbers => {
  const units: string[] = [];
  const found: string[] = [];
  let rest = text.trimStart();
  for (let match = step.exec(rest); match !== null; match = step.exec(rest)) {
    const [whole, figure = '', unit = ''] = match;
    found.push(figures(figure));
    units.push(unit);
    rest = rest.slice(whole.length);
    if (unit === '' || unit === '号') break;
    if (/^[丁番]/.test(unit)) rest = rest.replace(numberAfterSpace, '');
  }
  return { figures: found, units, rest };
};

const roomAtEnd = /^(.*?)[ -]*((?:[A-Z]-?)?\d+(?:[A-Z]|階)?)(?:号室|号|室)?$/i;

const readBuilding = (text: string): Pick<AddressParts, 'building' | 'room'> => {
  const rest = text.replace(/^[ ,、-]+/, '');
  const [, building = rest, room] = roomAtEnd.exec(rest) ?? [];
  return {
    building: building === '' ? null : building,
    room: room?.replace('階', 'F').toUpperCase() ?? null,
  };
};

const assignNumbers = (
  numbers: Numbers,
  found: TownFound,
): Omit<AddressParts, 'building' | 'room'> => {
  const parcelled = numbers.units.some((unit) => unit.startsWith('番地'));
  // 1-2-3 or 1- behind a town that may have sections; 12-7 is block and residence.
  const guessed =
    found.sections === 'perhaps' &&
    numbers.units[0] === '-' &&
    !parcelled &&
    numbers.figures.length !== 2 &&
    Number(numbers.figures[0]) < 100;
  const sectioned =
    guessed || found.sections === 'always' || numbers.units[0]?.startsWith('丁目') === true;
  const [first, ...others] = numbers.figures;
  const chome = sectioned && first !== undefined ? Number(first) : null;
  const town = chome === null ? found.plain : found.sectioned;
  const [block = null, ...residence] = sectioned ? others : numbers.figures;
  if (!parcelled) {
    return { town, chome, block, residence: residence.join('-') || null, parcel: null };
  }
  const parcel = block === null ? null : [block, ...residence].join('-');
  return { town, chome, block: null, residence: null, parcel };
};

/**
 * Reads an address as people write it, below or with its municipality: 立町12-7 見本ハイツ101号室,
 * 旭ヶ丘一丁目２番３号, 大字四日市場12番地の7. With known towns the longest one is taken as the town and
 * its name as the list spells it. Refuses `address.unreadable` when no town is left to read.
 */
export const parseAddress = (text: string, towns?: TownIndex): Result<AddressParts> => {
  const tidy = tidyText(text);
  const found = (towns && knownTown(tidy, towns)) ?? guessedTown(tidy);
  if (found.plain === '') return refuse('address.unreadable', { value: text });
  const numbers = readNumbers(found.rest);
  // 12-7-101号室: the last number is the room.
  if (/^号?室/.test(numbers.rest) && numbers.figures.length > 0) {
    const others = { ...numbers, figures: numbers.figures.slice(0, -1) };
    const room = numbers.figures.at(-1) ?? null;
    return ok({ ...assignNumbers(others, found), building: null, room });
  }
  return ok({ ...assignNumbers(numbers, found), ...readBuilding(numbers.rest) });
};

/** The town with its section as registers name it: 旭ケ丘一丁目. */
export const townName = (parts: Pick<AddressParts, 'town' | 'chome'>): string =>
  parts.chome === null ? parts.town : `${parts.town}${numberToKanji(parts.chome)}丁目`;

const numbersOf = ({ block, residence, parcel }: AddressParts): string => {
  if (parcel !== null) {
    const [first = '', ...branches] = parcel.split('-');
    return `${first}番地${branches.length > 0 ? `の${branches.join('-')}` : ''}`;
  }
  return `${block === null ? '' : `${block}番`}${residence === null ? '' : `${residence}号`}`;
};

const roomOf = ({ building, room }: AddressParts): string => {
  if (room === null) return '';
  const apart = /[A-Za-z\d]$/.test(building ?? '') ? ' ' : '';
  return `${apart}${/^\d+F$/.test(room) ? room.replace('F', '階') : `${room}号室`}`;
};

/** The address as shown and printed: 立町12番7号　見本ハイツ101号室. */
export const formatAddress = (parts: AddressParts): string => {
  const place = `${parts.building ?? ''}${roomOf(parts)}`;
  return `${townName(parts)}${numbersOf(parts)}${place === '' ? '' : `　${place}`}`;
};

/** One key for every spelling of one address; what duplicates and searches are compared by. */
export const addressKey = (parts: AddressParts): string => searchKey(formatAddress(parts));
