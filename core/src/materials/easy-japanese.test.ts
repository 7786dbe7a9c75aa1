import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkEasy, isToMend, leafletRules, localRules } from './easy-japanese.ts';
import { gradeOf, gradeSizes } from './kanji-grades.ts';
import { subjectKeys } from './subjects.ts';
import { textFile } from './texts.ts';

const kindsOf = (line: string, rules = leafletRules) =>
  checkEasy([line], rules).map(({ kind }) => kind);

describe('materials.provide: plain Japanese is checked', () => {
  test('the list of kanji by school year has the official sizes, each kanji once', () => {
    expect(gradeSizes).toEqual([80, 160, 200, 202, 193, 191]);
    expect(gradeSizes.reduce((sum, size) => sum + size)).toBe(1026);
    expect([...'一森警潟鬱'].map(gradeOf)).toEqual([1, 1, 6, 4, null]);
  });

  test('names what is hard, with the place', () => {
    expect(kindsOf('{警察|けいさつ}に{電話|でんわ}します。')).toEqual([]);
    expect(checkEasy(['かな。', 'すぐ警察へ。'], leafletRules)).toEqual([
      { kind: 'reading-missing', line: 1, from: 2, text: '警察' },
    ]);
    expect(kindsOf('{鍵|かぎ}をかけます。')).toEqual(['kanji-hard']);
    expect(kindsOf('あ'.repeat(40))).toEqual([]);
    expect(kindsOf(`${'あ'.repeat(40)}。`)).toEqual(['sentence-long']);
    expect(kindsOf('どろぼうにぬすまれた。')).toEqual(['passive']);
    expect(kindsOf('ここでおまちいただけます。')).toEqual(['honorific']);
  });

  test('readings do not count for the length, and easy kanji may stand alone in a local text', () => {
    expect(kindsOf('{電話|でんわでんわでんわ}'.repeat(20))).toEqual([]);
    expect(kindsOf('山で学校の電話を使います。', localRules)).toEqual([]);
    expect(kindsOf('警察です。', localRules)).toEqual(['reading-missing']);
  });

  test('all shipped texts in plain Japanese pass', () => {
    const file = new URL('../../../materials/texts/ja-easy.json', import.meta.url);
    const { subjects } = textFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const subject of subjectKeys) {
      const { title, lines, phrases } = subjects[subject];
      const found = checkEasy([title, ...lines, ...phrases], leafletRules).filter(isToMend);
      expect(found, subject).toEqual([]);
    }
  });
});
