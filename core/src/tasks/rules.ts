import { keysOf } from '../base/keys.ts';
import { type TaskRule, type WaitingState, waitingStates } from '../pack/waiting.ts';

/** Which post does what waits, and by when; why, a pack says where it names it. */
export type Rule = Pick<TaskRule, 'state' | 'post' | 'due'>;

const days = (post: TaskRule['post'], number: number | null): Omit<Rule, 'state'> => ({
  post,
  due: { days: number },
});

/** What counts for a state the pack says nothing about (decision 0005). */
const defaults: Readonly<Record<WaitingState, Omit<Rule, 'state'>>> = {
  'plan.missing': { post: 'beatOfficer', due: { parameter: 'planSubmissionDay' } },
  'plan.submitted': { post: 'reviewer', due: { parameter: 'planReviewDays' } },
  'plan.returned': days('beatOfficer', 7),
  'month.open': { post: 'beatOfficer', due: { parameter: 'monthCloseDay' } },
  'month.closed': { post: 'reviewer', due: { parameter: 'monthReviewDay' } },
  'month.reopened': days('beatOfficer', 7),
  'month.amended': days('reviewer', 7),
  'review.asked': days('beatOfficer', 7),
  'station-check.due': days('stationChief', 31),
  'night-visit.requested': days('sectionChief', 1),
  'request.open': { post: 'beatOfficer', due: { parameter: 'requestAnswerDays' } },
  'discretionary.proposed': days('sectionChief', 14),
  'discretionary.expiring': days('beatOfficer', 14),
  'exemption.expiring': days('stationChief', 30),
  'beat.handed-over': { post: 'beatOfficer', due: { parameter: 'newOfficerStartDays' } },
  'beat.vacant': days('sectionChief', 7),
  'year.closed': days('boxChief', 31),
  'retention.unset': days('sectionChief', null),
  'break-glass.opened': days('sectionChief', 1),
  'look.asked': days('beatOfficer', 3),
  'look.answered': days('reviewer', 3),
  'custody-count.expiring': days('boxChief', 7),
  'custody.different': days('boxChief', 7),
  'custody-key.lost': days('boxChief', 3),
  'custody-inspection.expiring': days('sectionChief', 14),
  // The law's own days stand in the record; this one never comes first.
  'rights.open': days('sectionChief', 366),
  'leak.open': days('sectionChief', 366),
  'directive.draft': days('headquartersClerk', 30),
  'directive.expiring': days('headquartersClerk', 90),
  'directive.unacknowledged': days('stationChief', 7),
  'pack.expiring': days('headquartersClerk', 90),
  'disposal.proposed': days('boxChief', 14),
};

/** The rule of a waiting state: the one the pack names, else our own. */
export const ruleOf = (named: readonly TaskRule[], state: WaitingState): Rule =>
  named.find((rule) => rule.state === state) ?? { state, ...defaults[state] };

/** The longest notice, in days, of what is to be looked at again. */
export const noticeDaysOf = (named: readonly TaskRule[]): number =>
  Math.max(
    0,
    ...keysOf(waitingStates)
      .filter((state) => state.endsWith('.expiring'))
      .map((state) => ruleOf(named, state).due)
      .map((due) => ('days' in due ? (due.days ?? 0) : 0)),
  );
