import type { Day } from '../base/day.ts';
import type { PremisesKind, Tier } from '../pack/criteria.ts';

export const cardStates = ['none', 'provisional', 'completed'] as const;
/** What is known of the visit card; a provisional card is only ever made with a new premises. */
export type CardState = (typeof cardStates)[number];

export const premisesStatuses = ['active', 'movedOut', 'removed'] as const;
export type PremisesStatus = (typeof premisesStatuses)[number];

export const removalReasons = ['vanished', 'merged', 'duplicate'] as const;
export type RemovalReason = (typeof removalReasons)[number];

export const visitOutcomes = ['met', 'absent', 'declined', 'vacant', 'relocated'] as const;
/** Only `met` is an interview (register 6.1-20); a declined door is an attempt like any other. */
export type VisitOutcome = (typeof visitOutcomes)[number];

/** When the people behind the door like to be called on; theirs to say, never a guess. */
export const preferredHours = [
  'weekday-morning',
  'weekday-afternoon',
  'evening',
  'weekend',
  'anytime',
] as const;
export type PreferredHours = (typeof preferredHours)[number];

/**
 * One household or establishment on a day (MG-4.1-1a). It says nothing about the people and
 * nothing about the criterion of its tier, so it may be listed, printed and taken to a tablet.
 */
export type Premises = {
  readonly id: string;
  readonly beatId: string;
  readonly kind: PremisesKind;
  readonly tier: Tier;
  /** Which class of the tier's column; null or left out for the only one of it. */
  readonly visitClass?: string | null;
  readonly card: CardState;
  readonly status: PremisesStatus;
  readonly addedOn: Day;
  /** The day it moved out or was removed. */
  readonly closedOn: Day | null;
  readonly mergedInto: string | null;
  readonly exempt: boolean;
  readonly exemptReviewOn: Day | null;
  readonly lastMetOn: Day | null;
  readonly lastVisitOn: Day | null;
  /**
   * The day the visit cycle counts from: the last interview, or a later decline, which must bring
   * nobody back before the ordinary cycle. Never listed: beside `lastMetOn` it would tell declines.
   */
  readonly cycleFrom: Day | null;
  /** Visits since the last interview at which nobody was met, of whatever outcome. */
  readonly attempts: number;
};

/** What happened to a premises besides visits; appended, never overwritten. */
export type PremisesChange = { readonly on: Day } & (
  | {
      readonly type: 'reclassified';
      readonly tier: Tier;
      readonly visitClass?: string | null;
      /** Left out wherever the reader is not the post that classifies (design §7). */
      readonly criterion?: string;
      readonly reason?: string;
      readonly reviewOn?: Day;
    }
  | { readonly type: 'exempted'; readonly reason: string; readonly reviewOn: Day }
  | { readonly type: 'exemption-ended' }
  | { readonly type: 'moved-out' }
  | { readonly type: 'removed'; readonly reason: 'vanished' }
  | {
      readonly type: 'removed';
      readonly reason: Exclude<RemovalReason, 'vanished'>;
      readonly mergedInto: string;
    }
  | { readonly type: 'moved-beat'; readonly beatId: string }
);

/** What a premises remembers of a visit. */
export type PastVisit = {
  readonly on: Day;
  readonly outcome: VisitOutcome;
  readonly cardCompleted: boolean;
};

/** A premises that has to be visited: here, and not exempt (MG-4.1-1b). */
export const isListed = (premises: Premises): boolean =>
  premises.status === 'active' && !premises.exempt;
