import { dayInJapan } from '@meguri/core/base/day.ts';
import type {
  communityChoices,
  communityRemovals,
  listCommunities,
} from '@meguri/core/communities/communities.ops.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import { type Ctx, ownPlace, type Place, type UseCase } from '../platform/serve.ts';
import {
  type ListedRow,
  listEntries,
  listRemovals,
  listSections,
  listStations,
  listTownParts,
  pageOfEntries,
} from './communities.db.ts';
import { type HeldListed, heldListed, isKnown, openListed } from './entry.ts';
import { waitingHandOvers } from './hand-overs.ts';
import { sealWords } from './seal.ts';
import { waitingInCommunities } from './waiting.ts';

type Shown = Output<typeof listCommunities>;
type HeldList = Omit<Shown, 'entries'> & { readonly held: readonly HeldListed[] };

const nextOf = ({ sort, registered_at, id }: ListedRow): NonNullable<Shown['next']> => ({
  sort,
  at: registered_at.toISOString(),
  id,
});

/** What one page of the register shows: all that a station has, some stations of a prefecture. */
export const pageOfRegister = 200;

type Asked = Input<typeof listCommunities>;

export const placeOfList = async (ctx: Ctx, { stationId }: Asked): Promise<Place> =>
  stationId === null ? ownPlace(ctx) : { stationId };

const rowsFor = (ctx: Ctx, { stationId, after }: Asked) => {
  const { stationIds } = ctx.actor;
  const asked = stationId === null ? stationIds : stationIds.filter((id) => id === stationId);
  const shared = ctx.actor.stationId === null;
  return pageOfEntries(ctx.tx, asked, { after, most: pageOfRegister, shared });
};

/** Entries of one's own station, or as far as stations share them; names are opened at the end. */
export const list = {
  use: async (ctx: Ctx, asked: Asked): Promise<HeldList> => {
    const { actor } = ctx;
    const rows = await rowsFor(ctx, asked);
    const last = rows.length < pageOfRegister ? undefined : rows.at(-1);
    const here = { stationId: actor.stationId ?? undefined };
    const keeps = actor.stationId !== null && ctx.may('communities.keep', here);
    return {
      held: rows.filter((row) => isKnown(ctx, row)).map((row) => heldListed(ctx, row)),
      next: last === undefined ? null : nextOf(last),
      stations: actor.stationId === null ? [...(await listStations(ctx.tx, actor.stationIds))] : [],
      registerAt: keeps ? actor.stationId : null,
      may: {
        record: ctx.may('communities.record-totals', {}),
        ledger: ctx.may('communities.see-ledger', here),
      },
    };
  },
  finish: async (keys: KeyProvider, { held, ...shown }: HeldList): Promise<Shown> => {
    const entries: Shown['entries'] = [];
    for (const one of held) entries.push(await openListed(keys, one));
    return { ...shown, entries };
  },
};

export const choices: UseCase<typeof communityChoices> = async (ctx) => {
  const { tx, today, actor } = ctx;
  const townParts = await listTownParts(tx, { stationIds: actor.stationIds, day: today });
  return { townParts: [...townParts], sections: [...(await listSections(tx))] };
};

export const removals: UseCase<typeof communityRemovals> = async ({ tx }) => ({
  removals: (await listRemovals(tx)).map((row) => ({
    communityId: row.community_id,
    stationName: row.station_name,
    on: dayInJapan(row.removed_at),
    why: row.why,
    by: row.by,
  })),
});

type InPeriod = { readonly stationId: string; readonly from: string; readonly until: string };

/** Entries of a station last confirmed in a period, for its report: the kind and never a name (R01). */
export const entriesConfirmed = async (ctx: Ctx, { stationId, from, until }: InPeriod) =>
  (await listEntries(ctx.tx, [stationId]))
    .filter((row) => row.station_id === stationId && row.objected_on === null)
    .filter(({ confirmed_on: on }) => on >= from && on <= until)
    .map(({ id, kind, confirmed_on }) => ({ id, kind, on: confirmed_on }));

/** Seals what an entry or a contact says, for whoever writes its row. */
export const sealForRegister = sealWords;

/** What waits for a person in the register (decision 0005). */
export const waitingOfCommunities = waitingInCommunities;

/** Receipts that a post of headquarters has to confirm. */
export const waitingOfHandOvers = waitingHandOvers;
