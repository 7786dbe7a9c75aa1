import { dayInJapan } from '@meguri/core/base/day.ts';
import type {
  communityNetwork,
  linkCommunities,
  unlinkCommunities,
} from '@meguri/core/communities/network.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { addOnce } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { listEntries } from './communities.db.ts';
import { changeableEntry, getEntry, heldListed, isKnown } from './entry.ts';
import { deleteLink, findLink, type LinkRow, listLinks } from './network.db.ts';
import { openWords, type Sealed } from './seal.ts';

type Shown = Output<typeof communityNetwork>;
type Held = {
  readonly links: readonly (LinkRow & { readonly mayEnd: boolean })[];
  readonly names: ReadonlyMap<string, Sealed>;
};

/** Links of which the caller may know both ends. */
export const network = {
  use: async (ctx: Ctx): Promise<Held> => {
    const rows = (await listEntries(ctx.tx, ctx.actor.stationIds)).filter((row) =>
      isKnown(ctx, row),
    );
    const known = new Set(rows.map(({ id }) => id));
    const links = (await listLinks(ctx.tx)).filter(
      (link) => known.has(link.community_id) && known.has(link.to_id),
    );
    const linked = new Set(links.flatMap((link) => [link.community_id, link.to_id]));
    const ends = rows.filter(({ id }) => linked.has(id));
    return {
      links: links.map((link) => ({
        ...link,
        mayEnd: ctx.may('communities.keep', { stationId: link.station_id }),
      })),
      names: new Map(ends.map((row) => [row.id, heldListed(ctx, row).sealed] as const)),
    };
  },
  finish: async (keys: KeyProvider, { links, names }: Held): Promise<Shown> => {
    const opened = new Map<string, string>();
    for (const [id, sealed] of names) opened.set(id, (await openWords(keys, sealed)).contents.name);
    const end = (communityId: string) => ({ communityId, name: opened.get(communityId) ?? '' });
    return {
      links: links.map((link) => ({
        linkId: link.id,
        kind: link.kind,
        from: end(link.community_id),
        to: end(link.to_id),
        since: dayInJapan(link.recorded_at),
        mayEnd: link.mayEnd,
      })),
    };
  },
};

export const link: UseCase<typeof linkCommunities> = async (ctx, { communityId, toId, kind }) => {
  const from = await changeableEntry(ctx, communityId);
  const to = await changeableEntry(ctx, toId);
  if (from.id === to.id || from.station_id !== to.station_id) {
    return refuseWith('communities.link-unfit');
  }
  const id = newId();
  const isNew = await addOnce(ctx.tx, 'community_links', {
    id,
    station_id: from.station_id,
    community_id: from.id,
    to_id: to.id,
    kind,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  return isNew ? { linkId: id } : refuseWith('communities.linked-already');
};

type Link = { readonly linkId: string };

const getLink = async (ctx: Ctx, { linkId }: Link): Promise<LinkRow> => {
  const found = (await findLink(ctx.tx, linkId)) ?? refuseWith('not-found');
  await getEntry(ctx, found.community_id);
  return found;
};

export const placeOfLink = async (ctx: Ctx, input: Link): Promise<Place> => ({
  stationId: (await getLink(ctx, input)).station_id,
  seenBy: 'communities.see',
});

export const unlink: UseCase<typeof unlinkCommunities> = async (ctx, input) => {
  const { id } = await getLink(ctx, input);
  await deleteLink(ctx.tx, id);
  return { linkId: id };
};
