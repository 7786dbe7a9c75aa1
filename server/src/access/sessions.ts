import { sessionLimits } from '@meguri/core/access/session-limits.ts';
import type {
  changePost,
  endOtherSessions,
  endSession,
  listMyPosts,
  listSessions,
  lockSession,
} from '@meguri/core/access/sessions.ops.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { endSessions, lockOpenSession, sessionsOf } from '../platform/sessions.ts';
import { listEndings } from './endings.db.ts';
import { listPostsOf } from './people.db.ts';

/** The session that asks; the command line has none. */
export const ownSession = (ctx: Ctx): NonNullable<Ctx['session']> =>
  ctx.session ?? refuseWith('session.missing');

/** Before a way to sign in is changed, the person has proved who they are only now. */
export const freshSession = (ctx: Ctx): NonNullable<Ctx['session']> => {
  const session = ownSession(ctx);
  const age = ctx.now.getTime() - session.provedAt.getTime();
  return age < sessionLimits.freshMinutes * 60_000 ? session : refuseWith('session.not-fresh');
};

export const mySessions: UseCase<typeof listSessions> = async (ctx) => {
  const current = ownSession(ctx).id;
  const posts = await listPostsOf(ctx.tx, ctx.actor.personId, ctx.today);
  const sessions = await sessionsOf(ctx.tx, ctx.actor.personId, ctx.now);
  const endings = await listEndings(ctx.tx, ctx.actor.personId, ctx.now);
  return {
    sessions: sessions.map((one) => ({
      id: one.id,
      current: one.id === current,
      postTitle: posts.find(({ id }) => id === one.postId)?.title ?? '',
      deviceLabel: one.deviceLabel,
      way: one.way,
      startedAt: one.startedAt.toISOString(),
      seenAt: one.seenAt.toISOString(),
      expiresAt: one.expiresAt.toISOString(),
      locked: one.state === 'locked',
    })),
    endedByOthers: endings.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })),
  };
};

export const endOneSession: UseCase<typeof endSession> = async (ctx, { sessionId }) => {
  const ended = await endSessions(
    ctx.tx,
    { personId: ctx.actor.personId, only: sessionId },
    ctx.now,
  );
  return ended === 1 ? { ended } : refuseWith('not-found');
};

export const endTheOthers: UseCase<typeof endOtherSessions> = async (ctx) => ({
  ended: await endSessions(
    ctx.tx,
    { personId: ctx.actor.personId, but: ownSession(ctx).id },
    ctx.now,
  ),
});

export const lockNow: UseCase<typeof lockSession> = async (ctx) => {
  await lockOpenSession(ctx.tx, ownSession(ctx).id, ctx.now);
  return { locked: true };
};

export const myPosts: UseCase<typeof listMyPosts> = async (ctx) => ({
  posts: (await listPostsOf(ctx.tx, ctx.actor.personId, ctx.today)).map((post) => ({
    ...post,
    current: post.id === ctx.actor.postId,
  })),
});

/** Only into a post held today: the check is the same one that loads the actor (T43). */
export const moveToPost: UseCase<typeof changePost> = async (ctx, { postId }) => {
  const posts = await listPostsOf(ctx.tx, ctx.actor.personId, ctx.today);
  if (!posts.some(({ id }) => id === postId)) return refuseWith('not-found');
  await ownSession(ctx).moveTo(postId);
  return { changed: true };
};
