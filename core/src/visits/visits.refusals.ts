/** Refusals about recording visits and about visits at night. */
export const visitsRefusals = {
  'visits.beat-not-assigned': {
    status: 403,
    say: {
      ja: '{on}には、この受持区はあなたの担当ではありません。',
      en: 'This beat was not yours on {on}.',
    },
    next: {
      ja: '訪問の日と、担当・代行・応援の指定を確かめてください。',
      en: 'Check the day and your assignment as officer in charge, acting officer or helper.',
    },
  },
  'visits.premises-closed': {
    status: 409,
    say: {
      ja: 'この各戸は{on}に転出又は抹消されているため、その後の訪問は記録できません。',
      en: 'These premises moved out or were removed on {on}; no later visit can be recorded.',
    },
    next: {
      ja: '新しい居住者に会ったときは、転入として登録してから記録してください。',
      en: 'If you met somebody new, add new premises first.',
    },
  },
  'visits.card-needs-interview': {
    status: 422,
    say: {
      ja: '会えなかった訪問では、カードを作成済みにできません。',
      en: 'A card cannot be completed at a visit where nobody was met.',
    },
    next: {
      ja: '結果を「会えた」にするか、カードの欄を直してください。',
      en: 'Correct the outcome or the card.',
    },
  },
  'visits.night-not-approved': {
    status: 422,
    say: {
      ja: '夜間の訪問に、事前の承認がありません。',
      en: 'This night visit was not approved beforehand.',
    },
    next: {
      ja: '訪問の時刻を確かめてください。夜間に訪ねる前に、地域課長の承認を受けてください。',
      en: 'Check the time; before a night visit, get the approval of the community section chief.',
    },
  },
  'visits.night-reason-missing': {
    status: 422,
    say: {
      ja: '夜間に訪問する理由がありません。',
      en: 'The reason for the night visit is missing.',
    },
    next: {
      ja: '相手の都合など、夜間に訪ねる理由を書いてください。',
      en: 'Write why the visit is to be at night, such as the wish of the people there.',
    },
  },
  'visits.night-hours-wrong': {
    status: 422,
    say: {
      ja: '終わりの時刻が、始まりの時刻より前です。',
      en: 'The end lies before the beginning.',
    },
    next: { ja: '時間帯を入れ直してください。', en: 'Enter the hours again.' },
  },
  'visits.night-own': {
    status: 403,
    say: {
      ja: '自分の夜間訪問を、自分で承認することはできません。',
      en: 'Nobody approves a night visit of their own.',
    },
    next: { ja: '代理の承認者に依頼してください。', en: 'Ask the deputy to approve.' },
  },
  'visits.night-too-late': {
    status: 409,
    say: {
      ja: '申請された時間帯が過ぎているため、承認できません。',
      en: 'The hours asked for are past, so they cannot be approved.',
    },
    next: {
      ja: '別の日時で申請し直すよう、申請者に伝えてください。',
      en: 'Ask the officer to apply for another time.',
    },
  },
  'visits.undo-expired': {
    status: 409,
    say: {
      ja: '取り消せるのは、記録してから10秒以内です。',
      en: 'A visit can be taken back for ten seconds only.',
    },
    next: { ja: '訂正として記録してください。', en: 'Record a correction instead.' },
  },
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
