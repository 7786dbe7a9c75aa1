import type { Day } from '../../base/day.ts';
import { parseLastDay } from '../../base/era.ts';
import { readNumeral } from '../../base/text.ts';
import type { DirectiveNumber } from '../document.ts';
import { type Reading, reading } from './found.ts';
import { groupOf, type Mapped } from './mapped.ts';

// The shapes a date and a number of a directive take, wherever they stand.

const kanji = '[〇一二三四五六七八九十]{1,3}';
const count = `(?:\\d{1,2}|${kanji})`;
/** 令和6年11月15日, 令和12年3月末, 令和11年度末. */
export const dayShape = `(?:明治|大正|昭和|平成|令和)\\s?(?:元|${count})\\s?年(?:度末|\\s?${count}\\s?月(?:\\s?${count}\\s?日|末日?))`;

const han = '\\p{Script=Han}ァ-ヶー・A-Za-z';
const serial = `(?:\\d{1,6}|[〇一二三四五六七八九十百千]{1,7})`;
/** 一般（組、警）第164号, 宮本地第370号, 国捜 150号等ほか, 本部訓令第8号. */
export const numberShape = `[${han}]{1,24}?\\s?(?:（[^（）\\n]{1,60}）)?\\s?第?\\s?${serial}\\s?号(?:の\\d{1,3})?(?:（[${han}、]{1,40}）)?(?:等|ほか|外)*`;
/** Several joint numbers, as they follow one another. */
export const numbersShape = `${numberShape}(?:(?:[、，・\\s]|及び|並びに){1,3}${numberShape})*`;

const numberParts = new RegExp(
  `^(?<series>[${han}]{1,24}?)\\s?(?:（(?<sections>[^（）]{1,60})）)?\\s?第?\\s?(?<serial>${serial})\\s?号(?:の\\d{1,3})?(?:（(?<after>[${han}、]{1,40})）)?(?<others>(?:等|ほか|外)*)$`,
  'u',
);

const listed = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/[、，・]/).filter((part) => part !== '');

const readNumber = (text: string): DirectiveNumber | null => {
  const groups = numberParts.exec(text.trim())?.groups;
  if (groups === undefined) return null;
  const series = (groups['series'] ?? '').replace(/(?:付け|付)$/, '');
  return {
    text: text.replace(/\s+/g, ''),
    series: series === '' ? null : series,
    sections: listed(groups['sections'] ?? groups['after']),
    serial: readNumeral(groups['serial'] ?? ''),
    andOthers: (groups['others'] ?? '') !== '',
  };
};

const each = new RegExp(numberShape, 'gu');

/** The numbers in a list of joint numbers, each as printed. */
export const numbersIn = (text: string): readonly DirectiveNumber[] =>
  [...text.matchAll(each)].flatMap(([match]) => {
    const number = readNumber(match.replace(/^(?:及び|並びに|付け)/, ''));
    return number === null ? [] : [number];
  });

export const dayIn = (text: string): Day | null => {
  const day = parseLastDay(text.replace(/\s+/g, ''));
  return day.ok ? day.value : null;
};

/** The first match of a pattern with named groups (flag d), as pieces of the text. */
export const pieces = (
  whole: Mapped,
  pattern: RegExp,
): ((name: string) => Mapped | null) | null => {
  const match = pattern.exec(whole.text);
  return match === null ? null : (name) => groupOf(whole, match, name);
};

export const dayReading = (piece: Mapped | null | undefined): Reading<Day> | null => {
  const day = piece === null || piece === undefined ? null : dayIn(piece.text);
  return piece === null || piece === undefined || day === null ? null : reading(day, piece);
};

export const numbersReading = (
  piece: Mapped | null | undefined,
): Reading<readonly DirectiveNumber[]> | null => {
  if (piece === null || piece === undefined) return null;
  const numbers = numbersIn(piece.text);
  return numbers.length === 0 ? null : reading(numbers, piece);
};
