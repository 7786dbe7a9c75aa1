import type { Month } from '../base/day.ts';
import type { VisitRules } from '../pack/visit-rules.ts';

type Rhythm = VisitRules['review']['rhythm'];

/**
 * Does a review fall due for this month (MG-6.3b)? Twelve a year: every month; four: the last of each
 * quarter. Where the directive prints no number, a month may be reviewed and none is ever due.
 */
export const isReviewMonth = (rhythm: Rhythm, month: Month): boolean =>
  rhythm.kind === 'per-year' &&
  Math.floor((month * rhythm.times) / 12) > Math.floor(((month - 1) * rhythm.times) / 12);
