import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inQueue, type Judgement, lastWord, mayConfirm, mayShow, stateOf } from './state.ts';
import { leafletKeys, subjectKeys } from './subjects.ts';
import {
  breakable,
  figuresOf,
  isSameShape,
  piecesOf,
  type TextLanguage,
  textFile,
  textLanguages,
  withoutReadings,
} from './texts.ts';

const read = (language: TextLanguage) => {
  const file = new URL(`../../../materials/texts/${language}.json`, import.meta.url);
  return textFile.parse(JSON.parse(readFileSync(file, 'utf8')));
};

describe('materials.provide: the texts of leaflets', () => {
  test.each(textLanguages)(
    '%s: complete, in the shape and with the figures of the original',
    (one) => {
      const original = read('ja');
      const { language, drafted, note, subjects } = read(one);
      expect(language).toBe(one);
      expect(drafted).toBe(one === 'ja' ? 'original' : 'machine');
      expect(note).toBe(
        one === 'ja'
          ? 'The original of every language.'
          : 'machine-drafted, to be checked by a translator',
      );
      expect(Object.keys(subjects).toSorted()).toEqual(subjectKeys.toSorted());
      for (const subject of subjectKeys) {
        expect(isSameShape(subjects[subject], original.subjects[subject]), subject).toBe(true);
      }
    },
  );

  test('a leaflet is short: five to eight lines, three to six phrases', () => {
    for (const subject of leafletKeys) {
      const { lines, phrases } = read('ja').subjects[subject];
      expect(lines.length, subject).toBeGreaterThanOrEqual(5);
      expect(lines.length, subject).toBeLessThanOrEqual(8);
      expect(phrases.length, subject).toBeGreaterThanOrEqual(3);
      expect(phrases.length, subject).toBeLessThanOrEqual(6);
    }
  });

  test('a wrong number in a translation is found', () => {
    expect(figuresOf('110番か#9110')).toBe('110 9110');
    const original = { title: 'あ', lines: ['110番です。'], phrases: [] };
    expect(isSameShape({ ...original, lines: ['Call 119.'] }, original)).toBe(false);
    expect(isSameShape({ ...original, lines: ['Call 110.'] }, original)).toBe(true);
  });

  test('readings are told from the words they stand over', () => {
    expect(piecesOf('{警察|けいさつ}に{電話|でんわ}')).toEqual([
      { text: '警察', reading: 'けいさつ' },
      { text: 'に', reading: null },
      { text: '電話', reading: 'でんわ' },
    ]);
    expect(withoutReadings('{警察|けいさつ}に。')).toBe('警察に。');
  });

  test('Burmese and Thai may be broken between words only, a mark stays with its word', () => {
    expect(breakable('โปรดโทรแจ้ง 110', 'th')).toEqual(['โปรด', 'โทร', 'แจ้ง', ' ', '110']);
    const parts = breakable('ဖုန်းခေါ်ပါ။ ရဲ', 'my');
    expect(parts).toEqual(['ဖုန်း', 'ခေါ်', 'ပါ။', ' ', 'ရဲ']);
    expect(parts.join('')).toBe('ဖုန်းခေါ်ပါ။ ရဲ');
    expect(breakable('Call 110.', 'en')).toEqual(['Call 110.']);
  });
});

describe('materials.provide: drafted by a machine until a post confirms', () => {
  const word: Judgement = {
    subject: 'call',
    language: 'vi',
    version: 'a',
    kind: 'confirmed',
    translator: 'contracted',
    on: '2026-11-20',
    post: '本部担当者',
  };

  test('a draft is not handed out or shown, a confirmed text is', () => {
    expect(mayShow(stateOf('vi', undefined))).toMatchObject({
      ok: false,
      refusal: { code: 'materials.unconfirmed' },
    });
    expect(mayShow(stateOf('vi', word)).ok).toBe(true);
    expect(mayShow(stateOf('vi', { ...word, kind: 'withdrawn' })).ok).toBe(false);
    expect(mayShow(stateOf('ja', undefined)).ok).toBe(true);
  });

  test('a changed text loses its confirmation', () => {
    const key = { subject: 'call', language: 'vi' } as const;
    expect(lastWord([word], { ...key, version: 'a' })).toBe(word);
    expect(lastWord([word], { ...key, version: 'b' })).toBeUndefined();
    expect(mayConfirm('draft', { seen: 'a', version: 'b' })).toMatchObject({
      refusal: { code: 'materials.text-changed' },
    });
  });

  test('emergency calls stand first in the queue', () => {
    const drafts = (['ask', 'lesson-play', 'call', 'visit'] as const).flatMap((subject) =>
      (['th', 'en'] as const).map((language) => ({ subject, language })),
    );
    expect(inQueue(drafts).map(({ subject, language }) => `${subject} ${language}`)).toEqual([
      'call en',
      'call th',
      'lesson-play en',
      'lesson-play th',
      'visit en',
      'visit th',
      'ask en',
      'ask th',
    ]);
  });
});
