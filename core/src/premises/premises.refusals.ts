/** Refusals about premises: classification, exemption, move-out, merge. */
export const premisesRefusals = {
  'premises.criterion-unknown': {
    status: 422,
    say: {
      ja: '選定基準「{code}」は、この種別の各戸には使えません。',
      en: 'The criterion "{code}" does not apply to this kind of premises.',
    },
    next: {
      ja: '別表の基準から選び直してください。',
      en: 'Choose a criterion of the appended table.',
    },
  },
  'premises.criterion-sealed': {
    status: 422,
    say: {
      ja: 'この選定基準は、要配慮の事情にあたるため、ファイルからは取り込めません。',
      en: 'This criterion touches sensitive facts and is not taken from a file.',
    },
    next: {
      ja: 'ファイルから消し、必要な各戸だけを画面で区分してください。',
      en: 'Remove it from the file and classify the premises on the screen where needed.',
    },
  },
  'premises.reason-missing': {
    status: 422,
    say: { ja: '理由がありません。', en: 'There is no reason given.' },
    next: {
      ja: '人ではなく場所についての理由を書いてください。',
      en: 'Write a reason about the place, not about persons.',
    },
  },
  'premises.review-day-missing': {
    status: 422,
    say: { ja: '見直しの日がないか、過ぎています。', en: 'The review day is missing or past.' },
    next: { ja: '先の日付で見直しの日を入れてください。', en: 'Enter a later day for the review.' },
  },
  'premises.approval-missing': {
    status: 422,
    say: {
      ja: '「その他」の選定には、地域課長か署長の承認が必要です。',
      en: 'A discretionary choice needs the approval of the section or station chief.',
    },
    next: { ja: '承認を申請してください。', en: 'Apply for the approval.' },
  },
  'premises.own-approval': {
    status: 403,
    say: {
      ja: '自分が申し出た選定を、自分で承認することはできません。',
      en: 'Nobody approves a choice of their own.',
    },
    next: {
      ja: 'もう一方の承認者に依頼してください。',
      en: 'Ask the other post that may approve.',
    },
  },
  'premises.exemption-by-chief': {
    status: 403,
    say: {
      ja: '訪問の対象から除くことを指示できるのは署長だけです。',
      en: 'Only the station chief may instruct an exemption.',
    },
    next: { ja: '署長に指示を求めてください。', en: 'Ask the station chief for the instruction.' },
  },
  'premises.already-exempt': {
    status: 409,
    say: { ja: 'この各戸はすでに免除されています。', en: 'These premises are exempt already.' },
    next: {
      ja: '今の免除を終えてから、改めて入力してください。',
      en: 'End the present exemption before entering a new one.',
    },
  },
  'premises.not-exempt': {
    status: 409,
    say: { ja: 'この各戸は免除されていません。', en: 'These premises are not exempt.' },
    next: { ja: '画面の状態を確かめてください。', en: 'Check the state shown on the page.' },
  },
  'premises.closed': {
    status: 409,
    say: {
      ja: 'この各戸は{on}に転出又は抹消されています。',
      en: 'These premises moved out or were removed on {on}.',
    },
    next: {
      ja: '新しい居住者なら、転入として登録してください。',
      en: 'If somebody new moved in, add new premises.',
    },
  },
  'premises.before-added': {
    status: 422,
    say: {
      ja: 'この各戸が登録された日（{on}）より前の日付です。',
      en: 'The day lies before these premises were added ({on}).',
    },
    next: { ja: '登録日以後の日付を入れてください。', en: 'Enter a day on or after that day.' },
  },
  'premises.visited-later': {
    status: 409,
    say: {
      ja: 'この各戸には{on}の訪問の記録があります。',
      en: 'There is a visit of {on} to these premises.',
    },
    next: {
      ja: '転出の日か、訪問の記録のどちらが正しいか確かめてください。',
      en: 'Check whether the day of leaving or the visit is right.',
    },
  },
  'premises.merged-into-itself': {
    status: 422,
    say: {
      ja: '同じ各戸どうしを統合することはできません。',
      en: 'Premises cannot be merged into themselves.',
    },
    next: { ja: '残す方の各戸を選んでください。', en: 'Choose the premises that stay.' },
  },
  'premises.duplicate': {
    status: 409,
    say: {
      ja: 'この所在地には、すでに登録された各戸があります（{address}）。',
      en: 'There are premises at this address already ({address}).',
    },
    next: {
      ja: '登録済みの各戸を開くか、建物名・部屋番号で区別してください。',
      en: 'Open the registered premises, or tell them apart by building and room.',
    },
  },
  'premises.town-outside': {
    status: 422,
    say: {
      ja: '{town}は、この受持区の町ではありません。',
      en: '{town} is not a town of this beat.',
    },
    next: {
      ja: '町名を直すか、その町を受け持つ区で登録してください。',
      en: 'Correct the town, or enter it in the beat that has the town.',
    },
  },
  'premises.before-beat': {
    status: 422,
    say: {
      ja: 'この受持区は{on}に始まりました。',
      en: 'This beat began on {on}.',
    },
    next: { ja: 'その日以後の日付を入れてください。', en: 'Enter a day on or after it.' },
  },
  'premises.merge-keeps-newer': {
    status: 409,
    say: {
      ja: '最後に面接した日が新しい方（{address}）を残します。',
      en: 'The one met more recently stays ({address}).',
    },
    next: { ja: '残す方を入れ替えてください。', en: 'Exchange the two and merge again.' },
  },
  'premises.proposal-open': {
    status: 409,
    say: {
      ja: 'この各戸には、承認待ちの選定があります。',
      en: 'A choice for these premises is waiting for approval already.',
    },
    next: { ja: '地域課長の判断を待ってください。', en: 'Wait for the section chief.' },
  },
  'premises.proposal-decided': {
    status: 409,
    say: { ja: 'この選定は、すでに判断されています。', en: 'This choice was decided already.' },
    next: { ja: '画面を開き直してください。', en: 'Open the page anew.' },
  },
  'premises.not-discretionary': {
    status: 422,
    say: {
      ja: 'この選定基準に承認は要りません。',
      en: 'This criterion needs no approval.',
    },
    next: { ja: '「区分を変える」で選んでください。', en: 'Choose it directly as the tier.' },
  },
  'premises.class-unknown': {
    status: 422,
    say: {
      ja: 'この区分は、今の通達にありません。',
      en: 'The directive has no such class.',
    },
    next: { ja: '画面の区分から選び直してください。', en: 'Choose one of the classes shown.' },
  },
  'premises.interval-by-headquarters': {
    status: 403,
    say: {
      ja: '「{classJa}」の頻度は本部が定めており、署では変えられません。',
      en: 'Headquarters fixes the frequency of "{classEn}"; a station cannot change it.',
    },
    next: {
      ja: '通達の見直しが要るときは、本部の主管課に申し出てください。',
      en: 'Ask the section in charge at headquarters if the directive should change.',
    },
  },
  'premises.interval-in-past': {
    status: 422,
    say: {
      ja: '{value}は過ぎています。頻度はさかのぼって変えられません。',
      en: '{value} is past; a frequency is never changed backwards.',
    },
    next: { ja: '今日以後の日付を入れてください。', en: 'Enter today or a later day.' },
  },
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
