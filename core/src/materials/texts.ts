import * as z from 'zod';
import { type LeafletLanguage, leafletLanguages } from '../base/languages.ts';
import { subjectKeys } from './subjects.ts';

/** The original, and the languages of the design (§8). */
export const textLanguages = ['ja', ...leafletLanguages] as const;

export type TextLanguage = 'ja' | LeafletLanguage;

const words = z.string().trim().min(1).max(300);

/** One text: a title, short lines, and phrases to point at; the same numbers in every language. */
export const materialText = z
  .strictObject({
    title: words,
    lines: z.array(words).min(1).max(10).readonly(),
    phrases: z.array(words).max(10).readonly(),
  })
  .readonly();

export type MaterialText = z.output<typeof materialText>;

/** A file of `materials/texts`: what is written there holds until a translator was asked. */
export const textFile = z
  .strictObject({
    language: z.enum(textLanguages),
    drafted: z.enum(['original', 'machine']),
    note: z.string(),
    subjects: z.record(z.enum(subjectKeys), materialText),
  })
  .readonly();

export type TextFile = z.output<typeof textFile>;

/** A piece of plain Japanese: characters, and how they are read. */
export type Piece = { readonly text: string; readonly reading: string | null };

/** `{警察|けいさつ}に` as pieces; text without readings is one piece. */
export const piecesOf = (line: string): readonly Piece[] =>
  [...line.matchAll(/\{([^|{}]+)\|([^|{}]+)\}|([^{}]+)/gu)].map(
    ([, text = '', reading = '', plain]) =>
      plain === undefined ? { text, reading } : { text: plain, reading: null },
  );

/** The line without its readings. */
export const withoutReadings = (line: string): string =>
  piecesOf(line)
    .map(({ text }) => text)
    .join('');

/** Figures of a line, to compare a translation with the original: a wrong number costs lives. */
export const figuresOf = (line: string): string =>
  (line.match(/[0-9][0-9-]*/gu) ?? []).toSorted().join(' ');

/** Do two texts say the same number of things, with the same figures in each? */
export const isSameShape = (text: MaterialText, original: MaterialText): boolean =>
  text.lines.length === original.lines.length &&
  text.phrases.length === original.phrases.length &&
  text.lines.every((line, at) => figuresOf(line) === figuresOf(original.lines[at] ?? ''));

/** Written without spaces between words. */
export const isUnspaced = (language: TextLanguage): boolean =>
  language === 'my' || language === 'th';

const startsWord = (segment: string): boolean => /^[\p{L}\p{N}]/u.test(segment);

/**
 * Where a line may be broken: Burmese and Thai are written without spaces, so words are told apart
 * by Intl.Segmenter (UAX 29 with dictionaries). A mark stays with the word before it.
 */
export const breakable = (line: string, language: TextLanguage): readonly string[] => {
  if (!isUnspaced(language)) return [line];
  const parts: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(line)) {
    const last = parts.at(-1);
    if (segment === ' ' || last === undefined || last === ' ' || startsWord(segment)) {
      parts.push(segment);
    } else parts[parts.length - 1] = last + segment;
  }
  return parts;
};
