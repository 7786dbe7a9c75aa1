/** Refusals of reading and checking tables; `{line}` is the row number in the file, from 1. */
export const importsRefusals = {
  'imports.unknown-encoding': {
    status: 422,
    say: {
      ja: 'ファイルの文字コードを判別できません。',
      en: 'The encoding of the file is unknown.',
    },
    next: {
      ja: 'CSV（UTF-8又はWindows-31J）かExcelブック（.xlsx）で保存し直してください。',
      en: 'Save it again as CSV (UTF-8 or Windows-31J) or as an Excel workbook (.xlsx).',
    },
  },
  'imports.unreadable-table': {
    status: 422,
    say: {
      ja: '表として読み取れません（{line}行目付近）。',
      en: 'This is no readable table (near row {line}).',
    },
    next: {
      ja: '引用符の閉じ忘れやファイルの破損がないか確かめてください。',
      en: 'Look for an unclosed quotation mark or a damaged file.',
    },
  },
  'imports.no-rows': {
    status: 422,
    say: { ja: 'データの行がありません。', en: 'There are no rows of data.' },
    next: {
      ja: '見出しの下にデータがあるシートやファイルを選んでください。',
      en: 'Choose a sheet or file with data below its headings.',
    },
  },
  'imports.wrong-columns': {
    status: 422,
    say: {
      ja: '必要な列が決まりません（{columns}）。',
      en: 'Columns are missing or unclear ({columns}).',
    },
    next: {
      ja: '列の対応を選び直すか、一定の値を入れてください。',
      en: 'Choose the matching columns or enter a fixed value.',
    },
  },
  'imports.forbidden-column': {
    status: 422,
    say: {
      ja: '列「{column}」は、だれかを知らせるもの、国籍・民族・信仰・在留資格、健康、疑い又は評価に当たるため取り込めません。',
      en: 'Column “{column}” tells who somebody is, or of nationality, ethnicity, religion, residence status, health, suspicion or marks.',
    },
    next: {
      ja: 'この列の対応を外してください。外せないファイルでは、列を消してから選んでください。',
      en: 'Leave this column out, or choose a file without it.',
    },
  },
  'imports.value-missing': {
    status: 422,
    say: { ja: '{line}行目の「{column}」が空です。', en: 'Row {line}: “{column}” is empty.' },
    next: { ja: '値を入れて、もう一度確認してください。', en: 'Enter a value and check again.' },
  },
  'imports.value-invalid': {
    status: 422,
    say: {
      ja: '{line}行目の「{column}」の値「{value}」は使えません。',
      en: 'Row {line}: “{value}” cannot be used for “{column}”.',
    },
    next: {
      ja: '値を直して、もう一度確認してください。',
      en: 'Correct the value and check again.',
    },
  },
  'imports.duplicate-in-file': {
    status: 409,
    say: {
      ja: '{line}行目は{other}行目と同じです（{value}）。',
      en: 'Row {line} is the same as row {other} ({value}).',
    },
    next: {
      ja: 'どちらかの行を削るか、部屋番号などで区別してください。',
      en: 'Remove one of them or tell them apart, by room for example.',
    },
  },
  'imports.duplicate-in-register': {
    status: 409,
    say: { ja: '{value}は、すでに登録されています。', en: '{value} is already in the register.' },
    next: {
      ja: '登録済みの各戸を開いて確かめてください。',
      en: 'Open the registered premises and check.',
    },
  },
  'imports.total-mismatch': {
    status: 409,
    say: {
      ja: '合計が合いません（各行の合計{sum}、表の合計{stated}）。',
      en: 'The total does not agree: rows sum to {sum}, the table states {stated}.',
    },
    next: {
      ja: '小計の行、欠けた行、列の対応を確かめてください。',
      en: 'Check subtotals, missing rows and the chosen column.',
    },
  },
  'imports.unknown-beat': {
    status: 422,
    say: {
      ja: '{line}行目の受持区「{value}」がありません。',
      en: 'Row {line}: no beat “{value}”.',
    },
    next: {
      ja: '先に受持区を登録するか、名前を直してください。',
      en: 'Register the beat first or correct its name.',
    },
  },
  'imports.unknown-town': {
    status: 422,
    say: { ja: '{line}行目の町名「{value}」がありません。', en: 'Row {line}: no town “{value}”.' },
    next: {
      ja: '先に町名を登録するか、町名を直してください。',
      en: 'Register the town first or correct its name.',
    },
  },
  'imports.part-held': {
    status: 409,
    say: {
      ja: '{line}行目の町「{value}」は、すでに{beat}の受持です。',
      en: 'Row {line}: “{value}” belongs to {beat} already.',
    },
    next: {
      ja: '受持を移すときは、取込みではなく「受持区の見直し」で行ってください。',
      en: 'To move a town, re-cut the beats; an import does not.',
    },
  },
  'imports.rows-refused': {
    status: 409,
    say: {
      ja: '使えない行が{count}行あります。何も登録していません。',
      en: '{count} rows cannot be used. Nothing was written.',
    },
    next: {
      ja: '示された行を直して、もう一度確認してください。',
      en: 'Correct the rows shown and check again.',
    },
  },
  'imports.changed-since-preview': {
    status: 409,
    say: {
      ja: '確認した後に、ファイルか登録内容が変わりました。',
      en: 'The file or the register changed after the preview.',
    },
    next: { ja: 'もう一度確認してから登録してください。', en: 'Preview again, then confirm.' },
  },
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
