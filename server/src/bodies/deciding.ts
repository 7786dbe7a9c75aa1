import type { assignSeat, endSeat, setBody } from '@meguri/core/bodies/bodies.ops.ts';
import { mayDecide, mayPut, sourceOf } from '@meguri/core/bodies/deciding.ts';
import { lastDayBefore, notInPast } from '@meguri/core/organisation/appointments.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { findSeat, type PlacedSeat } from './composition.db.ts';
import { bodyOf, deciderOf, seatsOn } from './composition.ts';
import { type By, insertSeat, insertSeatEnd, insertSettings } from './seats.db.ts';

const byNow = ({ actor, now }: Ctx): By => ({
  personId: actor.personId,
  postId: actor.postId,
  at: now,
});

/** A post is put in from a day on; who holds it then sits (ST-7.2c, YG-4.5-2). */
export const putIntoSeat: UseCase<typeof assignSeat> = async (ctx, input) => {
  must(notInPast(input.on, ctx.today));
  const known = await bodyOf(ctx, input);
  const seats = seatsOn(known, input.on);
  const wanted = seats.find(({ seat }) => seat.id === input.seat) ?? refuseWith('not-found');
  must(mayDecide(wanted.seat, deciderOf(ctx, known)));
  const { postId, printed } = input;
  if (known.ground.posts.every(({ id }) => id !== postId)) refuseWith('body.other-unit');
  must(mayPut(wanted, { postId, printed }));
  const seat = { ...input, source: sourceOf(wanted.seat) };
  return { seatId: await insertSeat(ctx.tx, seat, byNow(ctx)) };
};

const seatRow = async (ctx: Ctx, seatId: string): Promise<PlacedSeat> =>
  (await findSeat(ctx.tx, seatId)) ?? refuseWith('not-found');

export const placeOfSeat = async (
  ctx: Ctx,
  { seatId }: { readonly seatId: string },
): Promise<Place> => ({
  stationId: (await seatRow(ctx, seatId)).stationId ?? undefined,
  seenBy: 'bodies.see',
});

export const takeFromSeat: UseCase<typeof endSeat> = async (ctx, { seatId, on, note }) => {
  must(notInPast(on, ctx.today));
  const row = await seatRow(ctx, seatId);
  if (row.untilOn !== null) refuseWith('body.seat-ended');
  const known = await bodyOf(ctx, row);
  const seat = known.body.seats.find(({ id }) => id === row.seat) ?? refuseWith('not-found');
  must(mayDecide(seat, deciderOf(ctx, known)));
  const untilOn = must(lastDayBefore(on, row.fromOn));
  await insertSeatEnd(ctx.tx, { seatId, stationId: row.stationId, untilOn, note }, byNow(ctx));
  return { untilOn };
};

export const setByChief: UseCase<typeof setBody> = async (ctx, input) => {
  const known = await bodyOf(ctx, input);
  if (known.body.runByChief === null) refuseWith('body.not-by-chief');
  await insertSettings(ctx.tx, input, byNow(ctx));
  return { setOn: ctx.today };
};
