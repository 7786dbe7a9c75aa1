import type { RefusalText } from '../base/refusal-text.ts';

export const custodyRefusals = {
  'custody.not-so-many': {
    status: 422,
    say: {
      ja: '{sheets}枚はありません（{where}は{there}枚）。',
      en: 'There are not {sheets} sheets ({there} {where}).',
    },
    next: {
      ja: '枚数を数え直し、食い違うときは照合で記録してください。',
      en: 'Count again; record a difference by a reconciliation.',
    },
  },
  'custody.incomplete-count': {
    status: 422,
    say: { ja: '数えていない簿冊があります。', en: 'Some bundles were not counted.' },
    next: {
      ja: 'すべての簿冊の枚数を入れてください。ないときは0枚です。',
      en: 'Enter a count for every bundle; 0 where there is none.',
    },
  },
  'custody.settled': {
    status: 409,
    say: { ja: 'この食い違いは処理済みです。', en: 'This difference has been settled.' },
    next: { ja: '履歴を確かめてください。', en: 'See the history.' },
  },
  'custody.key-gone': {
    status: 422,
    say: { ja: 'この鍵は使われていません。', en: 'This key is not in use.' },
    next: { ja: '鍵の一覧を確かめてください。', en: 'See the list of keys.' },
  },
  'custody.key-lost': {
    status: 422,
    say: { ja: 'この鍵は紛失したままです。', en: 'This key is lost.' },
    next: {
      ja: '見つかったときは「見つかった」、見つからないときは「錠を取り替えた」を記録してください。',
      en: 'Record that it was found, or that the lock was replaced.',
    },
  },
  'custody.loss-untold': {
    status: 422,
    say: { ja: '紛失のいきさつが書かれていません。', en: 'It is not said how it was lost.' },
    next: {
      ja: 'いつ・どこでなくしたかを、備考に書いてください。',
      en: 'Write when and where it was lost into the note.',
    },
  },
  'custody.other-unit': {
    status: 422,
    say: {
      ja: '相手は、この署の者ではありません。',
      en: 'That person does not work at this station.',
    },
    next: { ja: '署の者を選んでください。', en: 'Choose somebody of the station.' },
  },
  'custody.own-inspection': {
    status: 422,
    say: {
      ja: '自分の保管場所は点検できません。',
      en: 'Nobody inspects what is in his or her own keeping.',
    },
    next: { ja: '一つ上の責任者に点検を依頼してください。', en: 'Ask the next custodian above.' },
  },
  'custody.not-supervisor': {
    status: 422,
    say: {
      ja: '点検は{rankJa}以上の幹部が行います。',
      en: 'Inspections are made by supervisors from {rankEn}.',
    },
    next: { ja: '幹部に点検を依頼してください。', en: 'Ask a supervisor.' },
  },
  'disposal.own': {
    status: 422,
    say: {
      ja: '廃棄を申し出た者は、確認できません。',
      en: 'Whoever proposed the disposal cannot confirm it.',
    },
    next: { ja: '別の者が確認してください。', en: 'Somebody else must confirm.' },
  },
  'disposal.subordinate': {
    status: 422,
    say: {
      ja: '申し出た者の直属の部下だけでは確認できません。',
      en: 'A direct subordinate of the proposer alone cannot confirm.',
    },
    next: { ja: '上司か、別の系統の幹部が確認してください。', en: 'Ask a superior.' },
  },
  'disposal.lapsed': {
    status: 422,
    say: {
      ja: '申出から{days}日を過ぎました。',
      en: 'More than {days} days have passed since it was proposed.',
    },
    next: { ja: '枚数を数え直し、もう一度申し出てください。', en: 'Count and propose again.' },
  },
  'disposal.decided': {
    status: 409,
    say: { ja: 'この廃棄は判断済みです。', en: 'This disposal has been decided.' },
    next: { ja: '履歴を確かめてください。', en: 'See the history.' },
  },
  'disposal.open': {
    status: 409,
    say: { ja: 'この簿冊には、確認を待つ廃棄があります。', en: 'A disposal of it is waiting.' },
    next: { ja: '先にその廃棄を確認してください。', en: 'Have that one decided first.' },
  },
} as const satisfies Record<string, RefusalText>;
