import { addDays, addMonths, type Day } from '@meguri/core/base/day.ts';
import type { ContactContents } from '@meguri/core/communities/contents.ts';
import { facilities } from '@meguri/core/communities/facilities.ts';
import { communityLimits } from '@meguri/core/communities/freshness.ts';
import { noticeVersion } from '@meguri/core/communities/notice.ts';
import { sealForRegister } from '../communities/communities.ts';
import { addFact } from '../platform/add-fact.ts';
import type { Platform } from '../platform/door.ts';
import { workdayAgo } from './calendar.ts';
import { contentsOf, type Entry, entries } from './community-entries.ts';
import { hasEntries } from './demo.db.ts';
import { idOf } from './ids.ts';
import { by, type StationKey, stationKeys } from './signed.ts';
import type { World } from './world.ts';

// The register of communities. What is known of an entry stands in the ledger with everything else;
// what it says is sealed, and goes in at the end in one transaction, as the cards do.

const idsOf = ({ station, name }: Entry) => ({
  id: idOf('community', name),
  station_id: idOf('unit', station),
  keeper: `${station}-section-chief`,
});

const addConfirmation = ({ ledger }: World, entry: Entry, on: Day): void => {
  const { id, station_id, keeper } = idsOf(entry);
  const { at, person } = by(keeper, on, 10);
  ledger.community_confirmations.push({
    id: idOf('confirmation', `${id} ${on}`),
    community_id: id,
    station_id,
    confirmed_on: on,
    review_on: addMonths(on, communityLimits.reviewMonths),
    recorded_at: at,
    recorded_by: person,
  });
};

const addNotice = ({ ledger }: World, entry: Entry, on: Day): void => {
  const { id, station_id, keeper } = idsOf(entry);
  const told = by(keeper, on, 14);
  ledger.community_notices.push({
    id: idOf('notice', id),
    community_id: id,
    station_id,
    told_on: on,
    way: entry.contact === null ? 'letter' : 'handed',
    text_version: noticeVersion,
    recorded_at: told.at,
    recorded_by: told.person,
    recorded_as: told.post,
  });
};

const addErased = ({ ledger, calendar }: World, entry: Entry): void => {
  if (entry.erased === null) return;
  const { id, station_id, keeper } = idsOf(entry);
  const on = workdayAgo(calendar, entry.erased.daysAgo + 2);
  const heard = by(keeper, on, 11);
  if (entry.erased.why === 'objection') {
    ledger.community_objections.push({
      community_id: id,
      station_id,
      objected_on: on,
      recorded_at: heard.at,
      recorded_by: heard.person,
      recorded_as: heard.post,
    });
  }
  const removed = by(`${entry.station}-chief`, workdayAgo(calendar, entry.erased.daysAgo), 16);
  ledger.community_removals.push({
    community_id: id,
    station_id,
    why: entry.erased.why,
    removed_at: removed.at,
    removed_by: removed.person,
  });
};

const registeredOn = (world: World, { registered }: Entry): Day =>
  workdayAgo(world.calendar, registered);

/** The day of its change: that of its last look, or a while after it was registered. */
const changedOn = (world: World, { confirmed, registered }: Entry): Day =>
  workdayAgo(world.calendar, confirmed ?? registered - 50);

const addEntry = (world: World, entry: Entry): void => {
  const { calendar, ledger } = world;
  const { id, station_id, keeper } = idsOf(entry);
  const on = registeredOn(world, entry);
  const registered = by(keeper, on, 10);
  ledger.communities.push({
    id,
    station_id,
    registered_at: registered.at,
    registered_by: registered.person,
    registered_as: registered.post,
  });
  addConfirmation(world, entry, on);
  // A change is a look at the whole entry too.
  if (entry.changed !== null || entry.confirmed !== null) {
    addConfirmation(world, entry, changedOn(world, entry));
  }
  if (entry.told !== null) addNotice(world, entry, workdayAgo(calendar, entry.told));
  addErased(world, entry);
};

const byName = (name: string): string => idOf('community', name);

