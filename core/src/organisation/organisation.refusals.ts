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
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
