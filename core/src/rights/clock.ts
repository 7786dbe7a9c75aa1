import { addDays, type Day, daysBetween } from '../base/day.ts';

/** While the requester corrects the form the clock stands still; null: still being corrected. */
export type Pause = { readonly fromOn: Day; readonly untilOn: Day | null };

export type Clock = {
  readonly receivedOn: Day;
  readonly pauses: readonly Pause[];
  /** The requester was told in writing that more time is needed. */
  readonly extended: boolean;
};

export type Term = { readonly days: number; readonly extensionDays: number };

/**
 * The last day to decide; null while the form is being corrected. The day of receipt is not counted,
 * nor are the days the correction took (個人情報保護法 83条, 94条, 102条). Days from the pack.
 */
export const decideBy = ({ receivedOn, pauses, extended }: Clock, term: Term): Day | null => {
  let days = term.days + (extended ? term.extensionDays : 0);
  for (const { fromOn, untilOn } of pauses) {
    if (untilOn === null) return null;
    days += daysBetween(fromOn, untilOn);
  }
  return addDays(receivedOn, days);
};

type Step = { readonly step: string; readonly on: Day };

/** The pauses of a request, from its steps in the order they were taken. */
export const pausesOf = (steps: readonly Step[]): readonly Pause[] => {
  const pauses: Pause[] = [];
  for (const { step, on } of steps) {
    const last = pauses.at(-1);
    if (step === 'form-asked') pauses.push({ fromOn: on, untilOn: null });
    if (step === 'form-corrected' && last?.untilOn === null) {
      pauses[pauses.length - 1] = { ...last, untilOn: on };
    }
  }
  return pauses;
};
