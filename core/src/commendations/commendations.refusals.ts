import type { RefusalText } from '../base/refusal-text.ts';

/** Refusals about commendation. */
export const commendationsRefusals = {
  'commendation.not-in-directive': {
    status: 422,
    say: {
      ja: 'この通達には、この相手・方法の表彰や賞揚の定めがありません。',
      en: 'This directive does not commend in this way.',
    },
    next: {
      ja: '通達にある相手と方法から選んでください。',
      en: 'Choose from what the directive has.',
    },
  },
  'commendation.only-counts': {
    status: 422,
    say: {
      ja: '件数だけでは、理由になりません。',
      en: 'Counts alone are no reason.',
    },
    next: {
      ja: '何がどのように良かったかを、ことばで書いてください。',
      en: 'Say in words what was good and how.',
    },
  },
  'commendation.own': {
    status: 403,
    say: {
      ja: '自分や自分の所属のことを、自分で進めることはできません。',
      en: 'Nobody does this for himself or his own unit.',
    },
    next: {
      ja: '上司や、ほかの所属の人に任せてください。',
      en: 'Leave it to a superior or another unit.',
    },
  },
  'commendation.own-part': {
    status: 403,
    say: {
      ja: '上申した人・意見を付けた人は、その先を決められません。',
      en: 'Whoever proposed or went over it does not decide it.',
    },
    next: { ja: 'ほかの人に任せてください。', en: 'Leave it to somebody else.' },
  },
  'commendation.other-decider': {
    status: 403,
    say: {
      ja: 'これを決めるのは、{whoJa}です。',
      en: 'This is decided by {whoEn}.',
    },
    next: { ja: '{whoJa}の決定を待ってください。', en: 'Wait for the decision.' },
  },
  'commendation.recipient-unknown': {
    status: 422,
    say: {
      ja: '選ばれた相手は、この所属にいません。',
      en: 'The recipient does not belong there.',
    },
    next: { ja: '所属と相手を選び直してください。', en: 'Choose unit and recipient again.' },
  },
  'commendation.evidence-unknown': {
    status: 422,
    say: { ja: '選ばれた記録が見つかりません。', en: 'A record chosen is not there.' },
    next: { ja: '一覧から選び直してください。', en: 'Choose again from the list.' },
  },
  'commendation.not-now': {
    status: 409,
    say: {
      ja: '今の状態では、この操作はできません。',
      en: 'It is not in a state for this.',
    },
    next: {
      ja: '画面を読み直し、次にすることを見てください。',
      en: 'Load the page again and see what comes next.',
    },
  },
  'commendation.considered': {
    status: 409,
    say: {
      ja: 'この年度の検討は、すでに記録されています。',
      en: 'It is on record for this year already.',
    },
    next: { ja: '一覧で確かめてください。', en: 'See the list.' },
  },
} as const satisfies Record<string, RefusalText>;
