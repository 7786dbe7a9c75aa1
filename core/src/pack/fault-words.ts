import type * as z from 'zod';
import type { Bilingual } from './text.ts';

type Issue = z.core.$ZodIssue;
type Words = { readonly say: Bilingual; readonly mend: Bilingual };

/** Fills `{name}` in both languages. */
export const fitting = (
  text: Bilingual,
  details: Readonly<Record<string, string | number>>,
): Bilingual => {
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
  return { ja: fill(text.ja), en: fill(text.en) };
};

const kinds: Readonly<Record<string, Bilingual>> = {
  string: { ja: '文字列', en: 'a text' },
  number: { ja: '数', en: 'a number' },
  int: { ja: '整数', en: 'a whole number' },
  boolean: { ja: 'true か false', en: 'true or false' },
  array: { ja: '並び（[ ]）', en: 'a list [ ]' },
  object: { ja: '項目の組（{ }）', en: 'a group { }' },
};

/** What kind of value an entry holds; null for one that has no word. */
export const kindWords = (name: string): Bilingual | null => kinds[name] ?? null;

const kindOf = (name: string): Bilingual => kindWords(name) ?? { ja: name, en: name };

const missing: Words = {
  say: { ja: 'この項目がありません。', en: 'This entry is missing.' },
  mend: {
    ja: '項目を書き足してください。定めがなければ null とします。',
    en: 'Add the entry; where the directive says nothing and null is allowed, write null.',
  },
};

const wrongKind = (expected: string): Words => {
  const { ja, en } = kindOf(expected);
  return {
    say: { ja: `${ja}でなければなりません。`, en: `This must be ${en}.` },
    mend: { ja: `${ja}に直してください。`, en: `Write ${en} here.` },
  };
};

const unknownKeys = (keys: readonly string[]): Words => ({
  say: {
    ja: `知らない項目があります：${keys.join('、')}。`,
    en: `Unknown entries: ${keys.join(', ')}.`,
  },
  mend: {
    ja: '綴りを確かめ、なければ消してください。守りの仕組みを止める項目はありません。',
    en: 'Check the spelling or remove them. No entry can switch a safeguard off.',
  },
});

const notOneOf = (values: readonly unknown[]): Words => {
  const all = values.map(String).join(', ');
  return {
    say: { ja: '決められた語ではありません。', en: 'This is not one of the agreed words.' },
    mend: { ja: `次から選んでください：${all}。`, en: `Choose one of: ${all}.` },
  };
};

const outside = (issue: Issue & { code: 'too_small' | 'too_big' }): Words => {
  const few = issue.code === 'too_small';
  const bound = few ? issue.minimum : issue.maximum;
  const ja = few ? `${bound}以上` : `${bound}以下`;
  const en = few ? `at least ${bound}` : `at most ${bound}`;
  const of = issue.origin === 'string' ? 'length' : issue.origin === 'array' ? 'count' : 'value';
  const words = {
    length: { ja: '文字数', en: 'The number of characters' },
    count: { ja: '件数', en: 'The number of entries' },
    value: { ja: '値', en: 'The value' },
  }[of];
  return {
    say: { ja: `${words.ja}は${ja}です。`, en: `${words.en} must be ${en}.` },
    mend: { ja: `${ja}に直してください。`, en: `Bring it to ${en}.` },
  };
};

/** Known patterns by the beginning of their source, with what they stand for. */
const patterns: readonly (readonly [string, Bilingual])[] = [
  ['/^[A-Z]{2}-[A-Z]', { ja: '条項の番号（例：MG-4.3b）', en: 'a clause id such as MG-4.3b' }],
  ['/^[a-z0-9]+', { ja: '小文字の英数字とハイフン', en: 'lower case letters, digits and hyphens' }],
  ['/^(0', { ja: '都道府県コード（00〜47）', en: 'a prefecture code from 00 to 47' }],
  ['/^([01]', { ja: '時刻（例：09:00）', en: 'a time of day such as 09:00' }],
  [
    '/^[^<>',
    { ja: '記号（< > { } ` \\）や改行のない文', en: 'one plain line without < > { } ` \\' },
  ],
  ['/^[A-Z]{2}-R', { ja: '様式の行の番号（例：MG-R1）', en: 'a form row id such as MG-R1' }],
];

const wrongPattern = (pattern: string): Words => {
  const { ja, en } = patterns.find(([start]) => pattern.startsWith(start))?.[1] ?? {
    ja: '決められた書き方',
    en: 'the agreed form',
  };
  return {
    say: { ja: `書き方が違います。${ja}が要ります。`, en: `The form is wrong: ${en} is needed.` },
    mend: { ja: `${ja}にしてください。`, en: `Write ${en}.` },
  };
};

const notADay: Words = {
  say: { ja: '存在しない日付です。', en: 'This day does not exist.' },
  mend: { ja: '2024-11-15 のように書いてください。', en: 'Write it like 2024-11-15.' },
};

const other = (message: string): Words => ({
  say: {
    ja: `決められた形ではありません（${message}）。`,
    en: `Not in the agreed shape (${message}).`,
  },
  mend: {
    ja: '様式の定義と照らして直してください。',
    en: 'Compare it with the pack schema and correct it.',
  },
});

/** What is wrong with the shape of one entry; `present`: whether there is an entry at all. */
export const shapeWords = (issue: Issue, present: boolean): Words => {
  if (!present && issue.code.startsWith('invalid')) return missing;
  if (issue.message === 'day.invalid') return notADay;
  switch (issue.code) {
    case 'invalid_type':
      return wrongKind(issue.expected);
    case 'unrecognized_keys':
      return unknownKeys(issue.keys);
    case 'invalid_value':
      return notOneOf(issue.values);
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? notOneOf(issue.options)
        : other(issue.message);
    case 'too_small':
    case 'too_big':
      return outside(issue);
    case 'invalid_format':
      return wrongPattern(issue.pattern ?? '');
    default:
      return other(issue.message);
  }
};
