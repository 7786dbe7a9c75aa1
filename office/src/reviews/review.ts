import type { Output } from '@meguri/core/operation.ts';
import type { getReview, listReviews } from '@meguri/core/reviews/reviews.ops.ts';
import type { YearMonth } from './months.ts';

export type Review = Output<typeof getReview>;
export type ReviewBox = Output<typeof listReviews>['boxes'][number];
export type ReviewLine = ReviewBox['beats'][number];
export type Stage = ReviewLine['stage'];
export type Check = ReviewBox['checks'][number];

/** A review with the month it is about. */
export type ReviewAt = { readonly review: Review; readonly at: YearMonth };
