import type { Day } from '../base/day.ts';
import { byText } from '../base/lists.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { PastVisit, Premises, PremisesChange } from './premises.ts';

type Removal = Extract<PremisesChange, { readonly type: 'removed' }>;

const remove = (premises: Premises, change: Removal): Premises => ({
  ...premises,
  status: 'removed',
  closedOn: change.on,
  mergedInto: change.reason === 'vanished' ? null : change.mergedInto,
});

const applyChange = (premises: Premises, change: PremisesChange): Premises => {
  if (premises.status !== 'active') return premises;
  switch (change.type) {
    case 'reclassified':
      return { ...premises, tier: change.tier, visitClass: change.visitClass ?? null };
    case 'exempted':
      return { ...premises, exempt: true, exemptReviewOn: change.reviewOn };
    case 'exemption-ended':
      return { ...premises, exempt: false, exemptReviewOn: null };
    case 'moved-out':
      return { ...premises, status: 'movedOut', closedOn: change.on };
    case 'moved-beat':
      return { ...premises, beatId: change.beatId };
    case 'removed':
      return remove(premises, change);
  }
};

const applyVisit = (premises: Premises, visit: PastVisit): Premises => {
  if (premises.closedOn !== null && visit.on > premises.closedOn) return premises;
  if (visit.outcome === 'met') {
    return {
      ...premises,
      card: visit.cardCompleted ? 'completed' : premises.card,
      lastMetOn: visit.on,
      lastVisitOn: visit.on,
      cycleFrom: visit.on,
      attempts: 0,
    };
  }
  return {
    ...premises,
    lastVisitOn: visit.on,
    cycleFrom: visit.outcome === 'declined' ? visit.on : premises.cycleFrom,
    attempts: premises.attempts + 1,
  };
};

const upTo = <T extends { readonly on: Day }>(facts: readonly T[], day: Day): readonly T[] =>
  facts.filter((fact) => fact.on <= day).toSorted((a, b) => byText(a.on, b.on));

/**
 * The state of a premises at the end of `day`, from a state before and the facts since. Facts of
 * one day keep the order they come in; a visit on the day of the move-out still counts, one after
 * it does not (MG-N2a, register 6.1-6).
 */
export const foldPremises = (
  initial: Premises,
  facts: { readonly changes: readonly PremisesChange[]; readonly visits: readonly PastVisit[] },
  day: Day,
): Premises => {
  const changed = upTo(facts.changes, day).reduce(applyChange, initial);
  return upTo(facts.visits, day).reduce(applyVisit, changed);
};

const closes = (change: PremisesChange): boolean =>
  change.type === 'moved-out' || change.type === 'removed';

/** May this fact be added to this premises? Classification has its own rule in classify.ts. */
export const mayChange = (
  premises: Premises,
  change: PremisesChange,
  today: Day,
): Result<PremisesChange> => {
  if (change.on > today) return refuse('day.in-future', { value: change.on });
  if (premises.closedOn !== null) return refuse('premises.closed', { on: premises.closedOn });
  if (change.on < premises.addedOn) {
    return refuse('premises.before-added', { on: premises.addedOn });
  }
  if (closes(change) && premises.lastVisitOn !== null && change.on < premises.lastVisitOn) {
    return refuse('premises.visited-later', { on: premises.lastVisitOn });
  }
  if (change.type === 'exempted' && premises.exempt) return refuse('premises.already-exempt');
  if (change.type === 'exemption-ended' && !premises.exempt) return refuse('premises.not-exempt');
  if (change.type === 'removed' && remove(premises, change).mergedInto === premises.id) {
    return refuse('premises.merged-into-itself');
  }
  return ok(change);
};
