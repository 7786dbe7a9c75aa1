import type { Day } from '../../base/day.ts';
import { readNumeral } from '../../base/text.ts';
import type { DirectiveNumber } from '../document.ts';
import { type Reading, reading } from './found.ts';
import { dayReading, dayShape, numbersReading, numbersShape, pieces } from './header-shapes.ts';
import { type Mapped, sliceOf, trimmed } from './mapped.ts';

// Fields that name themselves: 有効期間：令和12年3月末, 【文書番号 …】, [発出日] ….

export type Key =
  | 'valid'
  | 'kept'
  | 'original'
  | 'number'
  | 'issued'
  | 'effective'
  | 'to'
  | 'by'
  | 'owner'
  | 'code'
  | 'title'
  | 'kind';

const words: Readonly<Record<Key, string>> = {
  valid: '有効期間|有効期限',
  original: '原議保存期間|原議の保存期間|原議保存',
  kept: '保存期間|保存期限',
  number: '文書番号|通達番号|例規番号|番号',
  issued: '発出年月日|発出日|発令年月日|発令日|制定年月日|制定日|発信日|日付',
  effective: '施行年月日|施行期日|施行日|実施年月日|実施日',
  to: '宛て?先|あて先',
  by: '発出者|発信者|発令者|発出元',
  owner: '事務担当|担当課|所管課|主管課|担当係|担当|所管|主管',
  code: '分類記号|分類番号|文書分類',
  title: '件名|題名|表題|標題',
  kind: '文書種別|種別',
};

/** 有 効 期 間: the letters of a name may stand apart. */
const spread = (word: string): string =>
  word.replace(/(?<=[\p{Script=Han}])(?=\p{Script=Han})/gu, '\\s?');

const keys = Object.entries(words).map(([key, word]): readonly [Key, RegExp] => [
  key as Key,
  new RegExp(
    `(?:^|[\\s【〔［\\[（])(?:${spread(word)})\\s?(?:[】〕］\\]）]\\s?[：:]?|[：:]|\\s)\\s?(?<rest>\\S.{0,120})`,
    'dsu',
  ),
]);

export type Keyed = { readonly key: Key; readonly rest: Mapped };

/** What the lines of a letterhead say by name; `rest` is the line after the name. */
export const keyedIn = (lines: readonly Mapped[]): readonly Keyed[] =>
  lines.flatMap((line) =>
    keys.flatMap(([key, pattern]) => {
      const rest = pieces(line, pattern)?.('rest');
      return rest === null || rest === undefined ? [] : [{ key, rest }];
    }),
  );

const startDay = new RegExp(`^(?<day>${dayShape})`, 'du');
const anyDay = new RegExp(`(?<day>${dayShape})`, 'du');
const startNumbers = new RegExp(`^(?<numbers>${numbersShape})`, 'du');

export const startDayOf = (rest: Mapped): Reading<Day> | null =>
  dayReading(pieces(rest, startDay)?.('day'));

/** 5年（令和12年3月31日まで）: the day stands behind the years. Only up to the next field. */
export const dayWithin = (rest: Mapped): Reading<Day> | null =>
  dayReading(pieces(uptoNext(rest), anyDay)?.('day'));

export const startNumbersOf = (rest: Mapped): Reading<readonly DirectiveNumber[]> | null =>
  numbersReading(pieces(rest, startNumbers)?.('numbers'));

const nextField = /[】〕］\]]|[【〔［[]|\s{2}|\s?（(?:有効|保存|原議)/;

const uptoNext = (rest: Mapped): Mapped => {
  const end = nextField.exec(rest.text)?.index ?? rest.text.length;
  return trimmed(sliceOf(rest, 0, end));
};

export const wordsOf = (rest: Mapped): Reading<string> | null => {
  const piece = uptoNext(rest);
  return piece.text === '' ? null : reading(piece.text, piece);
};

const years = /^(?<kept>永年|永久|(?<years>\d{1,2}|[一二三五十]{1,2})年)/d;

/** 永年, 5年: how long, where the text names a time and no day. */
export const keptReading = (rest: Mapped): Reading<'permanent' | number> | null => {
  const piece = pieces(rest, years)?.('kept');
  if (piece === null || piece === undefined) return null;
  const count = readNumeral(piece.text.replace(/年$/, ''));
  if (piece.text.startsWith('永')) return reading('permanent', piece);
  return count === null ? null : reading(count, piece);
};
