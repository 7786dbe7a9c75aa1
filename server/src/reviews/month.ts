import { type Day, dayInJapan, firstOfMonth, type Month } from '@meguri/core/base/day.ts';
import type { AuthorPost, PostKind } from '@meguri/core/organisation/posts.ts';
import type { MonthlyReview, ReviewState } from '@meguri/core/reviews/review.ts';
import { isReviewMonth } from '@meguri/core/reviews/rhythm.ts';
import { boxStaff } from '../organisation/organisation.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';
import type { CheckRow } from './checks.db.ts';
import { findMonth, findPostKinds, type MonthRow, type OfMonth } from './reviews.db.ts';

export const isSupervisorPost = (kind: PostKind): boolean =>
  kind === 'boxChief' || kind === 'sectionChief' || kind === 'stationChief';

/** Supervisors and the auditor read it; else only the officer it is about and who is in charge. */
const mayRead = ({ actor }: Ctx, row: MonthRow): boolean =>
  isSupervisorPost(actor.postKind) ||
  actor.postKind === 'auditor' ||
  [row.officer?.personId, row.inChargeId].includes(actor.personId);

/** The month of a beat; not for colleagues who only help there. */
export const monthOfBeat = async (ctx: Ctx, { beatId, year, month }: OfMonth) => {
  const row = await findMonth(ctx.tx, beatId, { year, month, today: ctx.today });
  return row !== undefined && mayRead(ctx, row) ? row : refuseWith('not-found');
};

const stateOf = ({ review, answer }: MonthRow): ReviewState => {
  if (review === null) return 'open';
  return answer === null ? 'reviewed' : 'answered';
};

export type Stage = ReviewState | 'to-come' | 'month-open';

/** Where a month stands on a day. */
export const stageOf = (row: MonthRow, asked: OfMonth & { readonly today: Day }): Stage => {
  if (row.review !== null) return stateOf(row);
  if (asked.today < firstOfMonth(asked.year, asked.month)) return 'to-come';
  return row.closedAt === null ? 'month-open' : 'open';
};

const signed = (deed: { readonly byId: string; readonly at: string }) => ({
  by: deed.byId,
  on: dayInJapan(new Date(deed.at)),
});

/** The month as the rules of core see it; `officerIds` are whoever worked it. */
export const monthlyReview = (
  row: MonthRow,
  { year, month }: { readonly year: number; readonly month: Month },
  checks: readonly CheckRow[] = [],
): MonthlyReview => {
  const { review, answer } = row;
  const check = checks.find(({ kind, boxId }) => kind === 'checked' && boxId === row.box.id);
  return {
    id: review?.id ?? '',
    beatId: row.beat.id,
    year,
    month,
    state: stateOf(row),
    officerIds: row.people,
    review:
      review === null
        ? null
        : { ...signed(review), guidance: review.guidance, agreements: review.agreements },
    answer: answer === null ? null : { ...signed(answer), text: answer.text },
    stationCheck: check === undefined ? null : { by: check.by, on: dayInJapan(new Date(check.at)) },
  };
};

const authorPosts: readonly AuthorPost[] = ['beatOfficer', 'boxChief', 'sectionChief'];

/** Whoever closed the month, in the post held today, for the review route (MG-6.3b). */
export const authorOf = async (ctx: Ctx, row: MonthRow) => {
  const officerId = row.people[0] ?? '';
  const kinds = await findPostKinds(ctx.tx, officerId, ctx.today);
  return {
    officerId,
    post: authorPosts.find((kind) => kind === kinds[0]) ?? 'beatOfficer',
    box: await boxStaff(ctx, row.box.id, ctx.today),
  };
};

/** The day of the next month the pack sets for reviews; null: none. */
export const reviewDueOn = (ctx: Ctx, year: number, month: Month): Day | null => {
  const { parameters, rules } = ctx.pack;
  const day = parameters.monthReviewDay.value;
  if (day === null || !isReviewMonth(rules.review.rhythm, month)) return null;
  const first = month === 12 ? firstOfMonth(year + 1, 1) : firstOfMonth(year, month + 1);
  return `${first.slice(0, 8)}${String(day).padStart(2, '0')}`;
};
