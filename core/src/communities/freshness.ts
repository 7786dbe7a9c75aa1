import { addDays, addMonths, type Day } from '../base/day.ts';

/** Periods of the register; no pack and no setting changes them (trust.md R03, R05). */
export const communityLimits = {
  /** An entry that nobody confirms again is gone after so many months. */
  keptMonths: 12,
  /** When it is to be looked at again, unless an earlier day is set. */
  reviewMonths: 6,
  /** Public basis without telling the organisation lasts so many days. */
  untoldDays: 30,
  /** After an objection everything is erased within so many days. */
  objectionDays: 7,
} as const;

export const bases = ['consent', 'public'] as const;
export type Basis = (typeof bases)[number];

/** What the register knows about an entry beside its words. */
export type Standing = {
  readonly basis: Basis;
  /** From when that basis counts. */
  readonly basisSince: Day;
  /** Until when the organisation agreed; null for a public basis. */
  readonly basisUntil: Day | null;
  /** Registered, changed or confirmed last. */
  readonly confirmedOn: Day;
  readonly reviewOn: Day;
  readonly toldOn: Day | null;
  readonly objectedOn: Day | null;
};

export const communityStates = ['current', 'to-confirm', 'notice-due', 'objected'] as const;
export type CommunityState = (typeof communityStates)[number];

const isUntold = ({ basis, toldOn, basisSince }: Standing): boolean =>
  basis === 'public' && (toldOn === null || toldOn < basisSince);

/** What has to be done about an entry; the most pressing first. */
export const stateOf = (one: Standing, today: Day): CommunityState => {
  if (one.objectedOn !== null) return 'objected';
  if (isUntold(one)) return 'notice-due';
  return one.reviewOn <= today ? 'to-confirm' : 'current';
};

/** The last day by which a post of the station has to act on that state; null: nothing waits. */
export const dueOn = (one: Standing, today: Day): Day | null => {
  const state = stateOf(one, today);
  if (state === 'objected') return addDays(one.objectedOn ?? today, communityLimits.objectionDays);
  if (state === 'notice-due') return addDays(one.basisSince, communityLimits.untoldDays);
  return state === 'to-confirm' ? one.reviewOn : null;
};

/** Why an entry was erased. */
export const removalReasons = [
  'objection',
  'ended',
  'mistaken',
  'no-notice',
  'basis-ended',
  'expired',
] as const;
export type RemovalReason = (typeof removalReasons)[number];

/** The first day on which an entry is no longer kept, and why (R03, R05). */
export const endOf = (one: Standing): { readonly on: Day; readonly why: RemovalReason } => {
  const ends = [
    { on: addMonths(one.confirmedOn, communityLimits.keptMonths), why: 'expired' as const },
    ...(one.objectedOn === null
      ? []
      : [
          { on: addDays(one.objectedOn, communityLimits.objectionDays), why: 'objection' as const },
        ]),
    ...(isUntold(one)
      ? [{ on: addDays(one.basisSince, communityLimits.untoldDays + 1), why: 'no-notice' as const }]
      : []),
    ...(one.basisUntil === null
      ? []
      : [{ on: addDays(one.basisUntil, 1), why: 'basis-ended' as const }]),
  ];
  return ends.reduce((first, next) => (next.on < first.on ? next : first));
};

/** Why an entry has to be erased today; null: it may stay. */
export const removalDue = (one: Standing, today: Day): RemovalReason | null => {
  const { on, why } = endOf(one);
  return on <= today ? why : null;
};

/** Whether a day may be set for the next review: after today, and before the entry is gone. */
export const mayReviewOn = (day: Day, today: Day): boolean =>
  day > today && day < addMonths(today, communityLimits.keptMonths);
