import type { Input } from '@meguri/core/operation.ts';
import { checkReview } from '@meguri/core/reviews/review.ts';
import type { checkMonth } from '@meguri/core/reviews/reviews.ops.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { type CheckRow, findBoxPlace, listChecks } from './checks.db.ts';
import { monthlyReview } from './month.ts';
import { listMonths } from './reviews.db.ts';

/** Where a police box is, for the decision point; refuses what the caller cannot see. */
export const placeOfBox = async (ctx: Ctx, boxId: string): Promise<Place> =>
  (await findBoxPlace(ctx.tx, boxId)) ?? refuseWith('not-found');

type Check = Input<typeof checkMonth>;

/** Every closed month of the box is reviewed, and none of them is the chief's own (MG-3.3a). */
const mustBeCheckable = async (ctx: Ctx, stationId: string, input: Check): Promise<void> => {
  const { boxId, year, month } = input;
  const checks = await listChecks(ctx.tx, { stationId, year, month });
  if (checks.some((one) => one.boxId === boxId && one.kind === 'checked')) {
    refuseWith('reviews.already-checked');
  }
  const months = await listMonths(ctx.tx, stationId, { year, month, today: ctx.today });
  const closed = months.filter((row) => row.box.id === boxId && row.closedAt !== null);
  if (closed.length === 0) refuseWith('reviews.not-reviewed');
  const by = { officerId: ctx.actor.personId, post: ctx.actor.postKind, on: ctx.today };
  for (const row of closed) must(checkReview(monthlyReview(row, input, checks), by));
};

/** The station chief's check mark, guidance or praise; guidance and praise have words. */
export const check: UseCase<typeof checkMonth> = async (ctx, input) => {
  const { stationId = '' } = await placeOfBox(ctx, input.boxId);
  if (input.kind === 'checked') await mustBeCheckable(ctx, stationId, input);
  else if (input.text.trim() === '') refuseWith('reviews.words-missing');
  const { personId: by } = ctx.actor;
  if (input.personId === by) refuseWith('reviews.own-month');
  const text = input.text.trim();
  const { boxId, personId, ...asked } = input;
  const checkId = newId();
  await addFact(ctx.tx, 'station_checks', {
    ...asked,
    id: checkId,
    station_id: stationId,
    box_id: boxId,
    person_id: personId,
    text,
    by_person: by,
    at: ctx.now,
  });
  return { checkId };
};

/** A check as screens show it. */
export const shownCheck = ({ kind, person, text, by, at }: CheckRow) => ({
  kind,
  person,
  text,
  by,
  at: new Date(at).toISOString(),
});
