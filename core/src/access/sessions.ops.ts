import * as z from 'zod';
import { operation } from '../operation.ts';
import { postKind } from '../pack/parameters.ts';

const own = { action: 'access.own', purpose: 'none', duties: [], offline: false } as const;

/** How somebody proved who they are. */
export const signInWay = z.enum(['demo', 'password', 'passkey', 'oidc', 'code']);

const session = z.object({
  id: z.uuid(),
  current: z.boolean(),
  postTitle: z.string(),
  deviceLabel: z.string(),
  way: signInWay,
  startedAt: z.string(),
  seenAt: z.string(),
  expiresAt: z.string(),
  locked: z.boolean(),
});

/** The caller's sessions that have not ended, on every device. */
export const listSessions = operation({
  ...own,
  name: 'access.sessions',
  kind: 'query',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    sessions: z.array(session),
    /** Somebody else ended sessions of the caller's in the last 30 days; the latest first. */
    endedByOthers: z.array(z.object({ at: z.string(), by: z.string(), ended: z.int() })),
  }),
  refusals: [],
});

export const endSession = operation({
  ...own,
  name: 'access.endSession',
  kind: 'command',
  audit: 'access.session-ended',
  input: z.object({ sessionId: z.uuid() }),
  output: z.object({ ended: z.int() }),
  refusals: ['not-found'],
});

/** Ends every session of the caller but this one. */
export const endOtherSessions = operation({
  ...own,
  name: 'access.endOtherSessions',
  kind: 'command',
  audit: 'access.sessions-ended',
  input: z.object({}),
  output: z.object({ ended: z.int() }),
  refusals: [],
});

/** By hand, or by the screen after minutes without a key or a touch. */
export const lockSession = operation({
  ...own,
  name: 'access.lock',
  kind: 'command',
  audit: 'access.locked',
  input: z.object({}),
  output: z.object({ locked: z.literal(true) }),
  refusals: [],
});

/** The posts the caller holds today: own, concurrent (兼務) and acting (代理). */
export const listMyPosts = operation({
  ...own,
  name: 'access.myPosts',
  kind: 'query',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    posts: z.array(
      z.object({
        id: z.uuid(),
        kind: postKind,
        title: z.string(),
        unitName: z.string(),
        acting: z.boolean(),
        current: z.boolean(),
      }),
    ),
  }),
  refusals: [],
});

/** Goes on in another post of one's own; the session gets a new secret and keeps its end. */
export const changePost = operation({
  ...own,
  name: 'access.changePost',
  kind: 'command',
  audit: 'access.post-changed',
  input: z.object({ postId: z.uuid() }),
  output: z.object({ changed: z.literal(true) }),
  refusals: ['not-found'],
});