const addLink = ({ ledger, calendar }: World): void => {
  const made = by('central-section-chief', workdayAgo(calendar, 78), 15);
  ledger.community_links.push({
    id: idOf('community link', 'class'),
    station_id: idOf('unit', 'central'),
    community_id: byName('例示日本語教室（架空）'),
    to_id: byName('見本市国際交流協会（架空）'),
    kind: 'association-member',
    recorded_at: made.at,
    recorded_by: made.person,
  });
};

/** Published totals; fewer than ten are not kept (R16). */
const totals = [
  ['見本市（架空）', 4210],
  ['例示町（架空）', 380],
  ['架空村', null],
] as const;

const addTotals = ({ ledger, calendar }: World): void => {
  const recorded = by('clerk', calendar.adopted, 13);
  for (const [municipality, residents] of totals) {
    ledger.municipal_totals.push({
      id: idOf('total', municipality),
      municipality,
      residents,
      as_on: addDays(calendar.adopted, -91),
      source: '見本県の統計（架空）',
      recorded_at: recorded.at,
      recorded_by: recorded.person,
    });
  }
};

/** What the ledger tells of the register; its words come with `sealCommunities`. */
export const addCommunities = (world: World): void => {
  for (const entry of entries) addEntry(world, entry);
  addLink(world);
  addTotals(world);
};

type Where = Parameters<typeof sealForRegister>[0];
type Told = { readonly world: World; readonly entry: Entry };

const addRevision = async (where: Where, { world, entry }: Told, revision: number) => {
  const { id: community_id, station_id, keeper } = idsOf(entry);
  const { kind } = facilities[entry.facility];
  const since = registeredOn(world, entry);
  const written = by(keeper, revision === 1 ? since : changedOn(world, entry), 10);
  const until = addMonths(since, 24);
  const contents = contentsOf(entry, kind, {
    on: since,
    until,
    sections: [idOf('unit', 'community')],
  });
  const id = idOf('community revision', `${community_id} ${revision}`);
  const words = { contents, area: '', why: revision === 1 ? '' : (entry.changed ?? '') };
  await addFact(where.tx, 'community_revisions', {
    id,
    community_id,
    station_id,
    revision,
    kind,
    sharing: contents.sharing.level,
    section_ids: contents.sharing.sectionIds,
    basis: entry.basis,
    basis_since: since,
    basis_until: entry.basis === 'consent' ? until : null,
    contents: await sealForRegister(where, { id, stationId: station_id }, words),
    recorded_at: written.at,
    recorded_by: written.person,
    recorded_as: written.post,
  });
};

const addContact = async (where: Where, { world, entry }: Told) => {
  if (entry.contact === null) return;
  const { id: community_id, station_id, keeper } = idsOf(entry);
  const on = registeredOn(world, entry);
  const { at, person } = by(keeper, on, 11);
  const id = idOf('community contact', community_id);
  const contact: ContactContents = {
    title: entry.contact,
    phone: '000-0000-0500',
    mail: '',
    consentOn: on,
    consentUntil: addMonths(on, 12),
  };
  await addFact(where.tx, 'community_contacts', {
    id,
    community_id,
    station_id,
    consent_until: contact.consentUntil,
    contents: await sealForRegister(where, { id, stationId: station_id }, contact),
    recorded_at: at,
    recorded_by: person,
  });
};

/** The words of the entries that are there, sealed by the same code as any. */
export const sealCommunities = async (platform: Platform, world: World): Promise<void> => {
  const { database, schema, keys } = platform;
  const stations = stationKeys.map((key) => idOf('unit', key));
  await database.transaction({ schema, stations }, async (tx) => {
    if (await hasEntries(tx)) return;
    const where = { tx, keys, prefecture: schema };
    for (const entry of entries.filter(({ erased }) => erased === null)) {
      const told = { world, entry };
      await addRevision(where, told, 1);
      if (entry.changed !== null) await addRevision(where, told, 2);
      await addContact(where, told);
    }
  });
};

/** Kind and last look of the entries of a station, for its report; never a name (R01). */
export const registeredAt = (world: World, station: StationKey) =>
  entries
    .filter((entry) => entry.station === station && entry.erased === null)
    .map((entry) => ({
      id: idsOf(entry).id,
      kind: facilities[entry.facility].kind,
      on:
        entry.changed === null && entry.confirmed === null
          ? registeredOn(world, entry)
          : changedOn(world, entry),
    }));
