/** Refusals of the prescribed form and of the file it can be counted from. */
export const sheetsRefusals = {
  'sheet.file-malformed': {
    status: 422,
    say: {
      ja: '様式のファイルの形が正しくありません（{place}）。',
      en: 'The sheet file is malformed ({place}).',
    },
    next: {
      ja: '示された項目を直して、もう一度実行してください。',
      en: 'Correct the item named and run it again.',
    },
  },
  'sheet.facts-unsorted': {
    status: 422,
    say: {
      ja: 'facts の{number}番目（{on}）が、前の事実より古い日付です。',
      en: 'Fact number {number} ({on}) is older than the one before it.',
    },
    next: { ja: '起きた順に並べてください。', en: 'Put the facts in order of happening.' },
  },
  'sheet.premises-twice': {
    status: 422,
    say: {
      ja: '同じ番号の世帯・事業所が二度出てきます（{premises}）。',
      en: 'Two premises have the same id ({premises}).',
    },
    next: {
      ja: '一軒ごとに別の番号を付けてください。',
      en: 'Give each premises an id of its own.',
    },
  },
  'sheet.premises-unknown': {
    status: 422,
    say: {
      ja: '{on}の事実の世帯・事業所（{premises}）が見つかりません。',
      en: 'The fact of {on} names unknown premises ({premises}).',
    },
    next: {
      ja: '番号を直すか、先に「added」の事実を入れてください。',
      en: 'Correct the id, or enter an "added" fact before it.',
    },
  },
  'sheet.premises-gone': {
    status: 422,
    say: {
      ja: '{premises}は、{on}より前に転出又は消滅しています。',
      en: 'The premises {premises} moved out or vanished before {on}.',
    },
    next: {
      ja: '日付を直すか、新しく入った世帯として「added」の事実を入れてください。',
      en: 'Correct the day, or enter an "added" fact for whoever moved in.',
    },
  },
  'sheet.plan-month-twice': {
    status: 422,
    say: { ja: '計画に{month}月が二度あります。', en: 'The plan has month {month} twice.' },
    next: { ja: '月ごとに一つにまとめてください。', en: 'Keep one entry for each month.' },
  },
  'sheet.character-missing': {
    status: 422,
    say: {
      ja: '「{text}」を表示できる字体が入っていません。',
      en: 'No installed font can show "{text}".',
    },
    next: {
      ja: '日本語の字体（Noto Sans CJK など）をサーバーに入れるか、字を改めてください。',
      en: 'Install a Japanese font (Noto Sans CJK, for example) on the server, or use another letter.',
    },
  },
  'sheet.file-unreadable': {
    status: 422,
    say: {
      ja: '{file}をJSONとして読めません。',
      en: '{file} cannot be read as JSON.',
    },
    next: {
      ja: 'ファイルの名前と中身を確かめてください。',
      en: 'Check the name and the content of the file.',
    },
  },
  'sheet.file-unwritable': {
    status: 422,
    say: { ja: '{file}に書き込めません。', en: '{file} cannot be written.' },
    next: {
      ja: 'フォルダーがあるか、書き込めるかを確かめてください。',
      en: 'Check that the folder exists and that you may write to it.',
    },
  },
  'sheet.pack-unclear': {
    status: 422,
    say: {
      ja: 'どの通達の様式か決まりません（{packs}）。',
      en: 'It is not clear which directive’s form is meant ({packs}).',
    },
    next: { ja: '--pack で一つを選んでください。', en: 'Choose one with --pack.' },
  },
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
