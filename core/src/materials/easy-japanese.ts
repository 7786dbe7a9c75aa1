import { gradeOf } from './kanji-grades.ts';
import { piecesOf, withoutReadings } from './texts.ts';

/**
 * Checks やさしい日本語 after 在留支援のためのやさしい日本語ガイドライン (出入国在留管理庁・文化庁, 2020): short
 * sentences, readings over kanji, no passive, no honorific speech. 'mend' has to be put right, a
 * 'hint' is a question to the writer.
 */
export const easyFindings = {
  'sentence-long': {
    weight: 'mend',
    ja: '一文が長いです。二つの文に分けてください。',
    en: 'The sentence is long. Make two of it.',
  },
  'reading-missing': {
    weight: 'mend',
    ja: '漢字に読みがありません。{漢字|かんじ} の形で読みを付けるか、かなで書いてください。',
    en: 'Kanji without a reading. Write {漢字|かんじ}, or use kana.',
  },
  'kanji-hard': {
    weight: 'mend',
    ja: '小学校で習わない漢字です。かなにするか、別の言葉にしてください。',
    en: 'Kanji not learned in elementary school. Use kana or another word.',
  },
  passive: {
    weight: 'hint',
    ja: '受け身か可能の言い方かもしれません。「だれが何をする」の形にできませんか。',
    en: 'This may be passive. Can you say who does what?',
  },
  honorific: {
    weight: 'hint',
    ja: '敬語は伝わりにくいです。「です」「ます」「てください」にできませんか。',
    en: 'Honorific speech is hard. Can you use です, ます or てください?',
  },
} as const;

export type EasyFinding = {
  readonly kind: keyof typeof easyFindings;
  /** Which line of the text, from 0, and which characters of it without readings. */
  readonly line: number;
  readonly from: number;
  readonly text: string;
};

export type EasyRules = {
  /** Characters of a sentence, its mark included. */
  readonly longest: number;
  /** Kanji up to this school year need no reading; 0: every kanji needs one. */
  readonly plainGrade: number;
};

/** For leaflets in plain Japanese: every kanji carries its reading. */
export const leafletRules: EasyRules = { longest: 40, plainGrade: 0 };

/** For a short text to all residents: what the first three school years teach may stand alone. */
export const localRules: EasyRules = { longest: 50, plainGrade: 3 };

const kanji = /\p{Script=Han}/u;
const passive = /[あかがさただなばまらわ]れ(?:る|ます|た|て|ない|ません)/gu;
const honorific =
  /ございます|いただ|いたします|おります|申し|くださいませ|になられ|お[^、。]{1,6}になり/gu;

type Found = Omit<EasyFinding, 'line'>;

const longSentences = (plain: string, { longest }: EasyRules): readonly Found[] =>
  [...plain.matchAll(/[^。！？]+[。！？]?/gu)]
    .filter(([sentence]) => [...sentence].length > longest)
    .map((match) => ({ kind: 'sentence-long', from: match.index, text: match[0] }));

const needsReading = (character: string, { plainGrade }: EasyRules): boolean =>
  kanji.test(character) && (gradeOf(character) ?? 9) > plainGrade;

const kanjiOf = (line: string, rules: EasyRules): readonly Found[] => {
  const found: Found[] = [];
  let from = 0;
  for (const { text, reading } of piecesOf(line)) {
    for (const character of text) {
      if (kanji.test(character) && gradeOf(character) === null && character !== '々') {
        found.push({ kind: 'kanji-hard', from, text: character });
      } else if (reading === null && needsReading(character, rules)) {
        found.push({ kind: 'reading-missing', from, text: character });
      }
      from += character.length;
    }
  }
  return found;
};

const matches = (kind: 'passive' | 'honorific', plain: string, pattern: RegExp): readonly Found[] =>
  [...plain.matchAll(pattern)].map((match) => ({ kind, from: match.index, text: match[0] }));

/** Runs of kanji that lack the same thing are one finding. */
const joined = (found: readonly Found[]): readonly Found[] => {
  const runs: Found[] = [];
  for (const one of found) {
    const last = runs.at(-1);
    if (last?.kind === one.kind && last.from + last.text.length === one.from) {
      runs[runs.length - 1] = { ...last, text: last.text + one.text };
    } else runs.push(one);
  }
  return runs;
};

const checkLine = (line: string, rules: EasyRules): readonly Found[] => {
  const plain = withoutReadings(line);
  return [
    ...longSentences(plain, rules),
    ...joined(kanjiOf(line, rules)),
    ...matches('passive', plain, passive),
    ...matches('honorific', plain, honorific),
  ];
};

/** What makes the lines hard to read, with the place of each. */
export const checkEasy = (lines: readonly string[], rules: EasyRules): readonly EasyFinding[] =>
  lines.flatMap((text, line) => checkLine(text, rules).map((found) => ({ ...found, line })));

/** Must it be put right before it is easy Japanese? */
export const isToMend = ({ kind }: EasyFinding): boolean => easyFindings[kind].weight === 'mend';
