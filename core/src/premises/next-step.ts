import { addDays, type Day, firstOfMonth, yearOf } from '../base/day.ts';
import { byText } from '../base/lists.ts';
import type { PastVisit } from './premises.ts';

/** One rung of the pack's ladder: what to try once nobody was met `afterAttempts` times. */
export type Rung<S extends string> = { readonly afterAttempts: number; readonly step: S };

export type Ladder<S extends string> = {
  readonly rungs: readonly Rung<S>[];
  /** The step that means leaving the door alone. */
  readonly wait: S;
  /** The cap: after so many attempts in a year nobody comes back in it (no harassment). */
  readonly maxAttempts: number;
  /** Days between two attempts at one door. */
  readonly gapDays: number;
};

/** `notBefore` is the first day on which the step is fitting. */
export type NextStep<S extends string> = { readonly step: S | 'visit'; readonly notBefore: Day };

export type TriedDoor = {
  /** From `attemptsThisYear`. */
  readonly attempts: number;
  readonly lastVisitOn: Day | null;
  /** From `dueFrom` of due.ts; null without an interval. */
  readonly dueFrom: Day | null;
};

/** Visits of this calendar year at which nobody was met, since the last interview. */
export const attemptsThisYear = (visits: readonly PastVisit[], today: Day): number =>
  visits
    .filter((visit) => yearOf(visit.on) === yearOf(today) && visit.on <= today)
    .toSorted((a, b) => byText(a.on, b.on))
    .reduce((count, visit) => (visit.outcome === 'met' ? 0 : count + 1), 0);

const rungOf = <S extends string>(attempts: number, rungs: readonly Rung<S>[]): S | 'visit' =>
  rungs
    .filter((rung) => rung.afterAttempts <= attempts)
    .reduce<Rung<S> | null>(
      (best, rung) => (best === null || rung.afterAttempts >= best.afterAttempts ? rung : best),
      null,
    )?.step ?? 'visit';

const later = (a: Day, b: Day): Day => (byText(a, b) > 0 ? a : b);

/**
 * What to try next at a door and from which day (domain.md 1.6). A door that is not due yet waits,
 * whether somebody was met or declined there: the answer does not tell which (design §7). The cap
 * ends with the year; within it a step never goes back to an earlier rung.
 */
export const nextStep = <S extends string>(
  door: TriedDoor,
  ladder: Ladder<S>,
  today: Day,
): NextStep<S> => {
  if (door.dueFrom !== null && door.dueFrom > today) {
    return { step: ladder.wait, notBefore: door.dueFrom };
  }
  const step = rungOf(door.attempts, ladder.rungs);
  if (step === ladder.wait || door.attempts >= ladder.maxAttempts) {
    return { step: ladder.wait, notBefore: firstOfMonth(yearOf(today) + 1, 1) };
  }
  if (door.attempts === 0 || door.lastVisitOn === null) return { step, notBefore: today };
  return { step, notBefore: later(addDays(door.lastVisitOn, ladder.gapDays), today) };
};
