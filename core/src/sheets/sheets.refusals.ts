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
  'sheets.month-closed': {
    status: 409,
    say: { ja: '{month}月は、もう締めてあります。', en: 'Month {month} is closed already.' },
    next: {
      ja: '直すときは、所長か課長に開け直しを頼んでください。',
      en: 'To change it, ask the box chief or section chief to reopen it.',
    },
  },
  'sheets.month-open': {
    status: 409,
    say: { ja: '{month}月は、締めていません。', en: 'Month {month} is not closed.' },
    next: {
      ja: '画面を開き直して、月の状態を確かめてください。',
      en: 'Open the page anew and check the month.',
    },
  },
  'sheets.month-not-over': {
    status: 422,
    say: { ja: '{month}月は、まだ終わっていません。', en: 'Month {month} is not over yet.' },
    next: { ja: '{on}から締められます。', en: 'It can be closed from {on} on.' },
  },
  'sheets.month-not-reached': {
    status: 422,
    say: { ja: '{month}月の数は、まだありません。', en: 'Month {month} has no figures yet.' },
    next: { ja: '数のある月を選んでください。', en: 'Choose a month that has figures.' },
  },
  'sheets.month-not-of-beat': {
    status: 422,
    say: {
      ja: '{month}月には、この受持区はありませんでした。',
      en: 'The beat did not exist in month {month}.',
    },
    next: { ja: '受持区のあった月を選んでください。', en: 'Choose a month in which it existed.' },
  },
  'sheets.earlier-month-open': {
    status: 409,
    say: {
      ja: '{earlier}月を締めていないので、{month}月は締められません。',
      en: 'Month {earlier} is open, so month {month} cannot be closed.',
    },
    next: { ja: '先に{earlier}月を締めてください。', en: 'Close month {earlier} first.' },
  },
  'sheets.nothing-amended': {
    status: 409,
    say: { ja: '追加の訂正はありません。', en: 'There is no amendment to confirm.' },
    next: { ja: '画面を開き直してください。', en: 'Open the page anew.' },
  },
  'sheets.row-not-correctable': {
    status: 422,
    say: {
      ja: '計・率・計画の欄は、手で訂正できません。',
      en: 'Sums, rates and planned figures cannot be corrected by hand.',
    },
    next: {
      ja: '計と率は元の数を訂正すると変わります。計画は年間計画の画面で直してください。',
      en: 'Sums and rates follow the figures they are made from; change the plan on its own page.',
    },
  },
  'sheets.already-corrected': {
    status: 409,
    say: {
      ja: 'この欄には、確認を待つ訂正があります。',
      en: 'A correction of this cell is waiting for its confirmation.',
    },
    next: { ja: '先にその訂正を取り下げてください。', en: 'Withdraw that correction first.' },
  },
  'sheets.correction-ended': {
    status: 409,
    say: {
      ja: 'この訂正は、もう確認又は取下げが済んでいます。',
      en: 'This correction was confirmed or withdrawn already.',
    },
    next: { ja: '画面を開き直してください。', en: 'Open the page anew.' },
  },
  'sheets.correction-own': {
    status: 403,
    say: {
      ja: '自分の訂正は、自分では確認できません。',
      en: 'Nobody confirms a correction of their own.',
    },
    next: { ja: '上の役職の者に確認を頼んでください。', en: 'Ask the post above to confirm it.' },
  },
  'sheets.correction-open': {
    status: 409,
    say: {
      ja: '{beat}に、確認を待つ訂正があります。',
      en: '{beat} has a correction that waits for its confirmation.',
    },
    next: {
      ja: '訂正を確認するか、取り下げてから編てつしてください。',
      en: 'Confirm or withdraw it, then file the year.',
    },
  },
  'sheets.amendment-open': {
    status: 409,
    say: {
      ja: '{beat}に、締めた後の追加の訂正があります。',
      en: '{beat} has late facts after its closing.',
    },
    next: {
      ja: '追加の訂正を確認してから編てつしてください。',
      en: 'Confirm the amendment, then file the year.',
    },
  },
  'sheets.year-open': {
    status: 409,
    say: {
      ja: '{beat}の{month}月を締めていません。',
      en: 'Month {month} of {beat} is not closed.',
    },
    next: {
      ja: 'すべての月を締めてから編てつしてください。',
      en: 'Close every month, then file the year.',
    },
  },
  'sheets.year-filed': {
    status: 409,
    say: { ja: '{year}年の表は、編てつ済みです。', en: 'The sheet of {year} is filed.' },
    next: {
      ja: '編てつした表は変えられません。編てつの一覧から開いてください。',
      en: 'A filed sheet never changes. Open it from the list of filed sheets.',
    },
  },
  'sheets.nothing-to-print': {
    status: 422,
    say: {
      ja: '{year}年には、印刷する受持区がありません。',
      en: 'There is no beat to print in {year}.',
    },
    next: { ja: '年を確かめてください。', en: 'Check the year.' },
  },
  'sheets.print-not-ready': {
    status: 409,
    say: { ja: '印刷の用意が終わっていません。', en: 'The print is not ready.' },
    next: {
      ja: '終わるまで待つか、もう一度始めてください。',
      en: 'Wait for it, or start it again.',
    },
  },
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
