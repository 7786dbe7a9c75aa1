import type { RefusalText } from '../base/refusal-text.ts';

/** What the reader says to a text it will not take for one directive. */
export const directivesRefusals = {
  'directives.empty': {
    status: 422,
    say: { ja: '読み取れる文字がありません。', en: 'There is no text to read.' },
    next: {
      ja: '文字の入ったファイルを選んでください。画像だけのPDFは、先に文字認識をしてください。',
      en: 'Choose a file that holds text. A PDF of pictures needs text recognition first.',
    },
  },
  'directives.too-long': {
    status: 413,
    say: {
      ja: '文字が多すぎます（{letters}字。上限{limit}字）。',
      en: 'The text is too long ({letters} letters, at most {limit}).',
    },
    next: {
      ja: '通達一つ分だけを取り出して、もう一度読み込んでください。',
      en: 'Take out one directive and read it again.',
    },
  },
  'directives.no-directive': {
    status: 422,
    say: {
      ja: '通達・要綱・要領などの形をしていません（見つからないもの：{missing}）。',
      en: 'This does not have the form of a directive (not found: {missing}).',
    },
    next: {
      ja: '通達の本文か別紙を含むファイルを選んでください。案内のページや報道発表は登録できません。',
      en: 'Choose a file with the letter or its outline. Web notices and press releases are no directives.',
    },
  },
  'directives.several': {
    status: 422,
    say: {
      ja: '一つの文章に、通達が{count}件入っています（{titles}）。',
      en: 'The text holds {count} directives ({titles}).',
    },
    next: {
      ja: '一件ずつに分けて、それぞれ読み込んでください。',
      en: 'Split it and read each by itself.',
    },
  },
  'directives.unreadable-file': {
    status: 422,
    say: {
      ja: 'ファイルの中身を取り出せません（{file}）。',
      en: 'The contents of the file cannot be taken out ({file}).',
    },
    next: {
      ja: '.txt .html .docx .pdf のどれかで、開けるファイルか確かめてください。',
      en: 'Use .txt, .html, .docx or .pdf, and check that the file opens.',
    },
  },
} as const satisfies Record<string, RefusalText>;
