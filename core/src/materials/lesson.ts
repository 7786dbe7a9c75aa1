import type { MaterialText } from './texts.ts';

/** How many people took part: a band, never a number (R16). The words are those of a measure. */
export const groupBands = {
  '1-9': { ja: '1〜9人', en: '1–9 people' },
  '10-29': { ja: '10〜29人', en: '10–29 people' },
  '30-99': { ja: '30〜99人', en: '30–99 people' },
  '100+': { ja: '100人以上', en: '100 people or more' },
} as const;

/** How many of the group knew an answer, after a show of hands. */
export const rightBands = {
  few: { ja: '少し', en: 'few' },
  half: { ja: '半分くらい', en: 'about half' },
  most: { ja: 'ほとんど', en: 'most' },
  all: { ja: '全員', en: 'all' },
} as const;

/** The answers to the lines of `lesson-quiz`, in their order (○ true). */
export const quizAnswers: readonly boolean[] = [true, false, false, true, true];

/** Each line of the quiz with its answer. */
export const quizOf = ({ lines }: MaterialText) =>
  lines.map((question, at) => ({ question, isRight: quizAnswers[at] ?? false }));
