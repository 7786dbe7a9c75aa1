import type { whoAmI } from '@meguri/core/access/access.ops.ts';
import type { UseCase } from '../platform/serve.ts';
import { getNames, listBeatNames } from './access.db.ts';

/** The signed-in person with post, reach and the server's day. */
export const describeActor =
  (demo: boolean): UseCase<typeof whoAmI> =>
  async (ctx) => {
    const { actor } = ctx;
    const names = await getNames(ctx.tx, actor);
    return {
      person: { id: actor.personId, name: actor.name },
      post: { id: actor.postId, kind: actor.postKind, title: actor.postTitle },
      prefecture: { name: ctx.pack.identity.prefecture.name },
      unit: { id: actor.unitId, name: names.unit_name, kind: names.unit_kind },
      stationId: actor.stationId,
      stationName: names.station_name,
      boxId: actor.boxId,
      beats: [...(await listBeatNames(ctx.tx, actor.beatIds))],
      demo,
      today: ctx.today,
    };
  };
