import { addDays, type Day } from '../base/day.ts';
import type { MeasureState } from './measures.ts';

/** Until when what waits is to be done, in days; no directive says, so this is ours. */
export const measureDays = { decide: 7, revise: 7, result: 1, lookBack: 30 } as const;

export type MeasureWaiting = {
  readonly state:
    | 'measure.submitted'
    | 'measure.returned'
    | 'measure.prepare'
    | 'measure.result'
    | 'measure.look-back';
  readonly sinceOn: Day;
  readonly dueOn: Day;
};

type Facts = {
  readonly state: MeasureState;
  /** The day of the last step. */
  readonly steppedOn: Day;
  /** Days without a result, in their order. */
  readonly open: readonly Day[];
  /** The last day with a result. */
  readonly lastOn: Day | null;
  readonly prepared: boolean;
};

const ofDecided = ({ steppedOn, open, prepared }: Facts, today: Day): MeasureWaiting | null => {
  const [next] = open;
  if (next === undefined) return null;
  if (next <= today) {
    return { state: 'measure.result', sinceOn: next, dueOn: addDays(next, measureDays.result) };
  }
  if (prepared) return null;
  return { state: 'measure.prepare', sinceOn: steppedOn, dueOn: addDays(next, -1) };
};

/**
 * What a measure waits for on a day: a decision within 7 days, its revision within 7, preparation
 * until the day before, its result on the day after, the look back within 30 days. A draft waits
 * for nobody but its author.
 */
export const waitingOf = (facts: Facts, today: Day): MeasureWaiting | null => {
  const { state, steppedOn, lastOn } = facts;
  const since = (days: number) => ({ sinceOn: steppedOn, dueOn: addDays(steppedOn, days) });
  if (state === 'submitted') return { state: 'measure.submitted', ...since(measureDays.decide) };
  if (state === 'returned') return { state: 'measure.returned', ...since(measureDays.revise) };
  if (state === 'held' && lastOn !== null) {
    const dueOn = addDays(lastOn, measureDays.lookBack);
    return { state: 'measure.look-back', sinceOn: lastOn, dueOn };
  }
  return state === 'decided' || state === 'prepared' ? ofDecided(facts, today) : null;
};
