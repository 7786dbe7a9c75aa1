import { holdsForbidden } from '@meguri/core/cards/contents.ts';
import type { commentLook, lookQuestions, reviewLook } from '@meguri/core/cards/looks.ops.ts';
import { addFact } from '../platform/add-fact.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { type AskedLook, findLook, listQuestions, type QuestionRow } from './questions.db.ts';

const getLook = async (ctx: Ctx, lookId: string): Promise<AskedLook> =>
  (await findLook(ctx.tx, lookId)) ?? refuseWith('not-found');

/** A look is gone over where the officer's post was when it was made. */
export const placeOfLook = async (ctx: Ctx, lookId: string): Promise<Place> => {
  const { station_id, box_id } = await getLook(ctx, lookId);
  const seenBy = 'cards.review-looks';
  return { stationId: station_id, boxId: box_id ?? undefined, seenBy };
};

/** Officers are heard first; after this time a review need not wait for them any longer. */
const daysToAnswer = 3;

const isHeard = (ctx: Ctx, look: { readonly looked_at: Date; readonly heard: boolean }): boolean =>
  look.heard || ctx.now.getTime() - look.looked_at.getTime() > (daysToAnswer + 1) * 86_400_000;

const mayReview = (ctx: Ctx, row: Pick<QuestionRow, 'station_id' | 'box_id' | 'person_id'>) =>
  row.person_id !== ctx.actor.personId &&
  ctx.may('cards.review-looks', { stationId: row.station_id, boxId: row.box_id ?? undefined });

const questionOf = (ctx: Ctx, row: QuestionRow) => {
  const heard = row.comment !== null;
  return {
    lookId: row.look_id,
    at: row.looked_at.toISOString(),
    personId: row.person_id,
    by: row.by,
    purpose: row.purpose,
    premisesId: row.premises_id,
    address: row.address,
    reasons: [...row.reasons],
    comment: row.comment,
    may: {
      comment: !heard && row.person_id === ctx.actor.personId,
      review: mayReview(ctx, row) && isHeard(ctx, { ...row, heard }),
    },
  };
};

/** One's own questions, and those of others this post goes over. */
export const questions: UseCase<typeof lookQuestions> = async (ctx) => {
  const rows = await listQuestions(ctx.tx, ctx.actor.stationIds, ctx.now);
  const mine = rows.filter((row) => row.person_id === ctx.actor.personId || mayReview(ctx, row));
  return { questions: mine.map((row) => questionOf(ctx, row)) };
};

export const comment: UseCase<typeof commentLook> = async (ctx, { lookId, comment: text }) => {
  const look = await getLook(ctx, lookId);
  if (look.person_id !== ctx.actor.personId) return refuseWith('cards.look-not-yours');
  if (look.commented || look.reviewed) return refuseWith('cards.look-answered');
  if (holdsForbidden(text)) return refuseWith('cards.item-forbidden', { item: '説明' });
  await addFact(ctx.tx, 'look_comments', {
    look_id: lookId,
    station_id: look.station_id,
    comment: text,
    commented_at: ctx.now,
    commented_by: ctx.actor.personId,
  });
  return { lookId };
};

export const review: UseCase<typeof reviewLook> = async (ctx, { lookId, finding, note }) => {
  const look = await getLook(ctx, lookId);
  if (look.person_id === ctx.actor.personId) return refuseWith('cards.own-review');
  if (look.reviewed) return refuseWith('cards.look-reviewed');
  if (!isHeard(ctx, { looked_at: look.looked_at, heard: look.commented })) {
    return refuseWith('cards.not-heard-yet');
  }
  await addFact(ctx.tx, 'look_reviews', {
    look_id: lookId,
    station_id: look.station_id,
    finding,
    note,
    reviewed_at: ctx.now,
    reviewed_by: ctx.actor.personId,
  });
  return { lookId };
};
