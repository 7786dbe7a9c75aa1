import type { Day, Month } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Author, mayReview, type Rank, type Reviewer } from '../organisation/posts.ts';

export const reviewStates = ['open', 'reviewed', 'answered'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Something both agreed on: a protected day, going together, support; with its day if it has one. */
export type Agreement = { readonly text: string; readonly on: Day | null };

type Signed = { readonly by: string; readonly on: Day };

/** The supervisor's monthly review of a beat (MG-6.3b, MG-6.3c). */
export type MonthlyReview = {
  readonly id: string;
  readonly beatId: string;
  readonly year: number;
  readonly month: Month;
  readonly state: ReviewState;
  /** Whoever worked the beat in the month; none of them reviews it. */
  readonly officerIds: readonly string[];
  readonly review:
    | (Signed & { readonly guidance: string; readonly agreements: readonly Agreement[] })
    | null;
  /** The officer's own words. */
  readonly answer: (Signed & { readonly text: string }) | null;
  /** The station chief saw it in person (MG-3.3a). */
  readonly stationCheck: Signed | null;
};

/** Finishes a review with guidance; nobody reviews a month of their own (register 6.3-5). */
export const finishReview = (
  review: MonthlyReview,
  given: {
    readonly reviewer: Reviewer;
    readonly author: Author;
    readonly lowest: Rank;
    readonly on: Day;
    readonly guidance: string;
    readonly agreements: readonly Agreement[];
  },
): Result<MonthlyReview> => {
  const { reviewer, author, lowest, on, agreements } = given;
  if (review.state !== 'open') return refuse('reviews.already-reviewed');
  if (review.officerIds.includes(reviewer.officerId)) return refuse('reviews.own-month');
  const allowed = mayReview(reviewer, author, lowest);
  if (!allowed.ok) return allowed;
  const guidance = given.guidance.trim();
  if (guidance === '') return refuse('reviews.guidance-missing');
  const finished = { by: reviewer.officerId, on, guidance, agreements };
  return ok({ ...review, state: 'reviewed', review: finished });
};

/** The answer of an officer who worked the month. */
export const answerReview = (
  review: MonthlyReview,
  answer: { readonly officerId: string; readonly text: string; readonly on: Day },
): Result<MonthlyReview> => {
  if (review.state !== 'reviewed') return refuse('reviews.nothing-to-answer');
  if (!review.officerIds.includes(answer.officerId)) return refuse('reviews.not-your-month');
  const text = answer.text.trim();
  if (text === '') return refuse('reviews.answer-missing');
  return ok({
    ...review,
    state: 'answered',
    answer: { by: answer.officerId, on: answer.on, text },
  });
};

/** The station chief's own check mark on a reviewed month (MG-3.3a); not on a month of one's own. */
export const checkReview = (
  review: MonthlyReview,
  check: { readonly officerId: string; readonly post: Reviewer['post']; readonly on: Day },
): Result<MonthlyReview> => {
  if (check.post !== 'stationChief') return refuse('reviews.check-by-chief');
  if (review.officerIds.includes(check.officerId)) return refuse('reviews.own-month');
  if (review.state === 'open') return refuse('reviews.not-reviewed');
  return ok({ ...review, stationCheck: { by: check.officerId, on: check.on } });
};
