import type { TextLanguage } from '../materials/texts.ts';

/** The version of the text, which the record of telling names. */
export const noticeVersion = '2026-11';

/** The pages of a letter: Japanese first, then the language of the organisation. */
export const noticeLanguages = (language: TextLanguage): readonly TextLanguage[] =>
  language === 'ja' ? ['ja'] : ['ja', language];

/** Puts values into a sentence of the letter. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
