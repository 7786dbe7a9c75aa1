import type { Day } from '../base/day.ts';
import type { attemptSteps, VisitParameters } from '../pack/parameters.ts';
import { monthsBetween, type VisitClass, type VisitRules } from '../pack/visit-rules.ts';
import { classesIn } from './classes.ts';
import type { CampaignCycle, DuePolicy } from './due.ts';
import { type FrequencySetting, frequencyOn, intervalsOn } from './frequency.ts';
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

/** What the due days of a pack are made of. */
export type CyclePack = {
  readonly parameters: Pick<VisitParameters, 'visitInterval' | 'dueRule'>;
  readonly rules: Pick<VisitRules, 'classes' | 'campaigns'>;
};

/** Months from one interview to the next in a class: the station's setting, else the pack's. */
const monthsOfClass = (
  { rules }: Pick<CyclePack, 'rules'>,
  settings: readonly FrequencySetting[],
  { one, day }: { readonly one: VisitClass; readonly day: Day },
): number => {
  const alone = classesIn(rules.classes, one.column).length === 1;
  const set = frequencyOn(settings, alone ? one.column : { visitClass: one.code }, day);
  return set === null || one.setBy === 'headquarters' ? monthsBetween(one) : set.months;
};

/** Campaigns of a class that are not over on a day. */
const campaignsOf = ({ rules }: CyclePack, code: string, day: Day): readonly CampaignCycle[] =>
  rules.campaigns
    .filter(({ classes, untilOn }) => classes.includes(code) && untilOn >= day)
    .map((one) => ({ fromOn: one.fromOn, untilOn: one.untilOn, months: monthsBetween(one) }));

/**
 * How due days are counted at a station on a day: the pack's rules by class and column, the
 * station's intervals, and campaigns that run or are to come.
 */
export const duePolicyOn = (
  pack: CyclePack,
  settings: readonly FrequencySetting[],
  day: Day,
): DuePolicy => {
  const { visitInterval, dueRule } = pack.parameters;
  const standard = {
    priority: visitInterval.priority.value,
    general: visitInterval.general.value,
  };
  const classes = pack.rules.classes.map((one) => {
    const months = monthsOfClass(pack, settings, { one, day });
    const cycle = { months, rule: one.count, campaigns: campaignsOf(pack, one.code, day) };
    return [one.code, cycle] as const;
  });
  return {
    intervals: intervalsOn(settings, standard, day),
    rule: dueRule.value,
    classes: Object.fromEntries(classes),
  };
};
