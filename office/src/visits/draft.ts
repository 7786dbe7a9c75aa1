import type { VisitOutcome } from '@meguri/core/premises/premises.ts';
import type { VisitSheet } from '@meguri/core/visits/visit.ts';
import { instantOf } from './clock.ts';

/** A sheet being filled in; without an outcome it cannot be saved. */
export type Draft = Omit<VisitSheet, 'id' | 'premisesId' | 'at' | 'outcome'> & {
  readonly clock: string;
  readonly outcome: VisitOutcome | null;
};

export const blankDraft = (clock: string): Draft => ({
  clock,
  outcome: null,
  guidance: [],
  crCards: 0,
  patrolCards: 0,
  card: null,
  cardSource: null,
  hours: null,
  heard: null,
});

/**
 * Choosing an outcome fills in what usually goes with it: met, the items of every visit are given
 * (MG-4.4a); absent, a patrol card is left. A card is only completed where somebody was met.
 */
export const withOutcome = (
  draft: Draft,
  outcome: VisitOutcome,
  items: readonly number[],
): Draft => {
  const met = outcome === 'met';
  const keepsCard = met || draft.card !== 'completed';
  return {
    ...draft,
    outcome,
    guidance: met ? items : [],
    patrolCards: outcome === 'absent' ? Math.max(1, draft.patrolCards) : 0,
    card: keepsCard ? draft.card : null,
    cardSource: keepsCard ? draft.cardSource : null,
  };
};

/** The sheet to send; null while the outcome is missing. */
export const sheetOf = (
  { clock, outcome, ...draft }: Draft,
  visit: { readonly id: string; readonly premisesId: string; readonly day: string },
): VisitSheet | null => {
  const { id, premisesId, day } = visit;
  return outcome === null ? null : { ...draft, id, premisesId, outcome, at: instantOf(day, clock) };
};
