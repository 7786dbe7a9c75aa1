import type { RefusalText } from '../base/refusal-text.ts';

/** Refusals about reports of stations. */
export const reportsRefusals = {
  'report.none': {
    status: 404,
    say: {
      ja: 'この通達には、警察署の報告の定めがありません。',
      en: 'This directive has no report of stations.',
    },
    next: { ja: '報告のある通達を選んでください。', en: 'Choose a directive that has one.' },
  },
  'report.exists': {
    status: 409,
    say: {
      ja: 'この期間の報告は、すでにあります。',
      en: 'There is a report of this period already.',
    },
    next: { ja: '報告の一覧から開いてください。', en: 'Open it from the list of reports.' },
  },
  'report.period': {
    status: 422,
    say: {
      ja: '期間の終わりは始まりより後で、長さは1年以内です。',
      en: 'A period ends after it begins and is a year at most.',
    },
    next: { ja: '期間を直してください。', en: 'Correct the period.' },
  },
  'report.not-now': {
    status: 409,
    say: {
      ja: '報告の今の状態では、この操作はできません。',
      en: 'The report is not in a state for this.',
    },
    next: {
      ja: '画面を読み直し、今の状態で次にすることを見てください。',
      en: 'Load the page again and see what comes next.',
    },
  },
  'report.changed': {
    status: 409,
    say: {
      ja: 'この報告は、{by}が先に進めました。',
      en: '{by} has changed this report meanwhile.',
    },
    next: {
      ja: '読み直して、違うところだけもう一度直してください。',
      en: 'Load it again and repeat what is missing.',
    },
  },
  'report.other-items': {
    status: 422,
    say: {
      ja: '報告の項目が、通達の定めと違います。',
      en: 'The items are not those of the directive.',
    },
    next: { ja: '画面を読み直してください。', en: 'Load the page again.' },
  },
  'report.empty-sentence': {
    status: 422,
    say: { ja: '文のないところがあります。', en: 'A sentence has no words.' },
    next: { ja: '文を書くか、消してください。', en: 'Write it or take it out.' },
  },
  'report.unanswered': {
    status: 409,
    say: {
      ja: '本部の求め{count}件に、まだ答えていません。',
      en: '{count} questions of headquarters are not answered yet.',
    },
    next: {
      ja: '番号の付いた文を直すか、答えの文を足してください。',
      en: 'Change the numbered sentences or add one in answer.',
    },
  },
  'report.no-question': {
    status: 422,
    say: { ja: '求めることが書かれていません。', en: 'Nothing is asked.' },
    next: {
      ja: '直してほしい文を選び、求めることを書いてください。',
      en: 'Choose a sentence and say what is asked of it.',
    },
  },
  'report.question-elsewhere': {
    status: 422,
    say: {
      ja: '選ばれた文は、受け取った報告にありません。',
      en: 'The sentence is not in the report received.',
    },
    next: {
      ja: '画面を読み直し、文を選び直してください。',
      en: 'Load the page again and choose a sentence.',
    },
  },
  'report.asked-already': {
    status: 409,
    say: {
      ja: '{station}には、この期間の報告をすでに求めています。',
      en: '{station} has been asked for this period already.',
    },
    next: { ja: '求めた報告の一覧を見てください。', en: 'See what has been asked for.' },
  },
} as const satisfies Record<string, RefusalText>;
