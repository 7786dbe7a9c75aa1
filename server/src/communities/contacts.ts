import { addDays, type Day } from '@meguri/core/base/day.ts';
import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import type {
  addContact,
  endContact,
  objectToCommunity,
  tellCommunity,
} from '@meguri/core/communities/contacts.ops.ts';
import { checkContact } from '@meguri/core/communities/entry.ts';
import { communityLimits } from '@meguri/core/communities/freshness.ts';
import { noticeVersion } from '@meguri/core/communities/notice.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { eraseContacts } from './communities.db.ts';
import { changeableEntry, heldEntry } from './entry.ts';
import { sealWords } from './seal.ts';

export const add: UseCase<typeof addContact> = async (ctx, { communityId, contact }) => {
  const row = await changeableEntry(ctx, communityId);
  must(checkContact(contact, ctx.today));
  must(withoutParticulars([contact.title]));
  const of = { id: newId(), stationId: row.station_id };
  await addFact(ctx.tx, 'community_contacts', {
    id: of.id,
    community_id: communityId,
    station_id: row.station_id,
    consent_until: contact.consentUntil,
    contents: await sealWords(ctx, of, contact),
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  return { contactId: of.id };
};

export const end: UseCase<typeof endContact> = async (ctx, { communityId, contactId }) => {
  await heldEntry(ctx, communityId);
  const erased = await eraseContacts(ctx.tx, { id: contactId, of: communityId });
  return erased === 0 ? refuseWith('not-found') : { contactId };
};

const refuseFuture = ({ today }: Ctx, day: Day): void => {
  if (day > today) refuseWith('day.in-future', { value: day });
};

const recorded = ({ now, actor }: Ctx) => ({
  recorded_at: now,
  recorded_by: actor.personId,
  recorded_as: actor.postId,
});

export const tell: UseCase<typeof tellCommunity> = async (ctx, { communityId, on, way }) => {
  refuseFuture(ctx, on);
  const row = await changeableEntry(ctx, communityId);
  await addFact(ctx.tx, 'community_notices', {
    id: newId(),
    community_id: communityId,
    station_id: row.station_id,
    told_on: on,
    way,
    text_version: noticeVersion,
    ...recorded(ctx),
  });
  return { communityId };
};

/** From now on nobody sees the entry but the post that erases it (R05). */
export const object: UseCase<typeof objectToCommunity> = async (ctx, { communityId, on }) => {
  refuseFuture(ctx, on);
  const row = await changeableEntry(ctx, communityId);
  await addFact(ctx.tx, 'community_objections', {
    community_id: communityId,
    station_id: row.station_id,
    objected_on: on,
    ...recorded(ctx),
  });
  return { communityId, removedBy: addDays(on, communityLimits.objectionDays) };
};
