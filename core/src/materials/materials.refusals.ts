import type { RefusalText } from '../base/refusal-text.ts';

export const materialsRefusals = {
  'materials.unconfirmed': {
    status: 409,
    say: {
      ja: 'この文は下訳で、まだ確かめられていません。渡したり見せたりできません。',
      en: 'This text is a draft nobody has checked. It cannot be handed out or shown.',
    },
    next: {
      ja: '本部に確認を頼んでください。確認用には、透かしの入った紙を印刷できます。',
      en: 'Ask headquarters to confirm it. For checking, print it with its watermark.',
    },
  },
  'materials.original': {
    status: 409,
    say: { ja: '日本語の原文です。', en: 'This is the Japanese original.' },
    next: { ja: '確認するのは訳文だけです。', en: 'Only translations are confirmed.' },
  },
  'materials.text-changed': {
    status: 409,
    say: {
      ja: '見ていた文は、今の文と違います。',
      en: 'The text you looked at is no longer the present one.',
    },
    next: { ja: '今の文を読み直してから確認してください。', en: 'Read it again, then confirm.' },
  },
  'materials.already-confirmed': {
    status: 409,
    say: { ja: 'この文は確認済みです。', en: 'This text is already confirmed.' },
    next: { ja: '誤りがあれば、確認を取り消してください。', en: 'If it is wrong, withdraw it.' },
  },
  'materials.not-confirmed': {
    status: 409,
    say: { ja: 'この文は、まだ確認されていません。', en: 'This text has not been confirmed.' },
    next: { ja: '取り消すものはありません。', en: 'There is nothing to withdraw.' },
  },
  'materials.month-not-open': {
    status: 422,
    say: {
      ja: '今月から再来月までの分だけ書けます。',
      en: 'Texts are written for this month and the next two.',
    },
    next: { ja: '月を選び直してください。', en: 'Choose another month.' },
  },
  'materials.local-state': {
    status: 409,
    say: { ja: '今は「{state}」なので、できません。', en: 'Not possible in the present state.' },
    next: { ja: '画面を開き直して、今の状態を見てください。', en: 'Open the page again.' },
  },
  'materials.local-outdated': {
    status: 409,
    say: { ja: '新しい版があります。', en: 'There is a newer version.' },
    next: { ja: '新しい版を開いてください。', en: 'Open the newer version.' },
  },
  'materials.own-text': {
    status: 403,
    say: { ja: '自分で書いた文は審査できません。', en: 'You cannot review your own text.' },
    next: { ja: 'ほかの幹部に審査を頼んでください。', en: 'Ask another supervisor.' },
  },
  'materials.until-when': {
    status: 422,
    say: {
      ja: '使う期限は、今日から{last}までの日です。',
      en: 'The last day of use lies between today and {last}.',
    },
    next: { ja: '期限を入れ直してください。', en: 'Enter another day.' },
  },
  'materials.no-items': {
    status: 422,
    say: { ja: '指導事項の文が一つもありません。', en: 'No item has a text.' },
    next: { ja: '一つ以上書いてください。', en: 'Write at least one.' },
  },
  'materials.unknown-item': {
    status: 422,
    say: { ja: '通達にない指導事項です。', en: 'The directive has no such item.' },
    next: { ja: '画面を開き直してください。', en: 'Open the page again.' },
  },
  'materials.not-crime-data': {
    status: 422,
    say: {
      ja: '犯罪オープンデータの形ではありません（見つからない列：{missing}）。',
      en: 'This is not crime open data (columns not found: {missing}).',
    },
    next: {
      ja: '警察が公表しているCSVを、そのまま選んでください。',
      en: 'Choose the CSV file as the police published it.',
    },
  },
  'materials.crime-known': {
    status: 409,
    say: { ja: 'このファイルは取り込み済みです。', en: 'This file was read before.' },
    next: { ja: '別のファイルを選んでください。', en: 'Choose another file.' },
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
