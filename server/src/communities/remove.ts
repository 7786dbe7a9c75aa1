import type {
  removeCommunity,
  removeDueCommunities,
} from '@meguri/core/communities/communities.ops.ts';
import { type RemovalReason, removalDue } from '@meguri/core/communities/freshness.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import {
  type EntryRow,
  eraseContacts,
  eraseEntry,
  holdEntry,
  listEntries,
} from './communities.db.ts';
import { heldEntry, standingOf } from './entry.ts';

const erase = (ctx: Ctx, row: EntryRow, why: RemovalReason): Promise<void> =>
  eraseEntry(ctx.tx, {
    community_id: row.id,
    station_id: row.station_id,
    why,
    removed_at: ctx.now,
    removed_by: ctx.actor.personId,
  });

export const remove: UseCase<typeof removeCommunity> = async (ctx, { communityId, why }) => {
  const row = await heldEntry(ctx, communityId);
  // What was objected to is on the receipt as such, whatever button was pressed.
  await erase(ctx, row, row.objected_on === null ? why : 'objection');
  return { communityId };
};

/** What nobody renewed in its time, in every station; contacts whose consent ended (R03, R05). */
export const removeDue: UseCase<typeof removeDueCommunities> = async (ctx) => {
  await holdEntry(ctx.tx, 'due');
  const due = (await listEntries(ctx.tx, ctx.actor.stationIds)).flatMap((row) => {
    const why = removalDue(standingOf(row), ctx.today);
    return why === null ? [] : [{ row, why }];
  });
  for (const { row, why } of due) {
    await holdEntry(ctx.tx, row.id);
    await erase(ctx, row, why);
  }
  return { removed: due.length, contacts: await eraseContacts(ctx.tx, { before: ctx.today }) };
};
