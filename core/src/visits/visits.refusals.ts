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
  'visits.night-never': {
    status: 422,
    say: {
      ja: '今の通達では、夜間の訪問は行いません。',
      en: 'The directive in force knows no visits at night.',
    },
    next: {
      ja: '日中に訪ねるか、先方の都合のよい日時を改めて聞いてください。',
      en: 'Call by day, or ask again for a time that suits the people there.',
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
  'visits.guidance-unknown': {
    status: 422,
    say: {
      ja: '指導連絡事項の{item}番は、この要領にありません。',
      en: 'The directive has no item of guidance number {item}.',
    },
    next: { ja: '要領の項目から選び直してください。', en: 'Choose from the items shown.' },
  },
  'visits.card-completed-before': {
    status: 409,
    say: {
      ja: 'この各戸のカードは、すでに作成済みです。',
      en: 'The card of these premises was completed before.',
    },
    next: {
      ja: 'カードの欄を空にして記録してください。',
      en: 'Record the visit without a step of the card.',
    },
  },
  'visits.id-taken': {
    status: 409,
    say: {
      ja: 'この記録の番号は、別の内容で使われています。',
      en: 'The number of this record was used with other content.',
    },
    next: {
      ja: '画面を開き直し、記録を確かめてから入れ直してください。',
      en: 'Open the page anew, look at what was recorded, and enter it again.',
    },
  },
  'visits.recorded-twice': {
    status: 409,
    say: {
      ja: '同じ各戸の同じ時刻（{at}）の訪問が、二つあります。',
      en: 'There are two visits to the same premises at the same time ({at}).',
    },
    next: {
      ja: '重なった方を除くか、時刻を直してください。',
      en: 'Leave one of them out or correct the time.',
    },
  },
  'visits.not-yours': {
    status: 403,
    say: {
      ja: 'ほかの人が記録した訪問は、取り消せません。',
      en: 'Visits recorded by somebody else cannot be taken back.',
    },
    next: { ja: '記録した本人に伝えてください。', en: 'Tell the person who recorded them.' },
  },
  'visits.night-asked-late': {
    status: 422,
    say: {
      ja: '夜間訪問の始まりの時刻が過ぎています。',
      en: 'The night visit would already have begun.',
    },
    next: {
      ja: '承認は訪ねる前に要ります。これからの時間帯で申請してください。',
      en: 'Leave is needed before the visit. Ask for hours to come.',
    },
  },
  'visits.night-too-far': {
    status: 422,
    say: {
      ja: '承認は{days}日で切れるため、その先の訪問は申請できません。',
      en: 'An approval holds for {days} days, so a later visit cannot be asked for yet.',
    },
    next: {
      ja: '近い日にするか、日が近づいてから申請してください。',
      en: 'Ask when it is nearer.',
    },
  },
  'visits.night-refusal-unexplained': {
    status: 422,
    say: {
      ja: '承認しない理由がありません。',
      en: 'The reason for not approving is missing.',
    },
    next: { ja: '申請者に伝わる理由を書いてください。', en: 'Write it for the officer who asked.' },
  },
  'visits.night-decided': {
    status: 409,
    say: {
      ja: 'この申請は、{who}がすでに決めています。',
      en: '{who} has already decided on this request.',
    },
    next: { ja: '一覧を開き直してください。', en: 'Open the list anew.' },
  },
  'opinions.answered': {
    status: 409,
    say: {
      ja: 'この要望・意見には、{on}に回答しています。',
      en: 'This was answered on {on}.',
    },
    next: {
      ja: '続きがあるときは、新しい要望・意見として記録してください。',
      en: 'If there is more to it, record it as a new one.',
    },
  },
  'opinions.answered-before-heard': {
    status: 422,
    say: {
      ja: '回答の日が、聴いた日（{on}）より前です。',
      en: 'The answer lies before the day it was heard ({on}).',
    },
    next: { ja: '回答した日を直してください。', en: 'Correct the day of the answer.' },
  },
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
