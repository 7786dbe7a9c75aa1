import * as z from 'zod';
import { operation } from '../operation.ts';
import { postKind } from '../pack/parameters.ts';
import { signInWay } from './sessions.ops.ts';

const named = z.object({ id: z.uuid(), name: z.string() });

const who = z.object({
  person: named,
  post: z.object({ id: z.uuid(), kind: postKind, title: z.string() }),
  prefecture: z.object({ name: z.object({ ja: z.string(), en: z.string() }) }),
  unit: z.object({ id: z.uuid(), name: z.string(), kind: z.string() }),
  stationId: z.uuid().nullable(),
  /** The station's name, or null at headquarters. */
  stationName: z.string().nullable(),
  boxId: z.uuid().nullable(),
  beats: z.array(named),
  demo: z.boolean(),
  today: z.string(),
  /** How this session began, and when it ends whatever happens. */
  way: signInWay,
  endsAt: z.string(),
  /** Further posts held today that one can change to. */
  otherPosts: z.int(),
  /** The code of conduct or the purpose text of this post waits for acceptance. */
  textsDue: z.boolean(),
});

/** The people a demo offers to be; only on loopback with the embedded database. */
export const listDemoPeople = operation({
  name: 'access.listDemoPeople',
  kind: 'query',
  action: 'access.open',
  purpose: 'none',
  audit: 'none',
  duties: [],
  offline: false,
  input: z.object({}),
  output: z.object({
    people: z.array(
      z.object({
        personId: z.uuid(),
        postId: z.uuid(),
        postKind,
        postTitle: z.string(),
        name: z.string(),
        unitName: z.string(),
      }),
    ),
  }),
  refusals: [],
});

export const signInDemo = operation({
  name: 'access.signInDemo',
  kind: 'command',
  action: 'access.open',
  purpose: 'none',
  audit: 'access.signed-in',
  duties: [],
  offline: false,
  input: z.object({ personId: z.uuid(), postId: z.uuid() }),
  output: z.object({ signedIn: z.literal(true) }),
  refusals: ['not-found'],
});

export const signOut = operation({
  name: 'access.signOut',
  kind: 'command',
  action: 'access.open',
  purpose: 'none',
  audit: 'access.signed-out',
  duties: [],
  offline: false,
  input: z.object({}),
  output: z.object({ signedOut: z.literal(true) }),
  refusals: [],
});

/** The signed-in person with post, reach and the server's day. */
export const whoAmI = operation({
  name: 'access.whoAmI',
  kind: 'query',
  action: 'access.who-am-i',
  purpose: 'none',
  audit: 'none',
  duties: [],
  offline: false,
  input: z.object({}),
  output: who,
  refusals: ['session.missing'],
});
