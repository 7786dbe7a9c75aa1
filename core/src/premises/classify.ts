import type { Day } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { PostKind } from '../organisation/posts.ts';
import type { Criterion, PremisesKind, Tier } from '../pack/criteria.ts';
import type { PremisesChange } from './premises.ts';

/** What this rule needs of a line of 別表. */
export type ClassifyCriterion = Pick<
  Criterion,
  'code' | 'premises' | 'tier' | 'visitClass' | 'discretionary'
>;

export type ClassifyRequest = {
  readonly kind: PremisesKind;
  readonly criterion: string;
  readonly reason: string | null;
  readonly reviewOn: Day | null;
  readonly requestedBy: string;
  readonly approval: { readonly officerId: string; readonly post: PostKind } | null;
  readonly today: Day;
};

export type Classification = {
  readonly tier: Tier;
  /** Where the criterion names one. */
  readonly visitClass?: string;
  readonly criterion: string;
  readonly reason?: string;
  readonly reviewOn?: Day;
};

/** Who may approve a discretionary choice (MG-B10, MG-B19). */
const approvers: ReadonlySet<PostKind> = new Set(['sectionChief', 'stationChief']);

const isBlank = (text: string | null): text is null => text === null || text.trim() === '';

type Class = Pick<Classification, 'tier' | 'visitClass'>;

const classIn = ({ tier, visitClass }: ClassifyCriterion): Class =>
  visitClass === undefined ? { tier } : { tier, visitClass };

const mayChoose = (request: ClassifyRequest, leads: Class): Result<Classification> => {
  const { reason, reviewOn, approval } = request;
  if (isBlank(reason)) return refuse('premises.reason-missing');
  if (reviewOn === null || reviewOn <= request.today) return refuse('premises.review-day-missing');
  if (approval === null || !approvers.has(approval.post)) {
    return refuse('premises.approval-missing');
  }
  if (approval.officerId === request.requestedBy) return refuse('premises.own-approval');
  return ok({ ...leads, criterion: request.criterion, reason: reason.trim(), reviewOn });
};

/**
 * May this premises be classified so (MG-4.1-2b)? The tier follows from the criterion. A
 * discretionary one needs a reason, a later review day and the approval of the section or station
 * chief, not of oneself. Where a sealed one is kept (MG-B3, B8, B9), the server decides.
 */
export const mayReclassify = (
  criteria: readonly ClassifyCriterion[],
  request: ClassifyRequest,
): Result<Classification> => {
  const found = criteria.find(
    (line) => line.code === request.criterion && line.premises === request.kind,
  );
  if (found === undefined) return refuse('premises.criterion-unknown', { code: request.criterion });
  return found.discretionary
    ? mayChoose(request, classIn(found))
    : ok({ ...classIn(found), criterion: found.code });
};

/** The station chief's special instruction not to visit (MG-4.1-1b). */
export const mayExempt = (request: {
  readonly post: PostKind;
  readonly reason: string;
  readonly instructedOn: Day;
  readonly reviewOn: Day | null;
  readonly today: Day;
}): Result<PremisesChange> => {
  const { reason, instructedOn, reviewOn } = request;
  if (request.post !== 'stationChief') return refuse('premises.exemption-by-chief');
  if (instructedOn > request.today) return refuse('day.in-future', { value: instructedOn });
  if (isBlank(reason)) return refuse('premises.reason-missing');
  if (reviewOn === null || reviewOn <= instructedOn) return refuse('premises.review-day-missing');
  return ok({ type: 'exempted', on: instructedOn, reason: reason.trim(), reviewOn });
};

/**
 * The day a discretionary choice is to be looked at again; null when none is in force. Kept apart
 * from `Premises`: it tells the kind of criterion, so only the post that classifies may see it.
 */
export const tierReviewOn = (changes: readonly PremisesChange[], day: Day): Day | null =>
  changes
    .filter((change) => change.type === 'reclassified' && change.on <= day)
    .reduce<Day | null>(
      (_, change) => (change.type === 'reclassified' ? (change.reviewOn ?? null) : null),
      null,
    );
