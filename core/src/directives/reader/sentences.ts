import type { Passage } from '../document.ts';
import { type Mapped, rangeOf, sliceOf, trimmed } from './mapped.ts';

const opening = '（「『【〔(';
const closing = '）」』】〕)';

/** How many brackets are open after a text, when so many were before it; never below 0. */
export const bracketsAfter = (before: number, text: string): number => {
  let depth = before;
  for (const letter of text) {
    if (opening.includes(letter)) depth += 1;
    else if (closing.includes(letter)) depth = Math.max(0, depth - 1);
  }
  return depth;
};

export const openBrackets = (text: string): number => bracketsAfter(0, text);

/** Whether a text has come to the end of a sentence: 「（以下「X」という。）」 is not one. */
export const isEnded = (text: string): boolean => text.endsWith('。');

/** Where sentences end: after each stop that stands in no bracket or quotation. */
const ends = (text: string): readonly number[] => {
  const found: number[] = [];
  let depth = 0;
  Array.from({ length: text.length }, (_, unit) => text.charAt(unit)).forEach((letter, unit) => {
    if (opening.includes(letter)) depth += 1;
    else if (closing.includes(letter)) depth = Math.max(0, depth - 1);
    else if (letter === '。' && depth === 0) found.push(unit + 1);
  });
  return found.at(-1) === text.length ? found : [...found, text.length];
};

export const sentencePieces = (whole: Mapped): readonly Mapped[] => {
  let start = 0;
  return ends(whole.text).flatMap((end) => {
    const piece = trimmed(sliceOf(whole, start, end));
    start = end;
    return piece.text === '' ? [] : [piece];
  });
};

/** The sentences of a passage as the directive prints them, in their order. */
export const sentencesOf = (text: string): readonly string[] =>
  sentencePieces({ text, at: new Uint32Array(text.length) }).map((piece) => piece.text);

const isProviso = (text: string): boolean => /^(?:ただし|但し|但、)/.test(text);
const isSupplement = (text: string): boolean => /^(?:なお|尚)(?:、|，|書)/.test(text);

type Piece = { readonly kind: Passage['kind']; readonly from: number; readonly until: number };

const kindOf = (text: string): Passage['kind'] => {
  if (isProviso(text)) return 'proviso';
  return isSupplement(text) ? 'supplement' : 'body';
};

/**
 * The passages of a paragraph: a ただし書 is one sentence, a なお書 runs to the end of its paragraph,
 * what stands between them is body.
 */
export const passagesOf = (paragraph: Mapped): readonly Passage[] => {
  const pieces: Piece[] = [];
  let start = 0;
  for (const end of ends(paragraph.text)) {
    const from =
      start + (paragraph.text.length - start - paragraph.text.slice(start).trimStart().length);
    const last = pieces.at(-1);
    const own = kindOf(paragraph.text.slice(from, end));
    const kind = own === 'body' && last?.kind === 'supplement' ? 'supplement' : own;
    if (last !== undefined && last.kind === kind && kind !== 'proviso') {
      pieces[pieces.length - 1] = { ...last, until: end };
    } else pieces.push({ kind, from, until: end });
    start = end;
  }
  return pieces.flatMap(({ kind, from, until }) => {
    const piece = trimmed(sliceOf(paragraph, from, until));
    return piece.text === '' ? [] : [{ kind, text: piece.text, source: rangeOf(piece) }];
  });
};
