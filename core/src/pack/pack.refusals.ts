/** Refusals about packs: `where` is a place in the file, `what` the thing that does not fit. */
export const packRefusals = {
  'pack.malformed': {
    status: 422,
    say: {
      ja: '通達データの{file}の{where}が決められた形ではありません（{what}）。',
      en: 'The pack file {file} is not in the agreed shape at {where} ({what}).',
    },
    next: {
      ja: '{file}の該当箇所を直してください。',
      en: 'Correct that place in {file}.',
    },
  },
  'pack.inconsistent': {
    status: 422,
    say: {
      ja: '通達データの{where}に食い違いがあります（{what}）。',
      en: 'The pack contradicts itself at {where} ({what}).',
    },
    next: {
      ja: '{where}を、条項一覧・様式・別表と照らして直してください。',
      en: 'Compare {where} with the clauses, the form and the criteria, and correct it.',
    },
  },
  'pack.none-in-force': {
    status: 404,
    say: {
      ja: '{day}に施行されている通達が登録されていません。',
      en: 'No directive is in force on {day}.',
    },
    next: {
      ja: '日付を確かめるか、本部に通達データの登録を依頼してください。',
      en: 'Check the day, or ask headquarters to register the directive.',
    },
  },
  'pack.unsigned': {
    status: 422,
    say: {
      ja: '通達データ「{pack}」に署名がありません。',
      en: 'The pack “{pack}” has no signature.',
    },
    next: {
      ja: '内容を確かめ、meguri pack sign で署名してください。',
      en: 'Check it and sign it with meguri pack sign.',
    },
  },
  'pack.untrusted': {
    status: 422,
    say: {
      ja: '通達データ「{pack}」は、信頼する鍵の一覧にない鍵で署名されています。',
      en: 'The pack “{pack}” is signed by a key that is not on the list of trusted keys.',
    },
    next: {
      ja: '署名した者を確かめ、認めるときは公開鍵を trusted-keys に加えてください。',
      en: 'Find out who signed it; if that is right, add the public key to trusted-keys.',
    },
  },
  'pack.altered': {
    status: 422,
    say: {
      ja: '通達データ「{pack}」は、署名の後で変わっています。',
      en: 'The pack “{pack}” was changed after it was signed.',
    },
    next: {
      ja: '元の内容に戻すか、確かめてから署名し直してください。',
      en: 'Restore what was signed, or check it and sign it again.',
    },
  },
  'pack.twice': {
    status: 409,
    say: {
      ja: '同じ識別名「{pack}」の通達データが二つあります。',
      en: 'Two packs have the id “{pack}”.',
    },
    next: { ja: 'どちらかを外してください。', en: 'Remove one of them.' },
  },
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
