import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  firstOfMonth,
  type Month,
  monthOf,
  yearOf,
} from '../base/day.ts';
import { byText, groupBy } from '../base/lists.ts';
import type { PostKind } from '../organisation/posts.ts';
import type { VisitParameters } from '../pack/parameters.ts';
import type { VisitRules } from '../pack/visit-rules.ts';
import type { TaskRule, TaskState, WaitingState } from '../pack/waiting.ts';
import { isReviewMonth } from '../reviews/rhythm.ts';
import { type Rule, ruleOf } from './rules.ts';
import { type Holder, holderOf, type StationStaff } from './staff.ts';

/** A record that waits for somebody, as the set-based statement finds it (decision 0005). */
export type WaitingRecord = {
  readonly state: WaitingState;
  /** What it is about: a plan, a closing, a request, a beat, a box. */
  readonly subjectId: string;
  readonly boxId: string | null;
  readonly beatId: string | null;
  /** The first day it waited. */
  readonly sinceOn: Day;
  /** The last day the record itself carries; null: the pack's rule alone says when. */
  readonly lastOn: Day | null;
  readonly year: number | null;
  readonly month: Month | null;
  /** Whoever must not do it themselves, the author first; empty where the author is to do it. */
  readonly notBy: readonly string[];
};

/** Work that waits, with the post that does it today. */
export type Task = {
  readonly state: TaskState;
  readonly subjectId: string;
  readonly boxId: string | null;
  readonly beatId: string | null;
  readonly year: number | null;
  readonly month: Month | null;
  readonly post: PostKind;
  /** null: the post is empty; whoever is put there finds it. */
  readonly holder: Holder['person'];
  readonly postId: string | null;
  readonly sinceOn: Day;
  /** null where the directive and the pack set no day. */
  readonly dueOn: Day | null;
  /** Whole days past the due day; 0 when in time. */
  readonly overdueDays: number;
};

export type TaskContext = {
  /** Those the pack names; for the other states ours count. */
  readonly rules: readonly TaskRule[];
  readonly parameters: VisitParameters;
  readonly visits: Pick<VisitRules, 'vacantBeat' | 'review'>;
  readonly staff: StationStaff;
  readonly today: Day;
};

/** A `day` of the month after the one the record is about. */
const dayAfterMonth = ({ year, month }: WaitingRecord, day: number | null): Day | null => {
  if (year === null || month === null || day === null) return null;
  const next = month === 12 ? firstOfMonth(year + 1, 1) : firstOfMonth(year, month + 1);
  return addDays(next, day - 1);
};

const ruleDue = (
  record: WaitingRecord,
  due: Rule['due'],
  parameters: VisitParameters,
): Day | null => {
  if ('days' in due) return due.days === null ? null : addDays(record.sinceOn, due.days);
  switch (due.parameter) {
    case 'monthCloseDay':
    case 'monthReviewDay':
      return dayAfterMonth(record, parameters[due.parameter].value);
    // A day of the first month; for a beat that begins later as many days after it began.
    case 'planSubmissionDay':
      return addDays(record.sinceOn, parameters.planSubmissionDay.value - 1);
    case 'planReviewDays':
    case 'newOfficerStartDays':
    case 'requestAnswerDays':
      return addDays(record.sinceOn, parameters[due.parameter].value);
  }
};

const earlier = (a: Day | null, b: Day | null): Day | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

/** What is to be looked at again waits from some days before its review day. */
const isNoticed = (state: WaitingState): boolean => state.endsWith('.expiring');

type Term = { readonly sinceOn: Day; readonly dueOn: Day | null };

/** A month that is not reviewed by the pack's rhythm waits for nobody (MG-6.3b). */
const waits = (record: WaitingRecord, { visits }: TaskContext): boolean =>
  record.state !== 'month.closed' ||
  record.month === null ||
  isReviewMonth(visits.review.rhythm, record.month);

/** A beat without an officer waits once the days of the pack are over. */
const delayed = (record: WaitingRecord, { visits }: TaskContext): WaitingRecord =>
  record.state === 'beat.vacant'
    ? { ...record, sinceOn: addDays(record.sinceOn, visits.vacantBeat.afterDays) }
    : record;

