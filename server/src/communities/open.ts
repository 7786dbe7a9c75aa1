import { dayInJapan } from '@meguri/core/base/day.ts';
import type { openCommunity } from '@meguri/core/communities/communities.ops.ts';
import { endOf } from '@meguri/core/communities/freshness.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import type { Ctx } from '../platform/serve.ts';
import {
  type ChangeRow,
  type EntryRow,
  listChanges,
  listContacts,
  listSections,
} from './communities.db.ts';
import { getEntry, heldListed, openListed, standingOf } from './entry.ts';
import { openContact, openWords, takeSealed } from './seal.ts';

const mayOf = (ctx: Ctx, row: EntryRow) => {
  const place = { stationId: row.station_id };
  const objected = row.objected_on !== null;
  return {
    keep: !objected && ctx.may('communities.keep', place),
    hear: !objected && ctx.may('communities.hear', place),
    remove: ctx.may('communities.remove', place),
  };
};

/** Everything of an entry that is sealed, as the transaction leaves it. */
export const takeEntry = async (ctx: Ctx, communityId: string) => {
  const row = await getEntry(ctx, communityId);
  const changes = await listChanges(ctx.tx, communityId);
  const contacts = await listContacts(ctx.tx, communityId, ctx.today);
  const sections = await listSections(ctx.tx);
  return {
    row,
    listed: heldListed(ctx, row),
    changes: changes.map((one) => ({ ...one, sealed: takeSealed(ctx, one, one.id) })),
    contacts: contacts.map((one) => ({ id: one.id, sealed: takeSealed(ctx, one, one.id) })),
    sections: sections.filter(({ id }) => row.section_ids.includes(id)).map(({ name }) => name),
    may: mayOf(ctx, row),
  };
};

export type HeldEntry = Awaited<ReturnType<typeof takeEntry>>;

type Change = Output<typeof openCommunity>['entry']['changes'][number];
type HeldChange = HeldEntry['changes'][number];

const openChange = async (keys: KeyProvider, one: HeldChange): Promise<Change> => {
  const { why } = await openWords(keys, one.sealed);
  const { revision, recorded_at, by }: ChangeRow = one;
  return { revision, on: dayInJapan(recorded_at), by, why };
};

/** Opens an entry after the look and the used ticket were committed. */
export const openEntry = async (
  keys: KeyProvider,
  { row, listed, changes, contacts, sections, may }: HeldEntry,
): Promise<Output<typeof openCommunity>> => {
  const { contents } = await openWords(keys, listed.sealed);
  const shown = await openListed(keys, listed);
  const entry = {
    ...shown,
    contents,
    revision: row.revision,
    registeredOn: row.registered_on,
    confirmedOn: row.confirmed_on,
    endsOn: endOf(standingOf(row)).on,
    toldOn: row.told_on,
    objectedOn: row.objected_on,
    sections,
    contacts: await Promise.all(
      contacts.map(async ({ id, sealed }) => ({
        contactId: id,
        ...(await openContact(keys, sealed)),
      })),
    ),
    changes: await Promise.all(changes.map((one) => openChange(keys, one))),
  };
  return { entry, may };
};

export const open = {
  use: (ctx: Ctx, { communityId }: Input<typeof openCommunity>) => takeEntry(ctx, communityId),
  finish: openEntry,
};
