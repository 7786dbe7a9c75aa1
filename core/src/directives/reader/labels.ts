import { numberToKanji } from '../../base/text.ts';
import { type Mapped, sliceOf, trimmed } from './mapped.ts';

/** The ways in which directives number their places, from the widest to the narrowest. */
export const labelKinds = [
  'chapter',
  'section',
  'article',
  'part',
  'number',
  'kanji',
  'paren',
  'kana',
  'iroha',
  'parenKana',
  'circle',
  'latin',
  'parenLatin',
  'note',
] as const;
export type LabelKind = (typeof labelKinds)[number];

/** 第4 · 1 · (3) · ア: `text` is the label in the one form that addresses are made of. */
export type Label = {
  readonly kind: LabelKind;
  readonly number: number;
  /** 第2条の2: the branch, 0 for none. */
  readonly branch: number;
  readonly text: string;
};

const aiueo = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ';
const iroha = 'イロハニホヘトチリヌルヲワカヨタレソツネナラム';
const circles = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const latin = 'abcdefghijklmnopqrstuvwxyz';

const branchText = (branch: number): string => (branch === 0 ? '' : `の${branch}`);

const texts: Readonly<Record<LabelKind, (number: number, branch: number) => string>> = {
  chapter: (number, branch) => `第${number}章${branchText(branch)}`,
  section: (number, branch) => `第${number}節${branchText(branch)}`,
  article: (number, branch) => `第${number}条${branchText(branch)}`,
  part: (number, branch) => `第${number}${branchText(branch)}`,
  number: (number, branch) => `${number}${branchText(branch)}`,
  kanji: (number) => numberToKanji(number),
  paren: (number) => `(${number})`,
  kana: (number) => aiueo.charAt(number - 1),
  iroha: (number) => iroha.charAt(number - 1),
  parenKana: (number) => `(${aiueo.charAt(number - 1)})`,
  circle: (number) => circles.charAt(number - 1),
  latin: (number) => latin.charAt(number - 1),
  parenLatin: (number) => `(${latin.charAt(number - 1)})`,
  note: (number) => `注${number}`,
};

export const labelOf = (kind: LabelKind, number: number, branch = 0): Label => ({
  kind,
  number,
  branch,
  text: texts[kind](number, branch),
});

/** How many places a kind can number: ア to モ, ① to ⑳. */
export const labelLimit = (kind: LabelKind): number =>
  ({ kana: aiueo.length, parenKana: aiueo.length, iroha: iroha.length, circle: 20 })[
    kind as string
  ] ?? 26;

/** A line that may begin with a label: what it could be, what follows, and whether a space parted them. */
export type Labelled = {
  readonly readings: readonly Label[];
  readonly rest: Mapped;
  readonly tight: boolean;
};

const figures: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from('〇一二三四五六七八九', (figure, value) => [figure, value]),
);

/** 1–99 in figures or ideographs; other numbers label nothing. */
const numberIn = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? 10 * (tens ? (figures[tens] ?? 0) : 1) : 0;
  return ten + (ones ? (figures[ones] ?? 0) : 0);
};

const count = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
/** 「(1)の責任者」「1年」 at the start of a line point or count; they label nothing. */
const pointing = /^[のにはをがとへもやで、,，及又並若～~-]/;
const counting = /^[年月日回人件号番以項条つ名時分階級割億万千百個%％か箇カヵヶ度次期区台歳キ円]/;

type Form = {
  readonly pattern: RegExp;
  readonly readings: (match: RegExpExecArray) => readonly Label[];
  /** Whether the label may stand without a space before what it labels. */
  readonly tight: (rest: string) => boolean;
};

const numbered =
  (kind: LabelKind) =>
  ([, number = '', branch = '']: RegExpExecArray): readonly Label[] => {
    const value = numberIn(number);
    return value === 0 ? [] : [labelOf(kind, value, branch === '' ? 0 : numberIn(branch))];
  };

const lettered =
  (kinds: Readonly<Partial<Record<LabelKind, string>>>) =>
  ([, letter = '']: RegExpExecArray): readonly Label[] =>
    Object.entries(kinds).flatMap(([kind, row]) => {
      const place = row.indexOf(letter);
      const known = labelKinds.find((one) => one === kind);
      return place < 0 || known === undefined ? [] : [labelOf(known, place + 1)];
    });

const always = (): boolean => true;
const never = (): boolean => false;
const notPointing = (rest: string): boolean => !pointing.test(rest);

const forms: readonly Form[] = [
  {
    pattern: new RegExp(`^第${count}章(?:の${count})?`),
    readings: numbered('chapter'),
    tight: never,
  },
  {
    pattern: new RegExp(`^第${count}節(?:の${count})?`),
    readings: numbered('section'),
    tight: never,
  },
  {
    pattern: new RegExp(
      `^第${count}条(?:の${count})?(?!第|各|か|から|まで|又|及|中|に|の|を|は|で)`,
    ),
    readings: numbered('article'),
    tight: notPointing,
  },
  {
    pattern: new RegExp(
      `^第${count}(?:の${count}(?!条))?(?![\\d一二三四五六七八九十条項号節章次回期種款編類級者版])`,
    ),
    readings: numbered('part'),
    tight: notPointing,
  },
  {
    pattern: /^注\s?(\d{1,2})(?!\d)/,
    readings: numbered('note'),
    tight: notPointing,
  },
  {
    pattern: /^(\d{1,2})(?:の(\d{1,2}))?(?!\d)[.．]?(?!\d)/,
    readings: numbered('number'),
    tight: (rest) =>
      !pointing.test(rest) && !counting.test(rest) && /^[\p{Script=Han}ァ-ヶぁ-ん「（]/u.test(rest),
  },
  {
    pattern: /^([一二三四五六七八九十]{1,3})(?:の([一二三四五六七八九十]))?(?=\s)/,
    readings: numbered('kanji'),
    tight: never,
  },
  { pattern: /^（(\d{1,2})）/, readings: numbered('paren'), tight: notPointing },
  {
    pattern: /^（([ア-ン])）/,
    readings: lettered({ parenKana: aiueo }),
    tight: notPointing,
  },
  {
    pattern: /^([ア-ン])[.．]?(?=\s|$)/,
    readings: lettered({ kana: aiueo, iroha }),
    tight: always,
  },
  { pattern: /^([①-⑳])/u, readings: lettered({ circle: circles }), tight: always },
  { pattern: /^([a-z])[.．]?(?=\s|$)/, readings: lettered({ latin }), tight: always },
  { pattern: /^（([a-z])）/, readings: lettered({ parenLatin: latin }), tight: notPointing },
];

/** The label a line may begin with, or null. Whether it is one depends on the labels before it. */
export const labelAt = (line: Mapped): Labelled | null => {
  for (const { pattern, readings, tight } of forms) {
    const match = pattern.exec(line.text);
    if (match === null) continue;
    const [first = ''] = match;
    const after = sliceOf(line, first.length);
    const parted = after.text === '' || /^\s/.test(after.text);
    if (!parted && !tight(after.text)) return null;
    const found = readings(match);
    if (found.length > 0) return { readings: found, rest: trimmed(after), tight: !parted };
  }
  return null;
};
