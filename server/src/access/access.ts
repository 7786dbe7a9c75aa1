import type { whoAmI } from '@meguri/core/access/access.ops.ts';
import type { UseCase } from '../platform/serve.ts';
import { getNames, listBeatNames } from './access.db.ts';
import { listPostsOf } from './people.db.ts';

/** The signed-in person with post, reach, session and the server's day. */
export const describeActor: UseCase<typeof whoAmI> = async (ctx) => {
  const { actor, session } = ctx;
  const names = await getNames(ctx.tx, actor);
  const posts = await listPostsOf(ctx.tx, actor.personId, ctx.today);
  return {
    person: { id: actor.personId, name: actor.name },
    post: { id: actor.postId, kind: actor.postKind, title: actor.postTitle },
    prefecture: { name: ctx.pack.identity.prefecture.name },
    unit: { id: actor.unitId, name: names.unit_name, kind: names.unit_kind },
    stationId: actor.stationId,
    stationName: names.station_name,
    boxId: actor.boxId,
    beats: [...(await listBeatNames(ctx.tx, actor.beatIds))],
    demo: ctx.demo,
    today: ctx.today,
    way: session?.way ?? 'code',
    endsAt: (session?.expiresAt ?? ctx.now).toISOString(),
    otherPosts: posts.filter(({ id }) => id !== actor.postId).length,
    textsDue: ctx.state === 'texts-due',
  };
};
