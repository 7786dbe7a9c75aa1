import { addMonths } from '@meguri/core/base/day.ts';
import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import type {
  changeCommunity,
  confirmCommunity,
  registerCommunity,
} from '@meguri/core/communities/communities.ops.ts';
import { type EntryContents, textsOf } from '@meguri/core/communities/contents.ts';
import { checkEntry } from '@meguri/core/communities/entry.ts';
import { communityLimits, mayReviewOn } from '@meguri/core/communities/freshness.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId, newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { type EntryRow, listSections, listTownParts, listTowns } from './communities.db.ts';
import { changeableEntry } from './entry.ts';
import { sealWords } from './seal.ts';

const check = async (ctx: Ctx, contents: EntryContents, why: string): Promise<void> => {
  must(checkEntry(contents, { today: ctx.today, towns: await listTowns(ctx.tx) }));
  must(withoutParticulars([...textsOf(contents), why]));
  const known = new Set((await listSections(ctx.tx)).map(({ id }) => id));
  const { sectionIds } = contents.sharing;
  if (!sectionIds.every((id) => known.has(id))) refuseWith('communities.sections-unnamed');
};

type Entry = Pick<EntryRow, 'id' | 'station_id'>;
type Revision = {
  readonly revision: number;
  readonly contents: EntryContents;
  readonly why: string;
  /** From when its basis counts. */
  readonly since: string;
};

const addRevision = async (
  ctx: Ctx,
  { id: communityId, station_id: stationId }: Entry,
  { revision, contents, why, since }: Revision,
): Promise<void> => {
  const id = newId();
  const parts = await listTownParts(ctx.tx, contents.townPartIds);
  const area = parts.map(({ name }) => name).join('、');
  const { basis, sharing } = contents;
  await addFact(ctx.tx, 'community_revisions', {
    id,
    community_id: communityId,
    station_id: stationId,
    revision,
    kind: contents.kind,
    sharing: sharing.level,
    section_ids: [...sharing.sectionIds],
    basis: basis.by,
    basis_since: since,
    basis_until: basis.by === 'consent' ? basis.until : null,
    contents: await sealWords(ctx, { id, stationId }, { contents, area, why }),
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
    recorded_as: ctx.actor.postId,
  });
};

const addConfirmation = (ctx: Ctx, { id, station_id }: Entry, reviewOn: string): Promise<void> =>
  addFact(ctx.tx, 'community_confirmations', {
    id: newOrderedId(),
    community_id: id,
    station_id,
    confirmed_on: ctx.today,
    review_on: reviewOn,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });

const nextReview = ({ today }: Ctx): string => addMonths(today, communityLimits.reviewMonths);

export const register: UseCase<typeof registerCommunity> = async (ctx, { stationId, contents }) => {
  await check(ctx, contents, '');
  const entry = { id: newId(), station_id: stationId };
  await addFact(ctx.tx, 'communities', {
    ...entry,
    registered_at: ctx.now,
    registered_by: ctx.actor.personId,
    registered_as: ctx.actor.postId,
  });
  await addRevision(ctx, entry, { revision: 1, contents, why: '', since: ctx.today });
  await addConfirmation(ctx, entry, nextReview(ctx));
  return { communityId: entry.id };
};

/** A change is a look at the whole entry too, so it renews it. */
export const change: UseCase<typeof changeCommunity> = async (ctx, input) => {
  const { communityId, contents, why } = input;
  const row = await changeableEntry(ctx, communityId);
  if (row.revision !== input.revision) return refuseWith('communities.changed-meanwhile');
  await check(ctx, contents, why);
  const since = row.basis === contents.basis.by ? row.basis_since : ctx.today;
  const revision = row.revision + 1;
  await addRevision(ctx, row, { revision, contents, why, since });
  await addConfirmation(ctx, row, nextReview(ctx));
  return { communityId, revision };
};

export const confirm: UseCase<typeof confirmCommunity> = async (ctx, { communityId, reviewOn }) => {
  const row = await changeableEntry(ctx, communityId);
  if (!mayReviewOn(reviewOn, ctx.today)) return refuseWith('communities.review-unfit');
  await addConfirmation(ctx, row, reviewOn);
  return { communityId, reviewOn };
};
