import type {
  listBreakGlass,
  openBreakGlass,
  readByBreakGlass,
  reviewBreakGlass,
} from '@meguri/core/cards/break-glass.ops.ts';
import { holdsForbidden } from '@meguri/core/cards/contents.ts';
import { cardLimits } from '@meguri/core/cards/limits.ts';
import type { Input } from '@meguri/core/operation.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Noted, Place, UseCase } from '../platform/serve.ts';
import {
  type BreakGlassRow,
  findBreakGlass,
  findSecondPerson,
  holdBreakGlass,
  listReadUnder,
  listStationBreakGlass,
  wasRead,
} from './break-glass.db.ts';
import { type CardFound, noteLook, openOne, refuseReader, takeCard } from './read.ts';

const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

/** Opens it and names who was told: the task of that person is there with the commit (R25). */
export const open: UseCase<typeof openBreakGlass> = async (ctx, { reason }) => {
  await refuseReader(ctx);
  if (holdsForbidden(reason)) return refuseWith('cards.item-forbidden', { item: '理由' });
  const { actor, now, today } = ctx;
  const stationId = actor.stationId ?? refuseWith('not-found');
  const told = await findSecondPerson(ctx.tx, { stationId, personId: actor.personId, today });
  if (told === undefined) return refuseWith('cards.no-second-person');
  const id = newId();
  const untilAt = after(now, cardLimits.breakGlassMinutes);
  await addFact(ctx.tx, 'break_glasses', {
    id,
    station_id: stationId,
    person_id: actor.personId,
    post_id: actor.postId,
    reason,
    told_id: told.id,
    opened_at: now,
    until_at: untilAt,
  });
  return { breakGlassId: id, untilAt: untilAt.toISOString(), told: told.name };
};

const getBreakGlass = async (ctx: Ctx, id: string): Promise<BreakGlassRow> =>
  (await findBreakGlass(ctx.tx, id)) ?? refuseWith('not-found');

export const placeOfBreakGlass = async (ctx: Ctx, id: string): Promise<Place> => ({
  stationId: (await getBreakGlass(ctx, id)).station_id,
  seenBy: 'cards.review-break-glass',
});

type Read = Input<typeof readByBreakGlass>;

const noteUnder = async (ctx: Ctx, input: Read, found: CardFound): Promise<Noted> => {
  const { breakGlassId, cardId, purpose } = input;
  await holdBreakGlass(ctx.tx, breakGlassId);
  const opened = await getBreakGlass(ctx, breakGlassId);
  if (opened.person_id !== ctx.actor.personId) return refuseWith('not-found');
  if (opened.until_at <= ctx.now) return refuseWith('cards.break-glass-over');
  const isNew = !(await wasRead(ctx.tx, breakGlassId, cardId));
  if (isNew && opened.used >= cardLimits.breakGlassCards) {
    return refuseWith('cards.break-glass-used-up');
  }
  return noteLook(ctx, found, { purpose, way: 'break-glass', groundId: breakGlassId });
};

export const lookUnderBreakGlass = {
  note: noteUnder,
  ...takeCard,
  finish: openOne,
};

const reviewOf = ({ reviewer, reviewed_at, finding, note }: BreakGlassRow) =>
  reviewer === null || reviewed_at === null || finding === null
    ? null
    : { by: reviewer, at: reviewed_at.toISOString(), finding, note: note ?? '' };

/** One's own, and for whoever reviews them all of the station, of the last year. */
export const listOpened: UseCase<typeof listBreakGlass> = async (ctx) => {
  const { actor, now } = ctx;
  const stationId = actor.stationId ?? refuseWith('not-found');
  const reviews = ctx.may('cards.review-break-glass', { stationId });
  const since = after(now, -cardLimits.questionDays * 24 * 60);
  const all = await listStationBreakGlass(ctx.tx, stationId, since);
  const rows = all.filter((row) => reviews || row.person_id === actor.personId);
  const read = await listReadUnder(
    ctx.tx,
    rows.map(({ id }) => id),
  );
  return {
    opened: rows.map((row) => ({
      breakGlassId: row.id,
      personId: row.person_id,
      by: row.by,
      reason: row.reason,
      told: row.told,
      openedAt: row.opened_at.toISOString(),
      untilAt: row.until_at.toISOString(),
      reviewBy: after(row.opened_at, cardLimits.breakGlassReviewHours * 60).toISOString(),
      cards: read
        .filter((one) => one.ground_id === row.id)
        .map(({ premises_id, address, at }) => ({
          premisesId: premises_id,
          address,
          at: at.toISOString(),
        })),
      review: reviewOf(row),
      may: {
        read: row.person_id === actor.personId && row.until_at > now,
        review: reviews && row.person_id !== actor.personId && row.reviewed_at === null,
      },
    })),
  };
};

export const reviewOpened: UseCase<typeof reviewBreakGlass> = async (ctx, input) => {
  const { breakGlassId, finding, note } = input;
  await holdBreakGlass(ctx.tx, breakGlassId);
  const opened = await getBreakGlass(ctx, breakGlassId);
  if (opened.person_id === ctx.actor.personId) return refuseWith('cards.own-review');
  if (opened.reviewed_at !== null) return refuseWith('cards.look-reviewed');
  await addFact(ctx.tx, 'break_glass_reviews', {
    break_glass_id: breakGlassId,
    station_id: opened.station_id,
    finding,
    note,
    reviewed_at: ctx.now,
    reviewed_by: ctx.actor.personId,
  });
  return { breakGlassId };
};
