/** Refusals about the monthly review. */
export const reviewsRefusals = {
  'reviews.own-month': {
    status: 403,
    say: {
      ja: '自分が受け持った月を、自分で点検することはできません。',
      en: 'Nobody reviews a month they worked themselves.',
    },
    next: {
      ja: '地域課長など、ほかの幹部に点検を依頼してください。',
      en: 'Ask another supervisor, such as the community section chief.',
    },
  },
  'reviews.already-reviewed': {
    status: 409,
    say: { ja: 'この月の点検は済んでいます。', en: 'This month is reviewed already.' },
    next: { ja: '記録された点検の内容を見てください。', en: 'Look at the review on record.' },
  },
  'reviews.guidance-missing': {
    status: 422,
    say: { ja: '指導の内容がありません。', en: 'The guidance is missing.' },
    next: {
      ja: '一言でもよいので書くか、よく使う文から選んでください。',
      en: 'Write a sentence or choose a common phrase.',
    },
  },
  'reviews.nothing-to-answer': {
    status: 409,
    say: {
      ja: 'この月には、回答を待っている点検がありません。',
      en: 'No review of this month waits for an answer.',
    },
    next: { ja: '点検が済んでから回答してください。', en: 'Answer once it is reviewed.' },
  },
  'reviews.not-your-month': {
    status: 403,
    say: {
      ja: '回答できるのは、その月を受け持った者だけです。',
      en: 'Only an officer who worked the month may answer.',
    },
    next: { ja: '受け持った者に回答を依頼してください。', en: 'Ask that officer to answer.' },
  },
  'reviews.answer-missing': {
    status: 422,
    say: { ja: '回答がありません。', en: 'The answer is missing.' },
    next: { ja: '自分の考えを書いてください。', en: 'Write what you think.' },
  },
  'reviews.check-by-chief': {
    status: 403,
    say: {
      ja: 'この確認は、署長が自ら行うものです。',
      en: 'This check belongs to the station chief in person.',
    },
    next: { ja: '署長に依頼してください。', en: 'Ask the station chief.' },
  },
  'reviews.not-reviewed': {
    status: 409,
    say: { ja: 'この月の点検がまだ済んでいません。', en: 'This month is not reviewed yet.' },
    next: {
      ja: '点検が済んでから確認してください。',
      en: 'Check it once the review is finished.',
    },
  },
  'reviews.month-open': {
    status: 409,
    say: {
      ja: 'この月は、まだ締められていません。',
      en: 'This month has not been closed yet.',
    },
    next: {
      ja: '受持警察官が月を締めてから点検してください。',
      en: 'Review it once the officer has closed the month.',
    },
  },
  'reviews.already-checked': {
    status: 409,
    say: { ja: 'この月の検証は済んでいます。', en: 'This month is checked already.' },
    next: {
      ja: '記録された検証を見るか、指導・賞揚を書き足してください。',
      en: 'Look at the check on record, or add guidance or praise.',
    },
  },
  'reviews.words-missing': {
    status: 422,
    say: { ja: '指導・賞揚の内容がありません。', en: 'The guidance or praise has no words.' },
    next: {
      ja: '何が良かったか、どうするかを一言書いてください。',
      en: 'Write what was good, or what to do.',
    },
  },
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
