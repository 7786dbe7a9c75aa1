import { addDays, addMonths, type Day } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { PackCouncil } from '../pack/running.ts';

/** What a directive in force says of councils: size, term, how often; null: it says nothing. */
export type CouncilRule = Pick<PackCouncil, 'members' | 'termYears' | 'rhythm'>;

/** The item that is always offered for the agenda: what the box does door by door (MG-3.1). */
export const standingItem = { ja: '巡回連絡', en: 'Visits door by door' } as const;

/** Days ahead in which the end of a term or of a year without a meeting comes to the home page. */
export const noticeDays = 60;

/** The rule of the first directive in force that speaks of councils. */
export const councilRuleOf = (
  packs: readonly { readonly councils: readonly PackCouncil[] }[],
): CouncilRule | null => packs.flatMap(({ councils }) => councils)[0] ?? null;

/** Until when the next meeting is due; null where no rhythm is printed, so nothing is overdue. */
export const meetingDueOn = (rule: CouncilRule | null, lastOn: Day): Day | null =>
  rule?.rhythm.kind === 'per-year' ? addMonths(lastOn, Math.floor(12 / rule.rhythm.times)) : null;

/** The last day of a term by the directive; null: it prints none. */
export const termUntil = (rule: CouncilRule | null, fromOn: Day): Day | null =>
  rule === null || rule.termYears === null
    ? null
    : addDays(addMonths(fromOn, rule.termYears * 12), -1);

type NewMember = { readonly fromOn: Day; readonly untilOn: Day | null; readonly sitting: number };

/**
 * May one more sit in the council? Only where the directive prints a size or a term does it bind:
 * refuses `council.full`, `council.term-longer`, and `council.term-backwards` anywhere.
 */
export const maySit = (rule: CouncilRule | null, member: NewMember): Result<true> => {
  const { fromOn, untilOn, sitting } = member;
  if (untilOn !== null && untilOn < fromOn) return refuse('council.term-backwards');
  const most = rule?.members?.most;
  if (most !== undefined && sitting >= most) return refuse('council.full', { most });
  const longest = termUntil(rule, fromOn);
  if (longest !== null && (untilOn === null || untilOn > longest)) {
    return refuse('council.term-longer', { years: rule?.termYears ?? 0 });
  }
  return ok(true);
};
