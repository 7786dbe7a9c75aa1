import type { RefusalText } from '../base/refusal-text.ts';

/** Refusals about bodies, seats and the day on which many change posts. */
export const bodiesRefusals = {
  'body.unknown': {
    status: 404,
    say: {
      ja: 'この体制は、今日使われている通達にはありません。',
      en: 'No directive used today has this body.',
    },
    next: { ja: '推進体制の一覧から選んでください。', en: 'Choose one from the list of bodies.' },
  },
  'body.not-yours': {
    status: 403,
    say: {
      ja: 'この席は{whoJa}が決めます。',
      en: 'This seat is decided by {whoEn}.',
    },
    next: { ja: '{whoJa}に依頼してください。', en: 'Ask {whoEn}.' },
  },
  'body.other-unit': {
    status: 422,
    say: {
      ja: 'この役職は、この体制の所属のものではありません。',
      en: 'This post belongs to another unit than the body.',
    },
    next: {
      ja: '本部の体制には本部の役職、署の体制にはその署の役職を選んでください。',
      en: 'Choose a post of headquarters for its bodies, of the station for a station body.',
    },
  },
  'body.seat-taken': {
    status: 409,
    say: { ja: 'この役職は、すでにこの席にあります。', en: 'The post is in this seat already.' },
    next: { ja: '編成表を確かめてください。', en: 'See the composition table.' },
  },
  'body.seat-fixed': {
    status: 422,
    say: {
      ja: 'この席は通達の定めで決まり、ほかの役職は就けません。',
      en: 'The directive fixes this seat; no other post may be put in.',
    },
    next: {
      ja: '該当する役職がないときだけ、その代わりの役職を選べます。',
      en: 'Another post may stand in only where the printed one does not exist.',
    },
  },
  'body.seat-ended': {
    status: 409,
    say: { ja: 'この席の指定は、すでに終わっています。', en: 'This seat has ended already.' },
    next: { ja: '編成表を確かめてください。', en: 'See the composition table.' },
  },
  'body.not-by-chief': {
    status: 422,
    say: {
      ja: 'この体制の編成と運営は、通達が定めています。',
      en: 'The directive itself sets composition and running of this body.',
    },
    next: { ja: '通達の定めに従ってください。', en: 'Follow the directive.' },
  },
  'personnel.decided': {
    status: 409,
    say: { ja: 'この異動は、すでに発令か取下げが済んでいます。', en: 'This change is decided.' },
    next: { ja: '新しい異動案を作ってください。', en: 'Prepare a new one.' },
  },
  'personnel.faulty': {
    status: 422,
    say: {
      ja: '発令できない行が{count}行あります。',
      en: 'There are {count} lines that cannot be carried out.',
    },
    next: {
      ja: '確認欄の赤い行を直してから、もう一度発令してください。',
      en: 'Mend the lines marked in the check and carry it out again.',
    },
  },
} as const satisfies Record<string, RefusalText>;
