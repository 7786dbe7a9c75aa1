import type { Day, Month } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Author, mayReview, type Rank, type Reviewer } from '../organisation/posts.ts';
import { type PlanEntry, tidy } from './edit.ts';
import { mergePlans, type PlanMerge } from './merge.ts';

export const planStates = ['draft', 'submitted', 'returned', 'approved', 'superseded'] as const;
export type PlanState = (typeof planStates)[number];

/** One step of a plan's history; `text` is the reason of a return or of going over capacity. */
export type PlanDecision = {
  readonly to: PlanState;
  readonly by: string;
  readonly on: Day;
  readonly text: string | null;
};

/** One version of a beat's plan for a year (MG-6.1a). */
export type Plan = {
  readonly id: string;
  readonly beatId: string;
  readonly year: number;
  /** 1 for the first plan of the year, one more for each re-plan. */
  readonly version: number;
  /** One more for each saved edit; an edit says which revision it is based on. */
  readonly revision: number;
  readonly state: PlanState;
  readonly entries: readonly PlanEntry[];
  /** Everybody who drafted, edited or submitted this version: none of them may approve it. */
  readonly authorIds: readonly string[];
  readonly decisions: readonly PlanDecision[];
};

export type PlanEdit = {
  readonly officerId: string;
  readonly baseRevision: number;
  readonly base: readonly PlanEntry[];
  readonly entries: readonly PlanEntry[];
  readonly closedMonths: readonly Month[];
};

const isOpen = (plan: Plan): boolean => plan.state === 'draft' || plan.state === 'returned';

const withAuthor = (plan: Plan, officerId: string): readonly string[] => [
  ...new Set([...plan.authorIds, officerId]),
];

const monthText = (entries: readonly PlanEntry[], month: Month): string =>
  JSON.stringify(
    tidy(entries)
      .filter((entry) => entry.month === month)
      .map((entry) => [entry.townPartId, entry.priority, entry.general]),
  );

/**
 * Saves an edit. Based on an older revision, it is merged by town part; the answer says what the
 * others changed and which town parts clash (those stay as saved). Closed months stay fixed.
 */
export const revisePlan = (
  plan: Plan,
  edit: PlanEdit,
): Result<{ readonly plan: Plan; readonly merge: PlanMerge }> => {
  if (!isOpen(plan)) return refuse('plans.not-editable');
  const base = edit.baseRevision === plan.revision ? plan.entries : edit.base;
  const merge = mergePlans({ base, mine: edit.entries, theirs: plan.entries });
  const closed = edit.closedMonths.find(
    (month) => monthText(merge.entries, month) !== monthText(plan.entries, month),
  );
  if (closed !== undefined) return refuse('plans.month-closed', { month: closed });
  const revised = {
    ...plan,
    entries: merge.entries,
    revision: plan.revision + 1,
    authorIds: withAuthor(plan, edit.officerId),
  };
  return ok({ plan: revised, merge });
};

const decide = (plan: Plan, decision: PlanDecision): Plan => ({
  ...plan,
  state: decision.to,
  decisions: [...plan.decisions, decision],
});

const textOf = (text: string | null): string | null => text?.trim() || null;

/** Submits a draft. Over capacity is allowed, but said, and asks for a reason (MG-6.2b). */
export const submitPlan = (
  plan: Plan,
  submission: {
    readonly officerId: string;
    readonly on: Day;
    readonly overCapacity: readonly Month[];
    readonly reason: string | null;
  },
): Result<Plan> => {
  const { officerId: by, on, overCapacity } = submission;
  if (!isOpen(plan)) return refuse('plans.not-editable');
  if (plan.entries.length === 0) return refuse('plans.empty');
  const text = textOf(submission.reason);
  if (overCapacity.length > 0 && text === null) {
    return refuse('plans.over-capacity', { months: overCapacity.join(', ') });
  }
  const submitted = { ...plan, authorIds: withAuthor(plan, by) };
  return ok(decide(submitted, { to: 'submitted', by, on, text }));
};

/** Who decides on a plan, of whom, and the pack's lowest rank for it (MG-6.2a). */
export type PlanReview = {
  readonly reviewer: Reviewer;
  readonly author: Author;
  readonly lowest: Rank;
  readonly on: Day;
  readonly text: string | null;
};

const mayDecide = (plan: Plan, review: PlanReview): Result<PlanDecision> => {
  if (plan.state !== 'submitted') return refuse('plans.not-submitted');
  if (plan.authorIds.includes(review.reviewer.officerId)) return refuse('plans.own-plan');
  const allowed = mayReview(review.reviewer, review.author, review.lowest);
  if (!allowed.ok) return allowed;
  const { on, reviewer } = review;
  return ok({ to: 'approved', by: reviewer.officerId, on, text: textOf(review.text) });
};

/** Returns a submitted plan with the reason, so that its author can improve it (MG-6.2b). */
export const returnPlan = (plan: Plan, review: PlanReview): Result<Plan> => {
  const decision = mayDecide(plan, review);
  if (!decision.ok) return decision;
  if (decision.value.text === null) return refuse('plans.return-reason-missing');
  return ok(decide(plan, { ...decision.value, to: 'returned' }));
};

/** Approves a submitted plan; the version approved before it, if any, is superseded. */
export const approvePlan = (
  plan: Plan,
  review: PlanReview,
  current: Plan | null,
): Result<{ readonly approved: Plan; readonly superseded: Plan | null }> => {
  const decision = mayDecide(plan, review);
  if (!decision.ok) return decision;
  const superseded =
    current === null ? null : decide(current, { ...decision.value, to: 'superseded', text: null });
  return ok({ approved: decide(plan, decision.value), superseded });
};

/**
 * Starts a new version in mid-year from the approved one, which stays approved beside it until the
 * new one is. Closed months are carried over; `revisePlan` keeps them fixed.
 */
export const replan = (
  approved: Plan,
  next: { readonly id: string; readonly officerId: string; readonly version: number },
): Result<Plan> =>
  approved.state === 'approved'
    ? ok({
        ...approved,
        id: next.id,
        version: next.version,
        revision: 1,
        state: 'draft',
        authorIds: [next.officerId],
        decisions: [],
      })
    : refuse('plans.not-approved');
