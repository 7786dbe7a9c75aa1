import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  kanjiToNumber,
  normaliseKana,
  normaliseText,
  numberToKanji,
  readNumeral,
  tidyText,
} from './text.ts';

const letters = Array.from(
  '高髙崎﨑辺邊邉斎齋齊沢澤𠮷島ヶヵケカがのノ之ツッつ丘旭一二十番町丁目号字ーｰ-－−‐ 　aＡ１2ｶﾞﾊﾟゔか゛',
);
const texts = fc.string({ unit: fc.constantFrom(...letters), maxLength: 14 });

describe('text', () => {
  test.each([
    ['髙﨑', '高崎'],
    ['渡邊', '渡辺'],
    ['渡邉', '渡辺'],
    ['齋藤', '斉藤'],
    ['澤田', '沢田'],
    ['𠮷野', '吉野'],
    ['旭ヶ丘', '旭が丘'],
    ['旭ケ丘', '旭ヶ丘'],
    ['つつじケ丘', 'つつじヶ丘'],
    ['木ノ下', '木の下'],
    ['木之下', '木ノ下'],
    ['二ツ沢', '二つ澤'],
    ['１－２−３', '1-2‐3'],
    ['コ－ポ見本', 'コーポ見本'],
    ['三丁目ー５', '三丁目-5'],
    ['ＡＢＣ　ビル', 'abc ビル'],
  ])('%s equals %s', (left, right) => {
    expect(normaliseText(left)).toBe(normaliseText(right));
  });

  test.each([
    ['タワー101', 'タワ101'],
    ['ケーキ', 'がーキ'],
    ['大町', '太町'],
    ['沢', '川'],
  ])('%s stays apart from %s', (left, right) => {
    expect(normaliseText(left)).not.toBe(normaliseText(right));
  });

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const normalise of [tidyText, normaliseText, normaliseKana]) {
          expect(normalise(normalise(text))).toBe(normalise(text));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('readings compare in hiragana, small and voiced kana kept', () => {
    expect(normaliseKana('ﾐﾔｷﾞ')).toBe('みやぎ');
    expect(normaliseKana('ミヤギ　キョウコ')).toBe('みやぎ きょうこ');
    expect(normaliseKana('ガ')).not.toBe(normaliseKana('カ'));
    expect(normaliseKana('キヨ')).not.toBe(normaliseKana('キョ'));
    expect(normaliseKana('か゛')).toBe('が');
  });

  test('kanji numerals and numbers are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(kanjiToNumber(numberToKanji(value))).toBe(value);
        expect(
          kanjiToNumber(
            Array.from(String(value), (d) => '〇一二三四五六七八九'[Number(d)]).join(''),
          ),
        ).toBe(value);
      }),
    );
    expect(numberToKanji(12)).toBe('十二');
    expect(kanjiToNumber('三万二千百')).toBe(32_100);
    expect(['', '十町', '一万二万', 'abc'].map(kanjiToNumber)).toEqual([null, null, null, null]);
    expect([readNumeral('１２'), readNumeral('百二十'), readNumeral('約3')]).toEqual([
      12,
      120,
      null,
    ]);
  });
});
