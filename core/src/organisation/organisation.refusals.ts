/** Refusals about posts, ranks and who may review or approve whose work. */
export const organisationRefusals = {
  'review.own-work': {
    status: 403,
    say: {
      ja: '自分の計画や月の結果を、自分で審査することはできません。',
      en: 'Nobody reviews a plan or a month of their own.',
    },
    next: { ja: '{postJa}に審査を依頼してください。', en: 'Ask the {postEn} to review it.' },
  },
  'review.rank-too-low': {
    status: 403,
    say: {
      ja: '審査できるのは、この要領で定める階級（{rankJa}）以上の者です。',
      en: 'Only an officer of the rank the directive sets ({rankEn}) or above may review.',
    },
    next: {
      ja: 'その階級以上の地域警察幹部に依頼してください。',
      en: 'Ask a community supervisor of that rank.',
    },
  },
  'review.other-post': {
    status: 403,
    say: { ja: 'この審査は{postJa}が行います。', en: 'This review belongs to the {postEn}.' },
    next: { ja: '{postJa}に依頼してください。', en: 'Ask the {postEn}.' },
  },
  'night-visit.no-approver': {
    status: 409,
    say: {
      ja: '夜間訪問を承認できる者が、今はいません。',
      en: 'Nobody can approve a night visit at the moment.',
    },
    next: {
      ja: '昼間の時間帯に訪問するか、承認者が戻ってから申請してください。',
      en: 'Visit by day, or apply when the approver is back.',
    },
  },
  'appointment.own': {
    status: 403,
    say: {
      ja: '自分を役職に就けることはできません。',
      en: 'Nobody may appoint himself.',
    },
    next: {
      ja: '上の役職の者か、本部担当者に依頼してください。',
      en: 'Ask the holder of a higher post or a headquarters clerk.',
    },
  },
  'appointment.above-own': {
    status: 403,
    say: {
      ja: '自分と同じか上の役職（{postJa}）を決めることはできません。',
      en: 'Nobody decides a post of the same or a higher standing ({postEn}).',
    },
    next: {
      ja: '上の役職の者か、本部担当者に依頼してください。',
      en: 'Ask the holder of a higher post or a headquarters clerk.',
    },
  },
  'appointment.already': {
    status: 409,
    say: {
      ja: 'その役職には、その日すでに本人が就いています。',
      en: 'This person holds the post on that day already.',
    },
    next: {
      ja: '役職の一覧で、今の任期を確かめてください。',
      en: 'Look at the present holding in the list of posts.',
    },
  },
  'appointment.same-day': {
    status: 409,
    say: {
      ja: '{value}に始まったばかりのものは、その日には終えられません。',
      en: 'What began on {value} cannot end before that day.',
    },
    next: { ja: '翌日以降の日付を入れてください。', en: 'Enter a later day.' },
  },
  'appointment.other-unit': {
    status: 422,
    say: {
      ja: 'この所属に、この役職は置けません。',
      en: 'This kind of post does not belong to this unit.',
    },
    next: {
      ja: '交番・駐在所、課、署、本部のうち、役職に合う所属を選んでください。',
      en: 'Choose a box, section, station or headquarters that fits the post.',
    },
  },
  'unit.in-use': {
    status: 409,
    say: {
      ja: 'この所属には、まだ受持区・役職・下の所属が残っています。',
      en: 'This unit still has beats, holders of posts or units below it.',
    },
    next: {
      ja: '先に受持区の再編と異動を終えてから、閉じてください。',
      en: 'Re-cut its beats and transfer its people first.',
    },
  },
  'unit.code-taken': {
    status: 409,
    say: {
      ja: '所属の番号（{value}）は、すでに使われています。',
      en: 'The unit number {value} is in use.',
    },
    next: { ja: '別の番号を入れてください。', en: 'Enter another number.' },
  },
  'unit.wrong-parent': {
    status: 422,
    say: {
      ja: 'この種類の所属は、選んだ所属の下には置けません。',
      en: 'A unit of this kind does not belong under the one chosen.',
    },
    next: {
      ja: '警察署は本部の下に、交番・駐在所は警察署の下に置いてください。',
      en: 'Put stations under headquarters and boxes under stations.',
    },
  },
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
