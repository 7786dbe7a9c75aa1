import { uniqueBy } from '../base/lists.ts';
import { normaliseKana, tidyText } from '../base/text.ts';
import type { CardItem } from '../pack/card-items.ts';
import type { CardContents } from './contents.ts';

/** What a card can be found by: a whole reading or a whole number, never a part (R02). */
export const searchFields = ['reading', 'phone'] as const;
export type SearchField = (typeof searchFields)[number];

export type SearchTerm = { readonly field: SearchField; readonly value: string };

/** Hiragana without spaces and dots: みほん いちろう = ミホン・イチロウ. */
const readingKey = (text: string): string => normaliseKana(text).replace(/[\s・]/g, '');

/** Digits only; +81 stands for the first 0. */
const phoneKey = (text: string): string => {
  const plain = tidyText(text).replace(/[^\d+]/g, '');
  return plain.startsWith('+81') ? `0${plain.slice(3)}` : plain.replace('+', '');
};

/** The form in which two spellings are the same; '' when nothing is left to look for. */
export const termOf = (field: SearchField, text: string): SearchTerm => ({
  field,
  value: field === 'reading' ? readingKey(text) : phoneKey(text),
});

/** What the blind index of a card holds; children are on no list and in no index. */
export const termsOf = (
  items: readonly CardItem[],
  { entries }: CardContents,
): readonly SearchTerm[] => {
  const found = entries
    .filter(({ group }) => group !== 'child')
    .flatMap(({ values }) =>
      Object.entries(values).flatMap(([code, value]) => {
        const type = items.find((item) => item.code === code)?.type;
        const field = searchFields.find((one) => one === type);
        return field === undefined ? [] : [termOf(field, String(value))];
      }),
    )
    .filter(({ value }) => value !== '');
  return uniqueBy(found, ({ field, value }) => `${field} ${value}`);
};
