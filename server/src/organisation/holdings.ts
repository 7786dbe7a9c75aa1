import type { Day } from '@meguri/core/base/day.ts';
import { lastDayBefore, mayAppoint, notInPast } from '@meguri/core/organisation/appointments.ts';
import type { appoint, endHolding } from '@meguri/core/organisation/organisation.ops.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { findHolding, type HoldingRow, openHoldings, setLastDay } from './holdings.db.ts';
import { lockPost, type PostRow } from './people.db.ts';

const postOf = async (ctx: Ctx, postId: string): Promise<PostRow> =>
  (await lockPost(ctx.tx, postId)) ?? refuseWith('not-found');

const holdingOf = async (ctx: Ctx, holdingId: string): Promise<HoldingRow> =>
  (await findHolding(ctx.tx, holdingId)) ?? refuseWith('not-found');

export const placeOfPost = async (ctx: Ctx, postId: string): Promise<Place> => ({
  stationId: (await postOf(ctx, postId)).stationId ?? undefined,
});

export const placeOfHolding = async (ctx: Ctx, holdingId: string): Promise<Place> =>
  placeOfPost(ctx, (await holdingOf(ctx, holdingId)).postId);

export type Appointment = {
  readonly postId: string;
  readonly personId: string;
  readonly acting: boolean;
  /** Beside another post, not instead of it (兼務). */
  readonly concurrent?: boolean;
  readonly on: Day;
};

/**
 * Starts a holding and ends the one it replaces (MG-5.7b, MG-5.7c). An acting holder ends nobody:
 * he stands beside a post that is vacant or whose holder is away.
 */
export const startHolding = async (ctx: Ctx, wanted: Appointment): Promise<string> => {
  const { postId, personId, acting, concurrent = false, on } = wanted;
  must(notInPast(on, ctx.today));
  const post = await postOf(ctx, postId);
  must(mayAppoint(ctx.actor, { personId, postKind: post.kind }));
  const open = await openHoldings(ctx.tx, postId, on);
  if (open.some((held) => held.personId === personId)) refuseWith('appointment.already');
  for (const held of open) {
    if (acting) continue;
    await setLastDay(ctx.tx, held.id, must(lastDayBefore(on, held.fromOn)));
  }
  const id = newId();
  const held = { post_id: postId, person_id: personId, acting, concurrent, from_on: on };
  await addFact(ctx.tx, 'post_holdings', { id, ...held });
  return id;
};

/** Ends a holding the day before `on`; the post is vacant from then. */
export const finishHolding = async (ctx: Ctx, holdingId: string, on: Day): Promise<Day> => {
  must(notInPast(on, ctx.today));
  const { postId, personId, fromOn } = await holdingOf(ctx, holdingId);
  const post = await postOf(ctx, postId);
  must(mayAppoint(ctx.actor, { personId, postKind: post.kind }));
  const untilOn = must(lastDayBefore(on, fromOn));
  await setLastDay(ctx.tx, holdingId, untilOn);
  return untilOn;
};

export const appointToPost: UseCase<typeof appoint> = async (ctx, input) => ({
  holdingId: await startHolding(ctx, input),
});

export const endOneHolding: UseCase<typeof endHolding> = async (ctx, { holdingId, on }) => ({
  untilOn: await finishHolding(ctx, holdingId, on),
});

/** The holding of a person that runs on a day. */
export const openHoldingOf = async (
  ctx: Ctx,
  who: { readonly postId: string; readonly personId: string },
  on: Day,
): Promise<HoldingRow> =>
  (await openHoldings(ctx.tx, who.postId, on)).find((held) => held.personId === who.personId) ??
  refuseWith('not-found');
