/** Refusals about the year's plan: editing, submitting, deciding. */
export const plansRefusals = {
  'plans.beat-file-malformed': {
    status: 422,
    say: {
      ja: '受持区のファイルの「{place}」を読めません。',
      en: 'The beat file cannot be read at "{place}".',
    },
    next: {
      ja: '箱の位置、各戸の番号と位置、訪問する各戸の番号（重複なし）、一回の上限を確かめてください。',
      en: 'Check the place of the box, number and place of each door, the numbers of the due doors (each once) and the doors a round holds.',
    },
  },
  'plans.not-editable': {
    status: 409,
    say: {
      ja: '申請中又は承認済みの計画は、直接変更できません。',
      en: 'A plan that is submitted or approved cannot be edited.',
    },
    next: {
      ja: '差戻しを受けるか、見直し案を作って変更してください。',
      en: 'Have it returned, or start a re-plan and edit that.',
    },
  },
  'plans.month-closed': {
    status: 409,
    say: {
      ja: '{month}月は締められているため、計画を変更できません。',
      en: 'Month {month} is closed, so its plan stays as it is.',
    },
    next: { ja: 'まだ締めていない月に移してください。', en: 'Use a month that is still open.' },
  },
  'plans.move-too-many': {
    status: 422,
    say: {
      ja: '移せるのは、重点{priority}戸、一般{general}戸までです。',
      en: 'At most {priority} priority and {general} general premises can be moved.',
    },
    next: { ja: 'その数までで入れ直してください。', en: 'Enter numbers within these.' },
  },
  'plans.more-than-due': {
    status: 422,
    say: {
      ja: '訪問の期限が来る各戸より{count}戸多い予定です。',
      en: 'The plan holds {count} premises more than are due.',
    },
    next: {
      ja: '画面を開き直して、数を直してください。',
      en: 'Open the page anew and correct it.',
    },
  },
  'plans.met-already': {
    status: 409,
    say: {
      ja: '{month}月に面接を済ませた各戸は、ほかの月に移せません。',
      en: 'Premises already met in month {month} stay in it.',
    },
    next: {
      ja: 'まだ面接していない各戸だけを移してください。',
      en: 'Move only those not met yet.',
    },
  },
  'plans.conflict': {
    status: 409,
    say: {
      ja: '{town}は、{who}が先に変更しました（保存済み：{theirsJa}、あなたの案：{mineJa}）。',
      en: '{who} changed {town} first (saved: {theirsEn}; yours: {mineEn}).',
    },
    next: {
      ja: '両方を見比べて、どちらかを選んでください。あなたの案は保存していません。',
      en: 'Compare both and choose one. Yours is not saved.',
    },
  },
  'plans.nothing-due': {
    status: 422,
    say: {
      ja: 'この年に訪問の期限が来る各戸がありません。',
      en: 'No premises of this beat are due in that year.',
    },
    next: {
      ja: '年と、各戸の一覧を確かめてください。',
      en: 'Check the year and the list of premises.',
    },
  },
  'plans.draft-exists': {
    status: 409,
    say: {
      ja: 'この年の計画案は、既にあります（第{version}版）。',
      en: 'There is a draft for this year already (version {version}).',
    },
    next: { ja: 'その案を開いて直してください。', en: 'Open that one and edit it.' },
  },
  'plans.empty': {
    status: 422,
    say: { ja: '計画に一戸も入っていません。', en: 'The plan holds no premises.' },
    next: { ja: '計画の案を作ってから申請してください。', en: 'Make a draft before you submit.' },
  },
  'plans.over-capacity': {
    status: 422,
    say: {
      ja: '使える時間を超える月があります（{months}月）。',
      en: 'The plan exceeds the hours available in month {months}.',
    },
    next: {
      ja: 'このまま申請するときは、理由を書いてください。',
      en: 'To submit it all the same, write the reason.',
    },
  },
  'plans.not-submitted': {
    status: 409,
    say: { ja: 'この計画は申請されていません。', en: 'This plan is not submitted.' },
    next: {
      ja: '今の状態を見て、申請を待ってください。',
      en: 'Look at its state and wait for the submission.',
    },
  },
  'plans.own-plan': {
    status: 403,
    say: {
      ja: '自分が作成・変更した計画を、自分で審査することはできません。',
      en: 'Nobody decides on a plan they drafted or edited.',
    },
    next: {
      ja: '地域課長など、ほかの幹部に審査を依頼してください。',
      en: 'Ask another supervisor, such as the community section chief.',
    },
  },
  'plans.return-reason-missing': {
    status: 422,
    say: { ja: '差戻しの理由がありません。', en: 'The reason for the return is missing.' },
    next: {
      ja: 'どこをどう直せばよいか書いてください。',
      en: 'Write what should be changed and how.',
    },
  },
  'plans.not-approved': {
    status: 409,
    say: {
      ja: '見直しの元になる、承認済みの計画ではありません。',
      en: 'A re-plan starts from the approved plan, which this is not.',
    },
    next: { ja: '承認済みの版を選んでください。', en: 'Choose the approved version.' },
  },
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
