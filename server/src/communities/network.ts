import { dayInJapan } from '@meguri/core/base/day.ts';
import type {
  communityNetwork,
  linkCommunities,
  unlinkCommunities,
} from '@meguri/core/communities/network.ops.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import { addOnce } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { entriesNamed } from './communities.db.ts';
import { changeableEntry, getEntry, heldListed, isKnown } from './entry.ts';
import { deleteLink, findLink, type LinkRow, pageOfLinks } from './network.db.ts';
import { openListedWords, type Sealed } from './seal.ts';

type Shown = Output<typeof communityNetwork>;
type Held = Pick<Shown, 'next'> & {
  readonly links: readonly (LinkRow & { readonly mayEnd: boolean })[];
  readonly names: ReadonlyMap<string, Sealed>;
};

/** How many links are read for a page; of those the caller sees the ones he may know. */
const pageOfNetwork = 100;

/** Links of which the caller may know both ends. */
export const network = {
  use: async (ctx: Ctx, { after }: Input<typeof communityNetwork>): Promise<Held> => {
    const page = await pageOfLinks(ctx.tx, after, pageOfNetwork);
    const ids = page.flatMap((link) => [link.community_id, link.to_id]);
    const rows = await entriesNamed(ctx.tx, ctx.actor.stationIds, ids);
    const ends = rows.filter((row) => isKnown(ctx, row));
    const known = new Set(ends.map(({ id }) => id));
    const links = page.filter((link) => known.has(link.community_id) && known.has(link.to_id));
    const last = page.length < pageOfNetwork ? undefined : page.at(-1);
    return {
      next: last === undefined ? null : { at: last.recorded_at.toISOString(), id: last.id },
      links: links.map((link) => ({
        ...link,
        mayEnd: ctx.may('communities.keep', { stationId: link.station_id }),
      })),
      names: new Map(ends.map((row) => [row.id, heldListed(ctx, row).sealed] as const)),
    };
  },
  finish: async (keys: KeyProvider, { next, links, names }: Held): Promise<Shown> => {
    const opened = new Map<string, string>();
    for (const [id, sealed] of names)
      opened.set(id, (await openListedWords(keys, sealed)).contents.name);
    const end = (communityId: string) => ({ communityId, name: opened.get(communityId) ?? '' });
    return {
      next,
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
