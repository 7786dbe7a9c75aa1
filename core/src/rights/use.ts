import { ok, type Result, refuse } from '../base/result.ts';

/** Grounds on which data may be used beyond their purpose (個人情報保護法 69条). */
export const useGrounds = {
  law: { ja: '法令に基づく場合（第69条第1項）', en: 'Required by law (69(1))' },
  consent: {
    ja: '本人の同意・本人への提供（第2項第1号）',
    en: 'Consent, or to the person (69(2)1)',
  },
  internal: { ja: '内部利用・相当の理由（第2項第2号）', en: 'Internal use with reason (69(2)2)' },
  'public-body': {
    ja: '他の行政機関等への提供・相当の理由（第2項第3号）',
    en: 'To another public body with reason (69(2)3)',
  },
  'special-reason': {
    ja: '統計・学術、本人の利益、特別の理由（第2項第4号）',
    en: 'Statistics, benefit of the person, special reason (69(2)4)',
  },
} as const;

export type UseGround = keyof typeof useGrounds;

export const useStates = ['proposed', 'approved', 'refused'] as const;

/** Two people: whoever enters a use does not approve it (R17). */
export const mayApproveUse = (use: {
  readonly proposedBy: string;
  readonly decidedBy: string;
  readonly decided: boolean;
}): Result<null> => {
  if (use.decided) return refuse('rights.decided');
  return use.proposedBy === use.decidedBy ? refuse('rights.own-case') : ok(null);
};
