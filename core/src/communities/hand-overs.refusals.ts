import type { RefusalText } from '../base/refusal-text.ts';

/** Refusals about receipts of what was handed over to the competent section (R15). */
export const handOversRefusals = {
  'hand-overs.ground-unknown': {
    status: 422,
    say: {
      ja: 'その根拠は、今使っている通達にありません。',
      en: 'No directive in use has this legal ground.',
    },
    next: { ja: '一覧から根拠を選び直してください。', en: 'Choose a ground from the list.' },
  },
  'hand-overs.receiver-unfit': {
    status: 422,
    say: {
      ja: '受け取れるのは、いま就いている人のいる本部の職だけです。',
      en: 'Only a post of headquarters that is held today can receive.',
    },
    next: { ja: '一覧から受取りの職を選び直してください。', en: 'Choose a post from the list.' },
  },
  'hand-overs.too-late': {
    status: 422,
    say: {
      ja: '引渡しの票は、引き渡した日から7日以内に作ります。',
      en: 'A receipt is made within seven days of the hand-over.',
    },
    next: {
      ja: '日付を確かめてください。過ぎたときは、受取りの課に直接確かめてください。',
      en: 'Check the day; if it is over, ask the receiving section directly.',
    },
  },
  'hand-overs.acknowledged-already': {
    status: 409,
    say: { ja: 'この票は、もう受取りを確認しています。', en: 'This was acknowledged already.' },
    next: { ja: '一覧を開き直してください。', en: 'Open the list anew.' },
  },
} as const satisfies Record<string, RefusalText>;
