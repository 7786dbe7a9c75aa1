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
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