const termOf = (record: WaitingRecord, rule: Rule, parameters: VisitParameters): Term => {
  const { sinceOn, lastOn } = record;
  if (isNoticed(record.state) && lastOn !== null && 'days' in rule.due) {
    return { sinceOn: addDays(lastOn, -(rule.due.days ?? 0)), dueOn: lastOn };
  }
  return { sinceOn, dueOn: earlier(ruleDue(record, rule.due, parameters), lastOn) };
};

const taskOf = (record: WaitingRecord, context: TaskContext): Task => {
  const rule = ruleOf(context.rules, record.state);
  const term = termOf(record, rule, context.parameters);
  const lowest = context.parameters.reviewRank.value;
  const { kind, postId, person } = holderOf({ ...record, post: rule.post }, context.staff, lowest);
  return {
    state: record.state,
    subjectId: record.subjectId,
    boxId: record.boxId,
    beatId: record.beatId,
    year: record.year,
    month: record.month,
    post: kind,
    holder: person,
    postId,
    ...term,
    overdueDays: term.dueOn === null ? 0 : Math.max(0, daysBetween(term.dueOn, context.today)),
  };
};

const last = '9999-12-31';

/** Overdue first, then the nearest due day, then what has none; never by who or how many. */
export const byUrgency = (a: Task, b: Task): number =>
  byText(a.dueOn ?? last, b.dueOn ?? last) ||
  byText(a.sinceOn, b.sinceOn) ||
  byText(a.subjectId, b.subjectId);

/**
 * The tasks of a station, derived from what waits, the pack's rules and who holds which post today
 * (decision 0005). Each record yields one task for one post; it passes on with the post, and never
 * to whoever must not do it (MG-6.2b, MG-6.3b).
 */
export const tasksFrom = (
  records: readonly WaitingRecord[],
  context: TaskContext,
): readonly Task[] =>
  records
    .filter((record) => waits(record, context))
    .map((record) => taskOf(delayed(record, context), context))
    .filter(({ sinceOn }) => sinceOn <= context.today)
    .toSorted(byUrgency);

/** Tasks of one state, box and month stand in one line; in the order of their most urgent. */
export const groupTasks = <T extends Task>(tasks: readonly T[]): readonly (readonly T[])[] => [
  ...groupBy(tasks, ({ state, boxId, year, month }) =>
    [state, boxId, year, month].join(' '),
  ).values(),
];

/** The days and the rhythm of a pack that say what comes next. */
type Rhythm = {
  readonly parameters: Pick<VisitParameters, 'monthCloseDay' | 'monthReviewDay'>;
  readonly rules: Pick<VisitRules, 'review'>;
};

/** Posts whose work a month's review is; others have no month of visits. */
const reviewing: readonly PostKind[] = ['boxChief', 'sectionChief', 'stationChief'];

const monthsAhead = (today: Day, ahead: number): Day =>
  addMonths(firstOfMonth(yearOf(today), monthOf(today)), ahead);

/**
 * What a post does next when nothing waits today; null where the pack sets no day. A month is
 * reviewed on a day of the month after it, as often a year as the pack says (MG-6.3b).
 */
export const comingUp = (
  post: PostKind,
  today: Day,
  { parameters, rules }: Rhythm,
): { readonly code: 'month-close' | 'month-review'; readonly on: Day } | null => {
  const isOfficer = post === 'beatOfficer';
  const day = parameters[isOfficer ? 'monthCloseDay' : 'monthReviewDay'].value;
  if (day === null || !(isOfficer || reviewing.includes(post))) return null;
  const on = Array.from({ length: 13 }, (_, ahead) => monthsAhead(today, ahead))
    .filter((first) => isOfficer || isReviewMonth(rules.review.rhythm, monthOf(addDays(first, -1))))
    .map((first) => addDays(first, day - 1))
    .find((one) => one >= today);
  return on === undefined ? null : { code: isOfficer ? 'month-close' : 'month-review', on };
};
