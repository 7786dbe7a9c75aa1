import { addDays, type Day } from '../base/day.ts';
import type { VisitRules } from '../pack/visit-rules.ts';
import type { VisitAssignment } from './visit.ts';

/** A beat on a day, and how somebody without an assignment to it stands to it. */
export type Vacancy = {
  /** First day without an officer or anybody acting; null: there is one. */
  readonly since: Day | null;
  readonly isBoxChief: boolean;
  /** In charge of another beat of the same box. */
  readonly isNeighbour: boolean;
};

/**
 * How somebody visits a beat that has no officer, by the pack's rule and not before its days are
 * over; null: only whoever is assigned to it does.
 */
export const roleInVacantBeat = (
  { by, afterDays }: Pick<VisitRules['vacantBeat'], 'by' | 'afterDays'>,
  { since, isBoxChief, isNeighbour }: Vacancy,
  on: Day,
): VisitAssignment['role'] | null => {
  if (since === null || on < addDays(since, afterDays)) return null;
  if (by === 'box-chief') return isBoxChief ? 'acting' : null;
  return by === 'neighbours' && isNeighbour ? 'helper' : null;
};
