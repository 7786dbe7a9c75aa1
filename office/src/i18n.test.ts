import { describe, expect, test } from 'vitest';
import { wordsEn, wordsJa } from './i18n.ts';

type Words = { readonly [key: string]: string | Words };

const leaves = (words: Words, under = ''): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${under}${key}`, value] as const]
      : leaves(value, `${under}${key}.`),
  );

const marks = (text: string): readonly string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('words of the office app', () => {
  const [ja, en] = [leaves(wordsJa), leaves(wordsEn)];

  test('Japanese and English have the same keys', () => {
    expect(ja.length).toBeGreaterThan(100);
    expect(en.map(([key]) => key)).toEqual(ja.map(([key]) => key));
  });

  test('no text is empty and both fill in the same details', () => {
    const english = new Map(en);
    for (const [key, text] of ja) {
      expect(text, key).not.toBe('');
      expect(english.get(key), key).not.toBe('');
      expect(marks(english.get(key) ?? ''), key).toEqual(marks(text));
    }
  });

  test('English texts hold no Japanese but the name of the other language', () => {
    const left = en.filter(([, text]) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text));
    expect(left.map(([key]) => key)).toEqual(['platform.otherLanguage']);
  });
});
