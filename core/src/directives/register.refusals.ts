import type { RefusalText } from '../base/refusal-text.ts';

export const registerRefusals = {
  'directives.own-pack': {
    status: 422,
    say: {
      ja: '自県の通達データは、採用しなくても使われます。',
      en: 'A pack of this prefecture is used without being adopted.',
    },
    next: {
      ja: '使うのをやめるときは、使用の終わりを記録してください。',
      en: 'To stop using it, record its last day.',
    },
  },
  'directives.adopted-already': {
    status: 409,
    say: { ja: 'その期間は、すでに採用しています。', en: 'It is adopted for that time already.' },
    next: {
      ja: '今の採用を終えるか、その後の日から採用してください。',
      en: 'End the present adoption, or adopt it from a later day.',
    },
  },
  'directives.not-in-use': {
    status: 422,
    say: {
      ja: 'この通達データは、使われていないか、終わりが決まっています。',
      en: 'This pack is not in use, or its end is set.',
    },
    next: { ja: '使用中の通達データを選んでください。', en: 'Choose one that is in use.' },
  },
  'directives.ends-before': {
    status: 422,
    say: { ja: '終わりの日が、始まりの日より前です。', en: 'The last day is before the first.' },
    next: { ja: '日を確かめて入れ直してください。', en: 'Check the days and enter them again.' },
  },
  'directives.file-too-large': {
    status: 413,
    say: {
      ja: 'ファイルが大きすぎます（上限{megabytes} MB）。',
      en: 'The file is too large (at most {megabytes} MB).',
    },
    next: { ja: '通達本文だけのファイルにしてください。', en: 'Send the text of it only.' },
  },
  'directives.known-file': {
    status: 409,
    say: {
      ja: 'このファイルは、すでに「{name}」の第{number}版です。',
      en: 'This file is version {number} of “{name}” already.',
    },
    next: { ja: 'その版を開いてください。', en: 'Open that version.' },
  },
  'directives.changed-since': {
    status: 409,
    say: {
      ja: '画面を開いた後に、{by}さんが直しました（{places}）。',
      en: '{by} corrected it after this page was opened ({places}).',
    },
    next: {
      ja: '今の内容を確かめてから、もう一度直してください。',
      en: 'Look at it as it is now and correct it again.',
    },
  },
  'directives.no-such-place': {
    status: 422,
    say: { ja: 'その箇所は、この本文にありません。', en: 'There is no such place in this text.' },
    next: { ja: '木から箇所を選んでください。', en: 'Choose the place in the tree.' },
  },
  'directives.wrong-value': {
    status: 422,
    say: { ja: 'その項目には入れられない値です。', en: 'That value does not fit the field.' },
    next: {
      ja: '日付は年月日で、上位は木にある別の箇所で入れてください。',
      en: 'Enter a whole date, or another place of the tree as the parent.',
    },
  },
  'directives.nothing-changes': {
    status: 422,
    say: { ja: '今の内容と同じです。', en: 'That is what it says now.' },
    next: { ja: '直すところがなければ閉じてください。', en: 'Close it if nothing is wrong.' },
  },
  'directives.withdrawn': {
    status: 409,
    say: { ja: 'この訂正は、取り消されています。', en: 'This correction was taken back.' },
    next: { ja: '訂正の履歴を確かめてください。', en: 'See the history of corrections.' },
  },
  'directives.wrong-life': {
    status: 409,
    say: {
      ja: 'この版は「{stateJa}」なので、できません。',
      en: 'This version is “{stateEn}”, so it cannot be done.',
    },
    next: { ja: '版の状態を確かめてください。', en: 'Look at the state of the version.' },
  },
  'directives.sent-already': {
    status: 409,
    say: { ja: '選んだ所属には、すべて配布済みです。', en: 'All of these units have it already.' },
    next: { ja: 'まだの所属を選んでください。', en: 'Choose units that do not have it yet.' },
  },
  'directives.not-head': {
    status: 422,
    say: {
      ja: '受領の確認は、所属の長が行います。',
      en: 'The head of the unit acknowledges for the unit.',
    },
    next: { ja: '所属の長に確認を依頼してください。', en: 'Ask the head of the unit.' },
  },
  'directives.acknowledged': {
    status: 409,
    say: { ja: '受領は確認済みです。', en: 'It was acknowledged already.' },
    next: { ja: '配布の状況を確かめてください。', en: 'See to whom it was sent.' },
  },
  'directives.still-kept': {
    status: 422,
    say: {
      ja: '保存期間が終わっていません（{until}まで）。',
      en: 'It is to be kept longer (until {until}).',
    },
    next: { ja: '期間が終わってから廃棄してください。', en: 'Dispose of it after that day.' },
  },
  'directives.kept-for-good': {
    status: 422,
    say: {
      ja: '保存の終わりが定められていないので、廃棄できません。',
      en: 'No end of keeping is set, so it stays.',
    },
    next: {
      ja: '保存期間を定めた文書を登録してから廃棄してください。',
      en: 'Register what sets a retention period first.',
    },
  },
  'directives.disposed': {
    status: 409,
    say: { ja: 'この版の本文は廃棄済みです。', en: 'The text of this version was disposed of.' },
    next: { ja: '登録の記録だけが残っています。', en: 'Only its line in the register is left.' },
  },
  'directives.everything-left-out': {
    status: 422,
    say: { ja: '公開する箇所が残りません。', en: 'Nothing would be left to publish.' },
    next: { ja: '残す箇所を選んでください。', en: 'Leave something in.' },
  },
} as const satisfies Record<string, RefusalText>;
