import type { RefusalText } from '../base/refusal-text.ts';

/** Refusals about what leaves the house: exports and published tables. */
export const publicationsRefusals = {
  'publication.own': {
    status: 422,
    say: {
      ja: '自分が申請・作成したものは、別の役職としても承認できません。',
      en: 'Nobody approves what he or she asked for, whatever the post.',
    },
    next: {
      ja: '別の系統の者に承認を依頼してください。',
      en: 'Ask somebody outside your reporting line.',
    },
  },
  'publication.same-line': {
    status: 422,
    say: {
      ja: '申請した者の上司・部下・代理、または同じ係の者は承認できません。',
      en: 'Superiors, subordinates, deputies and desk neighbours of whoever asked cannot approve.',
    },
    next: {
      ja: '本部の別の担当か、監察・監査担当者に依頼してください。',
      en: 'Ask another section of headquarters or the auditor.',
    },
  },
  'publication.decided': {
    status: 409,
    say: { ja: 'すでに判断されています。', en: 'This has been decided already.' },
    next: { ja: '一覧で結果を確かめてください。', en: 'See the result in the list.' },
  },
  'publication.differencing': {
    status: 422,
    say: {
      ja: 'これまでの公表と合わせると、10未満の数が{count}か所で分かってしまいます。',
      en: 'Together with earlier releases, {count} counts below 10 could be worked out.',
    },
    next: {
      ja: '期間を、まだ公表していない半期に変えてください。',
      en: 'Choose a half year that has not been published yet.',
    },
  },
  'publication.changed': {
    status: 409,
    say: {
      ja: '案を作ったあとで、ほかの表が公表されました。',
      en: 'Another table was released after this draft was made.',
    },
    next: { ja: '案を作り直してください。', en: 'Make the draft anew.' },
  },
  'publication.too-early': {
    status: 422,
    say: { ja: 'この期間はまだ終わっていません。', en: 'This period is not over yet.' },
    next: { ja: '終わった半期を選んでください。', en: 'Choose a half year that is over.' },
  },
  'publication.not-released': {
    status: 422,
    say: { ja: '公表されていない表です。', en: 'This table is not released.' },
    next: { ja: '一覧で状態を確かめてください。', en: 'See its state in the list.' },
  },
  'export.too-large': {
    status: 422,
    say: {
      ja: '{rows}行になり、上限の{cap}行を超えます。',
      en: '{rows} rows are more than the {cap} allowed.',
    },
    next: { ja: '期間を短くしてください。', en: 'Choose a shorter period.' },
  },
  'export.period': {
    status: 422,
    say: { ja: '期間の終わりが始まりより前です。', en: 'The period ends before it begins.' },
    next: { ja: '始まりと終わりの月を直してください。', en: 'Correct the months.' },
  },
  'export.not-approved': {
    status: 422,
    say: { ja: 'まだ承認されていません。', en: 'It is not approved.' },
    next: { ja: '承認されるまで待ってください。', en: 'Wait for the approval.' },
  },
  'export.expired': {
    status: 422,
    say: { ja: '{until}で受取りの期限が切れました。', en: 'It could be fetched until {until}.' },
    next: { ja: '必要なら、もう一度申請してください。', en: 'Ask again if you need it.' },
  },
} as const satisfies Record<string, RefusalText>;
