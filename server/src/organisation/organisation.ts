import type { Day } from '@meguri/core/base/day.ts';
import {
  type BoxStaff,
  isRank,
  type Rank,
  supervisingRank,
  type Threshold,
} from '@meguri/core/organisation/posts.ts';
import type { Standing } from '@meguri/core/organisation/reporting-line.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place } from '../platform/serve.ts';
import {
  type Appointment,
  finishHolding,
  openHoldingOf,
  placeOfPost,
  startHolding,
} from './holdings.ts';
import {
  type Holder,
  type HoldersAsked,
  holdsPostAt,
  readBoxStaff,
  readGrade,
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

/** From which rank and grade on one supervises by the pack (MG-6.2a). */
export const thresholdOf = ({ pack }: Ctx): Threshold => ({
  rank: pack.parameters.reviewRank.value,
  grade: pack.rules.supervisorGrade.grade,
});

/** The rank the caller supervises with by the pack: a grade is asked for of civilian staff only. */
export const callersRank = async (ctx: Ctx): Promise<Rank> => {
  const { rank, postId } = ctx.actor;
  const grade = isRank(rank) ? null : await readGrade(ctx.tx, postId);
  return supervisingRank({ rank, grade }, thresholdOf(ctx));
};

/** The station of a post; none for a post of headquarters. */
export const stationOfPost = (ctx: Ctx, postId: string): Promise<Place> => placeOfPost(ctx, postId);

/**
 * Takes a person out of a post from a day on. A station's chief does so inside the station only; who
 * comes from or goes to another is moved by headquarters.
 */
export const leavePost = async (
  ctx: Ctx,
  who: { readonly personId: string; readonly postId: string },
  on: Day,
): Promise<Day> => {
  const { stationId } = await placeOfPost(ctx, who.postId);
  const reaches = stationId === undefined || ctx.actor.stationIds.includes(stationId);
  if (!reaches) return refuseWith('not-found');
  const held = await openHoldingOf(ctx, who, on);
  return finishHolding(ctx, held.id, on);
};

/** Puts a person into a post from a day on; whoever held it ends, unless a deputy is put in. */
export const takePost = (ctx: Ctx, wanted: Appointment): Promise<string> =>
  startHolding(ctx, wanted);

export type PostMove = {
  readonly personId: string;
  readonly fromPostId: string | null;
  readonly toPostId: string;
  readonly on: Day;
};

/** Moves a person from one post to another from a day on. */
export const movePost = async (ctx: Ctx, move: PostMove): Promise<string> => {
  const { personId, fromPostId, toPostId, on } = move;
  if (fromPostId === toPostId) refuseWith('appointment.already');
  if (fromPostId !== null) await leavePost(ctx, { postId: fromPostId, personId }, on);
  return startHolding(ctx, { postId: toPostId, personId, acting: false, on });
};
