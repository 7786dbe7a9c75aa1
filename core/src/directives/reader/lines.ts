import { groupOf, joined, type Mapped, rangeOf, sliceOf, trimmed } from './mapped.ts';
import { type Ledger, mends } from './mend.ts';

/** One printed line, its own noise taken off. */
export type Line = {
  readonly text: Mapped;
  readonly kind: 'text' | 'tabs' | 'pipes' | 'dots';
  /** Half-width columns before the first letter, and the width of the line with them. */
  readonly indent: number;
  readonly width: number;
  readonly bullet: boolean;
  /** A Markdown heading: the line is a title whatever it says. */
  readonly heading: boolean;
};

const wide = /[^\u0020-\u007e\uff61-\uff9f]/;
const widthOf = (text: string): number => {
  let width = 0;
  for (const letter of text) width += wide.test(letter) ? 2 : 1;
  return width;
};

const lineBreak = /\n/g;

const rawLines = (whole: Mapped): readonly Mapped[] => {
  const lines: Mapped[] = [];
  let start = 0;
  for (const { index } of whole.text.matchAll(lineBreak)) {
    lines.push(sliceOf(whole, start, index));
    start = index + 1;
  }
  return [...lines, sliceOf(whole, start)];
};

const tokens = (line: Mapped): readonly Mapped[] => {
  const found: Mapped[] = [];
  for (const match of line.text.matchAll(/\S+/g)) {
    found.push(sliceOf(line, match.index, match.index + match[0].length));
  }
  return found;
};

const isLetter = ({ text }: Mapped): boolean => /^(?:.|\d{1,4})$/u.test(text);
const isHan = ({ text }: Mapped): boolean => /^[\p{Script=Han}ぁ-んァ-ヶ]$/u.test(text);
const spacedLabel = /^(?:第|\d{1,2}[.．]?|（\d{1,2}）|[ア-ン]|[①-⑳])$/u;

/** A label in front of letters set apart; ア and ① only before ideographs (ア ン ケ ー ト is a word). */
const isLabelled = ([first, second]: readonly Mapped[]): boolean =>
  /^(?:第\d+[条章節]?|\d{1,2}|（\d{1,2}）|（[ア-ン]）)$/.test(first?.text ?? '') ||
  (/^[ア-ン①-⑳]$/u.test(first?.text ?? '') && /^\p{Script=Han}$/u.test(second?.text ?? ''));

/**
 * 宮 本 地 第 3 7 0 号 is one word: a line of single letters. Two letters (目 的, 附 則) are a word when
 * they are ideographs. A label in front (第１ 目 的) keeps its space.
 */
const unspaced = (line: Mapped, ledger: Ledger): Mapped => {
  if (line.text.length > 200 || !/^\S{1,4}\s+\S/u.test(line.text)) return line;
  const all = tokens(line);
  const [first = line] = all;
  const labelled = all.length > 2 && isLabelled(all);
  const letters = labelled ? all.slice(1) : all;
  if (letters.length < 2 || !letters.every(isLetter)) return line;
  const word = letters.length > 2 ? letters.some(isHan) : letters.every(isHan);
  if (!word || (!labelled && letters.length === 2 && spacedLabel.test(first.text))) return line;
  ledger.note(mends.spaced, rangeOf(line));
  return labelled ? joined([first, joined(letters)], ' ') : joined(letters);
};

const doubledPair = /^(?:(\S)\1)+$/u;

/** 警警察察本本部部 is what a scan makes of bold letters. A row of one letter (……, ○○) is no word. */
const undoubled = (line: Mapped, ledger: Ledger): Mapped => {
  const { text } = line;
  if (text.length < 6 || text.length > 400 || text.length % 2 === 1) return line;
  if (!doubledPair.test(text) || new Set(text).size < 3) return line;
  ledger.note(mends.doubled, rangeOf(line));
  const single = Array.from({ length: text.length / 2 }, (_, pair) =>
    sliceOf(line, 2 * pair, 2 * pair + 1),
  );
  return joined(single);
};

const pageNumber = /^(?:[-－–—]\s?\d{1,3}\s?[-－–—]|\d{1,3}\s?\/\s?\d{1,3}|\f)$/;
const marks = /^(?<heading>#{1,6}\s+)?(?<bullet>(?:[-*•]\s+){0,2})(?<rest>.*)$/dsu;

const kindOf = (text: string): Line['kind'] => {
  if (/^\s*\|.*\|\s*$/.test(text)) return 'pipes';
  return text.includes('\t') ? 'tabs' : 'text';
};

const readLine = (raw: Mapped, ledger: Ledger): Line | null => {
  const kind = kindOf(raw.text);
  const plain = trimmed(raw);
  if (plain.text === '') return null;
  if (pageNumber.test(plain.text)) {
    ledger.note(mends.page, rangeOf(plain));
    return null;
  }
  const indent = raw.text.length - raw.text.trimStart().length;
  const width = widthOf(raw.text.trimEnd());
  if (kind !== 'text') {
    return { text: raw, kind, indent, width, bullet: false, heading: false };
  }
  const match = marks.exec(plain.text);
  const [bullet = '', heading = ''] = [match?.groups?.['bullet'], match?.groups?.['heading']];
  const rest = match === null ? plain : (groupOf(plain, match, 'rest') ?? plain);
  const text = undoubled(unspaced(rest, ledger), ledger);
  if (text.text === '') return null;
  return { text, kind, indent, width, bullet: bullet !== '', heading: heading !== '' };
};

/** The lines that say something, in their order. */
export const readLines = (whole: Mapped, ledger: Ledger): readonly Line[] =>
  rawLines(whole).flatMap((raw) => {
    const line = readLine(raw, ledger);
    return line === null ? [] : [line];
  });

/** A line of less than this share of the page's width ended by itself. */
const fullShare = 0.8;
const narrowest = 36;
const widest = 140;

/**
 * The width at which the text was wrapped by the page it came from, or null where every line is a
 * paragraph. A wrapped text has many lines of about its width and none much beyond it.
 */
export const wrapWidth = (lines: readonly Line[]): number | null => {
  const widths = lines
    .filter(({ kind, width }) => kind === 'text' && width >= narrowest / 2)
    .map(({ width }) => width)
    .toSorted((one, other) => one - other);
  const widestLine = widths.at(-1) ?? 0;
  const page = widths[Math.floor(widths.length * 0.95)] ?? 0;
  if (page < narrowest || page > widest || widestLine > page * 1.25) return null;
  const full = widths.filter((width) => width >= page * fullShare);
  return full.length >= 4 && full.length >= widths.length * 0.3 ? page : null;
};

export const isFull = ({ width }: Line, page: number | null): boolean =>
  page !== null && width >= page * fullShare;
