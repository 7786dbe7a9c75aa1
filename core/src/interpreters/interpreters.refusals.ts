import type { RefusalText } from '../base/refusal-text.ts';

/** Refusals about sources of interpreters and requests for them. */
export const interpretersRefusals = {
  'interpreter.class-unknown': {
    status: 422,
    say: {
      ja: 'この区分は、今日使われている通達にありません。',
      en: 'No directive used today has this class of interpreters.',
    },
    next: { ja: '区分を一覧から選んでください。', en: 'Choose a class from the list.' },
  },
  'interpreter.day-past': {
    status: 422,
    say: { ja: '依頼の日が今日より前です。', en: 'The day of the request has passed.' },
    next: { ja: '今日からの日を選んでください。', en: 'Choose today or a later day.' },
  },
  'interpreter.hours-backwards': {
    status: 422,
    say: { ja: '終わりの時刻が始まりより前です。', en: 'It would end before it begins.' },
    next: { ja: '時刻を直してください。', en: 'Mend the times.' },
  },
  'interpreter.not-open': {
    status: 409,
    say: {
      ja: 'この依頼は、取り消されたか、結果まで記録されています。',
      en: 'This request was withdrawn, or its result is on record.',
    },
    next: { ja: '新しい依頼を出してください。', en: 'Make a new request.' },
  },
  'interpreter.source-language': {
    status: 422,
    say: {
      ja: 'この手配先には{languageJa}がありません。',
      en: 'This source has no {languageEn}.',
    },
    next: {
      ja: '言語のある手配先を選ぶか、理由を選んで「手配できない」と答えてください。',
      en: 'Choose a source with the language, or decline with a reason.',
    },
  },
  'interpreter.source-ended': {
    status: 422,
    say: {
      ja: 'この手配先は、依頼の日には使えません。',
      en: 'This source is not there on the day of the request.',
    },
    next: { ja: 'ほかの手配先を選んでください。', en: 'Choose another source.' },
  },
  'interpreter.answer-incomplete': {
    status: 422,
    say: {
      ja: '手配するには手配先が、断るには理由が必要です。',
      en: 'A dispatch needs its source, a refusal its reason.',
    },
    next: { ja: 'どちらかを選んでください。', en: 'Choose one.' },
  },
  'interpreter.not-confirmed': {
    status: 409,
    say: {
      ja: 'この依頼は、まだ手配されていません。',
      en: 'No source was confirmed for this request.',
    },
    next: { ja: '手配されてから結果を書いてください。', en: 'Record the result once one is.' },
  },
  'interpreter.not-yet': {
    status: 422,
    say: { ja: '依頼の日がまだ来ていません。', en: 'The day of the request lies ahead.' },
    next: { ja: '終わってから結果を書いてください。', en: 'Record the result afterwards.' },
  },
  'interpreter.minutes-missing': {
    status: 422,
    say: { ja: '通訳した時間の区分が必要です。', en: 'How long it took is missing.' },
    next: { ja: '時間の区分を選んでください。', en: 'Choose a band of minutes.' },
  },
  'interpreter.changed': {
    status: 409,
    say: {
      ja: '開いている間に、ほかの人がこの手配先を変えました。',
      en: 'Somebody else changed this source while you had it open.',
    },
    next: {
      ja: '新しい内容を確かめてから、もう一度変えてください。',
      en: 'Read what it says now, then change it again.',
    },
  },
} as const satisfies Record<string, RefusalText>;
