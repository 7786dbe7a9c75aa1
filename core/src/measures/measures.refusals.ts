import type { RefusalText } from '../base/refusal-text.ts';

/** Expected refusals around measures (施策). */
export const measuresRefusals = {
  'measure.directive': {
    status: 409,
    say: {
      ja: 'この通達は、今日この警察では使われていません。',
      en: 'The directive is not in force here today.',
    },
    next: {
      ja: '使っている通達を選び直してください。',
      en: 'Choose a directive that is in force.',
    },
  },
  'measure.period': {
    status: 422,
    say: {
      ja: '期間は、始まりから400日以内で選びます。',
      en: 'A period ends after it begins and within 400 days.',
    },
    next: { ja: '期間を選び直してください。', en: 'Choose the period again.' },
  },
  'measure.not-in-directive': {
    status: 422,
    say: {
      ja: '選んだ種類・柱・目的・ライフステージのどれかが、この通達にありません。',
      en: 'The directive does not have the item, pillar, purpose or life stage that was chosen.',
    },
    next: { ja: '通達の一覧から選び直してください。', en: 'Choose again from its lists.' },
  },
  'measure.incomplete': {
    status: 422,
    say: {
      ja: '決定のメモに、まだ書かれていないところがあります（{whatJa}）。',
      en: 'The decision note is not complete yet ({whatEn}).',
    },
    next: { ja: '書いてから、もう一度提出してください。', en: 'Fill it in and submit again.' },
  },
  'measure.day-past': {
    status: 422,
    say: { ja: '実施日が今日より前です。', en: 'The day of the measure is over.' },
    next: { ja: '実施日を直してください。', en: 'Change the day.' },
  },
  'measure.time-order': {
    status: 422,
    say: { ja: '終わりの時刻が始まりより前です。', en: 'It ends before it begins.' },
    next: { ja: '時刻を直してください。', en: 'Change the times.' },
  },
  'measure.repeat-range': {
    status: 422,
    say: {
      ja: 'くり返しは、実施日の翌日から1年以内で決めます。',
      en: 'A series ends between the day after the first and one year later.',
    },
    next: { ja: 'いつまで続けるかを直してください。', en: 'Change until when it comes round.' },
  },
  'measure.unit-unknown': {
    status: 422,
    say: {
      ja: '担当の課か進める職が、この所属のものではありません。',
      en: 'A section or the leading post does not belong to this place.',
    },
    next: { ja: '一覧から選び直してください。', en: 'Choose again from the list.' },
  },
  'measure.link-unknown': {
    status: 422,
    say: {
      ja: 'いっしょに行う先が、登録にありません。',
      en: 'What the measure is linked with is not in the registers.',
    },
    next: { ja: '選び直してください。', en: 'Choose again.' },
  },
  'measure.changed': {
    status: 409,
    say: {
      ja: '{name}さんが先にこの計画を直しました（第{revision}版）。',
      en: '{name} changed this plan first (version {revision}).',
    },
    next: {
      ja: '違いを見て、もう一度保存してください。',
      en: 'Look at the difference and save again.',
    },
  },
  'measure.state': {
    status: 409,
    say: {
      ja: '今は「{stateJa}」なので、これはできません。',
      en: 'This cannot be done now: the measure is {stateEn}.',
    },
    next: { ja: '画面の「次にすること」を見てください。', en: 'See what comes next on its page.' },
  },
  'measure.begun': {
    status: 409,
    say: {
      ja: '実施の記録があるので、計画は直せません。',
      en: 'The plan cannot be changed: results are recorded.',
    },
    next: {
      ja: '残りを中止し、新しく計画してください。',
      en: 'Cancel the rest and plan a new one.',
    },
  },
  'measure.own-work': {
    status: 403,
    say: {
      ja: '自分が書いた計画は、自分では決定できません。',
      en: 'Nobody decides a plan he wrote himself.',
    },
    next: { ja: 'ほかの決定者に任せてください。', en: 'Leave it to the other one who decides.' },
  },
  'measure.chief-decides': {
    status: 403,
    say: { ja: 'この計画は署長が決定します。', en: 'The chief of the station decides this plan.' },
    next: { ja: '署長に伝えてください。', en: 'Tell the chief.' },
  },
  'measure.headquarters-decides': {
    status: 403,
    say: {
      ja: 'この計画は本部の課長が決定します。',
      en: 'A section head of headquarters decides this plan.',
    },
    next: { ja: '本部の課長に伝えてください。', en: 'Tell a section head of headquarters.' },
  },
  'measure.reason': {
    status: 422,
    say: { ja: '理由が書かれていません。', en: 'No reason is given.' },
    next: { ja: '理由を書いてください。', en: 'Write the reason.' },
  },
  'measure.not-lead': {
    status: 403,
    say: {
      ja: 'これは、この施策を進める職の仕事です。',
      en: 'This is for the post that leads the measure.',
    },
    next: { ja: '進める人に頼んでください。', en: 'Ask whoever leads it.' },
  },
  'measure.guidance-unread': {
    status: 409,
    say: {
      ja: '対応の心得を、進める人がまだ確認していません。',
      en: 'Whoever leads it has not acknowledged the conduct guidance yet.',
    },
    next: {
      ja: '準備の「対応の心得」を読んで、確認してから記録してください。',
      en: 'Read and acknowledge it under preparation, then record.',
    },
  },
  'measure.not-on-list': {
    status: 422,
    say: { ja: 'この準備の項目はありません。', en: 'There is no such item to prepare.' },
    next: { ja: '画面を開き直してください。', en: 'Open the page again.' },
  },
  'measure.no-such-day': {
    status: 422,
    say: {
      ja: 'その日は、この施策の実施日ではないか、まだ来ていません。',
      en: 'That is not a day of this measure, or it is still to come.',
    },
    next: { ja: '実施日を選び直してください。', en: 'Choose one of its days.' },
  },
  'measure.day-recorded': {
    status: 409,
    say: { ja: 'その日は、すでに記録されています。', en: 'That day is recorded already.' },
    next: { ja: '記録を読んでください。', en: 'Read the record.' },
  },
  'measure.result-incomplete': {
    status: 422,
    say: {
      ja: '実施したときは人数の幅、しなかったときは理由が必要です。',
      en: 'Held: the head-count band is needed. Not held: the reason.',
    },
    next: { ja: '入れてから記録してください。', en: 'Fill it in and record.' },
  },
  'measure.no-good-practice': {
    status: 409,
    say: {
      ja: 'ふりかえりで好事例としたものだけを共有できます。',
      en: 'Only what was looked back on as good practice is shared.',
    },
    next: { ja: 'ふりかえりを読んでください。', en: 'Read the look back.' },
  },
  'measure.shared': {
    status: 409,
    say: { ja: 'すでに好事例として共有されています。', en: 'It is shared already.' },
    next: { ja: '好事例の一覧を見てください。', en: 'See the list of good practice.' },
  },
  'measure.not-shared': {
    status: 409,
    say: { ja: '共有されている好事例ではありません。', en: 'It is not shared as good practice.' },
    next: { ja: '一覧を開き直してください。', en: 'Open the list again.' },
  },
} as const satisfies Record<string, RefusalText>;
