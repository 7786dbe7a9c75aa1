/** Refusals that every slice may give. */
export const baseRefusals = {
  'request.malformed': {
    status: 400,
    say: { ja: '入力の形が正しくありません（{field}）。', en: 'The input is malformed ({field}).' },
    next: {
      ja: '示された項目を直して、もう一度送ってください。',
      en: 'Correct the field named and send it again.',
    },
  },
  'request.unknown-field': {
    status: 400,
    say: {
      ja: '項目「{field}」は、この操作では受け取りません。何も保存していません。',
      en: 'This operation takes no field “{field}”. Nothing was stored.',
    },
    next: {
      ja: '画面を開き直すか、この項目を外して、もう一度送ってください。決められた項目だけを保存します。',
      en: 'Open the page anew or leave the field out, and send again. Only listed fields are kept.',
    },
  },
  'request.never-kept': {
    status: 422,
    say: {
      ja: '項目「{field}」は受け取りません。国籍・民族・信仰・在留資格、人や場所の点数・順位・印、居場所は、だれについても保存しないためです。何も保存していません。',
      en: '“{field}” is not taken: nationality, ethnicity, belief, residence status, scores, ranks or marks of people and places, and whereabouts are kept of nobody. Nothing was stored.',
    },
    next: {
      ja: 'この項目を外して送ってください。通訳や資料の準備に必要な言語は、それぞれの欄に書けます。',
      en: 'Leave it out and send again. Languages needed to prepare have a field of their own.',
    },
  },
  'request.too-large': {
    status: 413,
    say: { ja: '送られたデータが大きすぎます。', en: 'The data sent is too large.' },
    next: { ja: 'ファイルを分けて送ってください。', en: 'Split the file and send the parts.' },
  },
  'request.foreign': {
    status: 403,
    say: {
      ja: 'ほかのサイトからの要求は受け付けません。',
      en: 'Requests from other sites are not taken.',
    },
    next: { ja: 'めぐりの画面から操作してください。', en: 'Use the pages of Meguri itself.' },
  },
  'request.reused': {
    status: 409,
    say: {
      ja: 'この送信番号は、別の内容で使われています。',
      en: 'This request number was already used for something else.',
    },
    next: {
      ja: '画面を開き直して、もう一度送ってください。',
      en: 'Open the page anew and send again.',
    },
  },
  'session.missing': {
    status: 401,
    say: { ja: 'サインインしていません。', en: 'You are not signed in.' },
    next: { ja: 'サインインしてください。', en: 'Sign in.' },
  },
  'session.locked': {
    status: 423,
    say: { ja: '画面はロックされています。', en: 'The screen is locked.' },
    next: { ja: '本人が解除してください。', en: 'Its owner has to unlock it.' },
  },
  'not-found': {
    status: 404,
    say: { ja: '見つからないか、見ることができません。', en: 'Not found, or not yours to see.' },
    next: {
      ja: '番号と、自分の担当かどうかを確かめてください。',
      en: 'Check the identifier and whether it belongs to your post.',
    },
  },
  'action.not-allowed': {
    status: 403,
    say: { ja: 'この役職ではこの操作はできません。', en: 'Your post may not do this.' },
    next: {
      ja: '担当の役職の者に依頼してください。',
      en: 'Ask the holder of the post in charge.',
    },
  },
  'revision.stale': {
    status: 409,
    say: {
      ja: '{who}が先に変更しました（第{theirs}版）。あなたの変更は第{yours}版に基づいています。',
      en: '{who} changed this first (revision {theirs}); yours is based on revision {yours}.',
    },
    next: {
      ja: '違いを見て、必要な変更だけをもう一度行ってください。入力は残っています。',
      en: 'Look at the difference and repeat what is still needed. Your input is kept.',
    },
  },
  'ticket.spent': {
    status: 409,
    say: {
      ja: '閲覧の記録と結び付いた確認が、期限切れか使用済みです。',
      en: 'The pass tied to the record of this look has expired or was used.',
    },
    next: {
      ja: 'もう一度、目的を選んで開いてください。',
      en: 'Choose the purpose and open it again.',
    },
  },
  'purpose.missing': {
    status: 422,
    say: {
      ja: '目的が選ばれていないか、認められていない目的です。',
      en: 'No purpose was chosen, or one that is not admitted.',
    },
    next: {
      ja: '示された目的から選んでください。捜査のための閲覧はできません。',
      en: 'Choose one of those shown. Cards are not opened for investigations.',
    },
  },
  'day.invalid': {
    status: 422,
    say: { ja: '日付が正しくありません（{value}）。', en: 'This is not a valid day ({value}).' },
    next: {
      ja: '存在する日付を、年月日の順で入れてください。',
      en: 'Enter an existing day as year, month, day.',
    },
  },
  'day.outside-era': {
    status: 422,
    say: {
      ja: '{value}は、その元号の期間にありません。',
      en: '{value} lies outside its era.',
    },
    next: { ja: '元号と年を確かめてください。', en: 'Check the era and the year.' },
  },
  'day.in-future': {
    status: 422,
    say: { ja: '{value}は未来の日付です。', en: '{value} is in the future.' },
    next: { ja: '今日までの日付を入れてください。', en: 'Enter a day up to today.' },
  },
  'day.in-past': {
    status: 422,
    say: { ja: '{value}は過ぎた日です。', en: '{value} is in the past.' },
    next: { ja: '今日以降の日付を入れてください。', en: 'Enter today or a later day.' },
  },
  'text.particulars': {
    status: 422,
    say: {
      ja: '「{words}」は{whatJa}と読めるため、保存しません。個人や世帯を知らせる記録を残さないためです。',
      en: '“{words}” reads like {whatEn} and is not stored: no record here may tell of a person or household.',
    },
    next: { ja: '{insteadJa}', en: '{insteadEn}' },
  },
  'address.unreadable': {
    status: 422,
    say: { ja: '所在地を読み取れません（{value}）。', en: 'The address cannot be read ({value}).' },
    next: {
      ja: '町名から、丁目・番・号の順で入れてください。',
      en: 'Enter the town, then section, block and number.',
    },
  },
} as const satisfies Record<string, import('./refusal-text.ts').RefusalText>;
