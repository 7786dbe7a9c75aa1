import type { RefusalText } from '../base/refusal-text.ts';

/** Refusals about the register of communities, and of the programme without an assessment. */
export const communitiesRefusals = {
  'programme.not-assessed': {
    status: 409,
    say: {
      ja: '署名された、期限内の影響評価がないため、この対策の画面は止まっています。',
      en: 'This part of the programme is off: no signed impact assessment is in force.',
    },
    next: {
      ja: '本部の担当課で影響評価に署名を受け、通達データ（assessment.json）に入れてください。',
      en: 'Let headquarters have the assessment signed and put it into the pack (assessment.json).',
    },
  },
  'communities.worship': {
    status: 422,
    say: {
      ja: '「{word}」のように、礼拝の場所や宗教の団体は登録できません。信仰を調べることになるためです。',
      en: 'A place of worship or religious body ("{word}") cannot be registered: it would record belief.',
    },
    next: {
      ja: '学校、会社、町内会、国際交流協会などの窓口を登録してください。町名なら、町の一覧にある名で書いてください。',
      en: 'Register a school, company, association or desk. A town name passes as the town list has it.',
    },
  },
  'communities.kind-unfit': {
    status: 422,
    say: {
      ja: '種類と施設の区分が合っていません。',
      en: 'The kind and the sort of facility do not fit.',
    },
    next: { ja: '種類を選び直してください。', en: 'Choose the kind again.' },
  },
  'communities.shared-too-widely': {
    status: 422,
    say: {
      ja: '「秘」の登録は、組織全体には共有できません。',
      en: 'A confidential entry cannot be shared with the whole organisation.',
    },
    next: {
      ja: '共有を自署か指定した課に絞るか、取扱いの区分を見直してください。',
      en: 'Share it with the station or named sections, or look at its class again.',
    },
  },
  'communities.sections-unnamed': {
    status: 422,
    say: {
      ja: '共有する課の指定が、共有の範囲と合っていません。',
      en: 'The sections named do not fit the level of sharing.',
    },
    next: {
      ja: '「指定した課」を選んだときだけ、課を選んでください。',
      en: 'Name sections where you chose named sections, and only there.',
    },
  },
  'communities.basis-short': {
    status: 422,
    say: {
      ja: '同意の期限が、登録の日より前です。',
      en: 'The consent ends before the entry begins.',
    },
    next: { ja: '同意の期限を確かめてください。', en: 'Check until when consent was given.' },
  },
  'communities.review-unfit': {
    status: 422,
    say: {
      ja: '次に確かめる日は、あすから12か月以内で選びます。',
      en: 'The next review lies between tomorrow and twelve months from now.',
    },
    next: { ja: '日付を選び直してください。', en: 'Choose another day.' },
  },
  'communities.contact-private': {
    status: 422,
    say: {
      ja: '携帯電話の番号は登録できません。連絡先は、団体の代表や窓口の番号です。',
      en: 'Mobile numbers are not kept: a contact is an office of the organisation.',
    },
    next: {
      ja: '団体の固定電話か、団体のメールアドレスを書いてください。',
      en: 'Give the office telephone or mail address of the organisation.',
    },
  },
  'communities.contact-empty': {
    status: 422,
    say: { ja: '電話もメールもありません。', en: 'There is neither telephone nor mail.' },
    next: { ja: 'どちらか一つを書いてください。', en: 'Give one of them.' },
  },
  'communities.changed-meanwhile': {
    status: 409,
    say: {
      ja: 'この登録は、ほかの人が先に直しています。',
      en: 'Somebody else changed this entry first.',
    },
    next: { ja: '開き直して、もう一度直してください。', en: 'Open it again and change it.' },
  },
  'communities.objected': {
    status: 409,
    say: {
      ja: 'この登録には、団体から取りやめの申出があります。',
      en: 'The organisation objected to this entry.',
    },
    next: { ja: '署長が消去してください。', en: 'The station chief has to erase it.' },
  },
  'communities.linked-already': {
    status: 409,
    say: { ja: 'このつながりは、すでにあります。', en: 'This link is there already.' },
    next: { ja: 'つながりの一覧を確かめてください。', en: 'See the list of links.' },
  },
  'communities.link-unfit': {
    status: 422,
    say: {
      ja: 'つながりは、同じ署の二つの登録の間に作ります。',
      en: 'A link joins two different entries of one station.',
    },
    next: { ja: '相手を選び直してください。', en: 'Choose the other one again.' },
  },
  'communities.totals-by-other': {
    status: 422,
    say: {
      ja: '{line}行目の「{name}」は市区町村の名前ではありません。国籍別や出身別などの内訳は保存しません。',
      en: 'Line {line}: “{name}” is no municipality. Figures by nationality or origin are not kept.',
    },
    next: {
      ja: '市区町村ごとの総数だけを貼り付けてください。',
      en: 'Paste totals of municipalities only.',
    },
  },
  'communities.totals-unread': {
    status: 422,
    say: {
      ja: '{line}行目が読めません。「市町村,人数」の形で書いてください。',
      en: 'Line {line} does not read. Write "municipality,number".',
    },
    next: {
      ja: '総数だけの表にして、もう一度貼り付けてください。国別などの列は読み込みません。',
      en: 'Paste totals only; columns by origin are not read.',
    },
  },
} as const satisfies Record<string, RefusalText>;
