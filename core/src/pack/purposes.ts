type Words = Record<string, { readonly ja: string; readonly en: string }>;

/**
 * Why somebody may look at a card: the closed list of the product (MG-5.3, 個人情報保護法 61条). There
 * is no "investigation" on it, a pack cannot add one, and an unknown purpose is refused (R15, R17).
 */
export const cardPurposes = {
  visit: { ja: '巡回連絡の準備・実施', en: 'Prepare or make a routine visit' },
  request: { ja: '本人からの申出・相談への対応', en: 'Answer what the person asked' },
  amendment: { ja: '異動事項の補正', en: 'Amend what has changed' },
  emergency: { ja: '事故・急病・災害時の連絡', en: 'Reach somebody after an accident or illness' },
  rights: { ja: '開示・訂正等の請求への対応', en: 'Answer a disclosure or correction request' },
} as const satisfies Words;

/** Why somebody may open an entry of the community register; closed, without "investigation" too. */
export const communityPurposes = {
  'plan-measure': { ja: '施策の検討・準備', en: 'Plan or prepare a measure' },
  'prepare-liaison': { ja: '連絡・訪問の準備', en: 'Prepare liaison with the organisation' },
  'confirm-entry': { ja: '登録内容の確認・更新', en: 'Confirm or update the entry' },
  'answer-organisation': { ja: '団体からの申出への対応', en: 'Answer the organisation itself' },
} as const satisfies Words;

/** Every purpose; what each opens is in the policies. */
export const purposes = { ...communityPurposes, ...cardPurposes } as const;

export type Purpose = keyof typeof purposes;
export type CardPurpose = keyof typeof cardPurposes;
export type CommunityPurpose = keyof typeof communityPurposes;

export const isPurpose = (text: unknown): text is Purpose =>
  typeof text === 'string' && Object.hasOwn(purposes, text);
