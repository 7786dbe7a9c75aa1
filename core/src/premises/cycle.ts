import type { Day } from '../base/day.ts';
import type { attemptSteps, VisitParameters } from '../pack/parameters.ts';
import type { DuePolicy } from './due.ts';
import { type FrequencySetting, intervalsOn } from './frequency.ts';
import type { Ladder } from './next-step.ts';

type AttemptStep = (typeof attemptSteps)[number];

/** Days between two tries at one door, so that nobody feels pursued; no directive sets them. */
const gapDays = 3;

/** The pack's ladder of what to try next; its last rung is the most tries of a year. */
export const ladderOf = (parameters: VisitParameters): Ladder<AttemptStep> => {
  const rungs = parameters.attemptLadder.value;
  return {
    rungs,
    wait: 'next-cycle',
    maxAttempts: Math.max(1, ...rungs.map((rung) => rung.afterAttempts)),
    gapDays,
  };
};

/** How due days are counted at a station on a day: the pack's rule and the station's intervals. */
export const duePolicyOn = (
  parameters: VisitParameters,
  settings: readonly FrequencySetting[],
  day: Day,
): DuePolicy => {
  const { priority, general } = parameters.visitInterval;
  const standard = { priority: priority.value, general: general.value };
  return { intervals: intervalsOn(settings, standard, day), rule: parameters.dueRule.value };
};
