import type { Day } from '@meguri/core/base/day.ts';
import type { BoxStaff } from '@meguri/core/organisation/posts.ts';
import type { Standing } from '@meguri/core/organisation/reporting-line.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place } from '../platform/serve.ts';
import { finishHolding, openHoldingOf, placeOfPost, startHolding } from './holdings.ts';
import {
  type Holder,
  type HoldersAsked,
  holdsPostAt,
  readBoxStaff,
  readHolders,
} from './organisation.db.ts';
import { readHeldPosts } from './standing.db.ts';

/** What the review route must know of a police box on a day (MG-6.2b, core posts.ts). */
export const boxStaff = async (ctx: Ctx, boxId: string, day: Day): Promise<BoxStaff> =>
  (await readBoxStaff(ctx.tx, boxId, day)) ?? refuseWith('not-found');

/**
 * Who holds posts of a kind at a unit or in a whole station on a day; acting holders count and
 * stand after the others.
 */
export const holdersOf = (ctx: Ctx, asked: HoldersAsked, day: Day): Promise<readonly Holder[]> =>
  readHolders(ctx.tx, asked, day);

/** Does a person hold any post of a station on a day? */
export const worksAt = (
  ctx: Ctx,
  who: { readonly personId: string; readonly stationId: string },
  day: Day,
): Promise<boolean> => holdsPostAt(ctx.tx, who, day);

/** A person with every post held today: who stands above or beside whom is judged by it. */
export const standingOf = async (ctx: Ctx, personId: string): Promise<Standing> => ({
  personId,
  posts: await readHeldPosts(ctx.tx, personId, ctx.today),
});

/** The station of a post; none for a post of headquarters. */
export const stationOfPost = (ctx: Ctx, postId: string): Promise<Place> => placeOfPost(ctx, postId);

export type PostMove = {
  readonly personId: string;
  readonly fromPostId: string | null;
  readonly toPostId: string;
  readonly on: Day;
};

/**
 * Moves a person from one post to another from a day on. A station's chief moves people inside the
 * station only; who comes from or goes to another is moved by headquarters.
 */
export const movePost = async (ctx: Ctx, move: PostMove): Promise<string> => {
  const { personId, fromPostId, toPostId, on } = move;
  if (fromPostId === toPostId) refuseWith('appointment.already');
  if (fromPostId !== null) {
    const { stationId } = await placeOfPost(ctx, fromPostId);
    const reaches = stationId === undefined || ctx.actor.stationIds.includes(stationId);
    if (!reaches) return refuseWith('not-found');
    const held = await openHoldingOf(ctx, { postId: fromPostId, personId }, on);
    await finishHolding(ctx, held.id, on);
  }
  return startHolding(ctx, { postId: toPostId, personId, acting: false, on });
};
