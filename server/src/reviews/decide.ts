import type { Input } from '@meguri/core/operation.ts';
import { answerReview, finishReview } from '@meguri/core/reviews/review.ts';
import type { answerMonthReview, finishMonthReview } from '@meguri/core/reviews/reviews.ops.ts';
import { callersRank } from '../organisation/organisation.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { materialOf } from './material.ts';
import { authorOf, monthlyReview, monthOfBeat } from './month.ts';
import type { MonthRow } from './reviews.db.ts';

const reviewerOf = async (ctx: Ctx) => ({
  officerId: ctx.actor.personId,
  post: ctx.actor.postKind,
  rank: await callersRank(ctx),
});

type Finish = Input<typeof finishMonthReview>;

const finished = async (ctx: Ctx, row: MonthRow, input: Finish) =>
  must(
    finishReview(monthlyReview(row, input), {
      reviewer: await reviewerOf(ctx),
      author: await authorOf(ctx, row),
      lowest: ctx.pack.parameters.reviewRank.value,
      on: ctx.today,
      guidance: input.guidance,
      agreements: input.agreements,
    }),
  ).review ?? refuseWith('reviews.guidance-missing');

/** Finishes a review; what it was about is computed here and kept as it stood (MG-6.3b, MG-6.3c). */
export const finish: UseCase<typeof finishMonthReview> = async (ctx, input) => {
  const row = await monthOfBeat(ctx, input);
  if (row.review === null && row.closedAt === null) refuseWith('reviews.month-open');
  const { guidance, agreements } = await finished(ctx, row, input);
  const { exceptions, questions } = await materialOf(ctx, row, input);
  const reviewId = newId();
  await addFact(ctx.tx, 'reviews', {
    id: reviewId,
    station_id: row.station.id,
    beat_id: input.beatId,
    year: input.year,
    month: input.month,
    reviewed_person_id: row.officer?.personId ?? row.people[0] ?? '',
    exceptions: JSON.stringify(exceptions),
    questions: JSON.stringify(questions),
    guidance,
    agreements: JSON.stringify(agreements),
    reviewed_by: ctx.actor.personId,
    reviewed_at: ctx.now,
  });
  return { reviewId };
};

/** The officer's words; whoever is in charge now answers for a beat taken over. */
export const answer: UseCase<typeof answerMonthReview> = async (ctx, input) => {
  const row = await monthOfBeat(ctx, input);
  const review = monthlyReview(row, input);
  const officerIds = [...review.officerIds, ...(row.inChargeId === null ? [] : [row.inChargeId])];
  const given = { officerId: ctx.actor.personId, text: input.text, on: ctx.today };
  const answered = must(answerReview({ ...review, officerIds }, given));
  await addFact(ctx.tx, 'review_answers', {
    review_id: review.id,
    station_id: row.station.id,
    text: answered.answer?.text ?? '',
    answered_by: ctx.actor.personId,
    answered_at: ctx.now,
  });
  return { reviewId: review.id };
};
