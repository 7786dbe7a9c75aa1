import { dueOn, type Standing, stateOf } from '@meguri/core/communities/freshness.ts';
import { mayKnow } from '@meguri/core/communities/sharing.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place } from '../platform/serve.ts';
import { type EntryRow, findEntry, holdEntry } from './communities.db.ts';
import { openListedWords, takeSealed } from './seal.ts';

export const standingOf = (row: EntryRow): Standing => ({
  basis: row.basis,
  basisSince: row.basis_since,
  basisUntil: row.basis_until,
  confirmedOn: row.confirmed_on,
  reviewOn: row.review_on,
  toldOn: row.told_on,
  objectedOn: row.objected_on,
});

/** After an objection the entry is there only for the post that erases it (R05). */
const isHidden = ({ actor }: Ctx, row: EntryRow): boolean =>
  row.objected_on !== null && actor.postKind !== 'stationChief';

/** Whether the caller may know that the entry is there. */
export const isKnown = (ctx: Ctx, row: EntryRow): boolean => {
  const sharing = { level: row.sharing, sectionIds: row.section_ids };
  return !isHidden(ctx, row) && mayKnow(sharing, row.station_id, ctx.actor);
};

export const getEntry = async (ctx: Ctx, id: string): Promise<EntryRow> => {
  const row = await findEntry(ctx.tx, id, ctx.actor.stationIds);
  return row !== undefined && isKnown(ctx, row) ? row : refuseWith('not-found');
};

/** The entry, held until the commit. */
export const heldEntry = async (ctx: Ctx, id: string): Promise<EntryRow> => {
  await holdEntry(ctx.tx, id);
  return getEntry(ctx, id);
};

/** The same, of one nobody objected to: nothing more is written to such a one. */
export const changeableEntry = async (ctx: Ctx, id: string): Promise<EntryRow> => {
  const row = await heldEntry(ctx, id);
  return row.objected_on === null ? row : refuseWith('communities.objected');
};

export const placeOfEntry = async (
  ctx: Ctx,
  { communityId }: { readonly communityId: string },
): Promise<Place> => ({
  stationId: (await getEntry(ctx, communityId)).station_id,
  seenBy: 'communities.see',
});

/** What a list shows of an entry, without the words that are sealed. */
export const plainOf = (ctx: Ctx, row: EntryRow) => {
  const standing = standingOf(row);
  return {
    communityId: row.id,
    stationId: row.station_id,
    stationName: row.station_name,
    kind: row.kind,
    state: stateOf(standing, ctx.today),
    reviewOn: row.review_on,
    dueOn: dueOn(standing, ctx.today),
  };
};

/** An entry with its sealed words, as the transaction leaves it. */
export const heldListed = (ctx: Ctx, row: EntryRow) => ({
  plain: plainOf(ctx, row),
  sealed: takeSealed(ctx, row, row.revision_id),
});

export type HeldListed = ReturnType<typeof heldListed>;

export const openListed = async (keys: Ctx['keys'], { plain, sealed }: HeldListed) => {
  const { contents, area } = await openListedWords(keys, sealed);
  return { ...plain, name: contents.name, facility: contents.facility, area };
};
