import {
  answerMonthReview,
  checkMonth,
  finishMonthReview,
  getReview,
  listReviews,
} from '@meguri/core/reviews/reviews.ops.ts';
import { placeOfBeat } from '../beats/beats.ts';
import { type Served, serve } from '../platform/serve.ts';
import { check, placeOfBox } from './checks.ts';
import { answer, finish } from './decide.ts';
import { reviewOfMonth, reviewsOfStation } from './reviews.ts';

export const reviewsServed: readonly Served[] = [
  serve(listReviews, {
    place: async (_, { stationId }) => ({ stationId }),
    use: reviewsOfStation,
  }),
  serve(getReview, {
    place: (ctx, { beatId }) => placeOfBeat(ctx, beatId),
    use: reviewOfMonth,
    subject: ({ beatId }) => beatId,
  }),
  serve(finishMonthReview, {
    place: (ctx, { beatId }) => placeOfBeat(ctx, beatId),
    use: finish,
    subject: (_, { reviewId }) => reviewId,
  }),
  serve(answerMonthReview, {
    place: (ctx, { beatId }) => placeOfBeat(ctx, beatId),
    use: answer,
    subject: (_, { reviewId }) => reviewId,
  }),
  serve(checkMonth, {
    place: (ctx, { boxId }) => placeOfBox(ctx, boxId),
    use: check,
    subject: (_, { checkId }) => checkId,
  }),
];
