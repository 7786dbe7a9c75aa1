import type { Swept } from './idor-programmes.testing.ts';
import { newId } from './platform/keys.ts';
import type { Prefecture } from './platform/testing.ts';

// Entries of the register of communities, at the station of most people and at the other one.

const at = '2026-11-02T01:00:00Z';
const places = { first: 'stationChief', other: 'stranger' } as const;
type At = keyof typeof places;

const addAt = async ({ world, rows }: Prefecture, beat: At): Promise<readonly Swept[]> => {
  const ids = { one: newId(), two: newId(), contact: newId(), link: newId() };
  const station_id = beat === 'first' ? world.units.station : world.units.otherStation;
  const by = { recorded_at: at, recorded_by: world.persons[places[beat]] };
  const made = { registered_at: at, registered_by: by.recorded_by };
  const post = world.posts[places[beat]];
  const contents = Buffer.from('試験');
  await rows(async (tx) => {
    for (const id of [ids.one, ids.two]) {
      const entry = { id: newId(), community_id: id, station_id, ...by };
      await tx
        .insertInto('communities')
        .values({ id, station_id, ...made, registered_as: post })
        .execute();
      const said = { kind: 'residentialArea', sharing: 'station', basis: 'public' };
      await tx
        .insertInto('community_revisions')
        .values({
          ...entry,
          ...said,
          basis_since: '2026-11-02',
          revision: 1,
          contents,
          recorded_as: post,
        })
        .execute();
      await tx
        .insertInto('community_confirmations')
        .values({ ...entry, id: newId(), confirmed_on: '2026-11-02', review_on: '2027-05-02' })
        .execute();
    }
    const contact = { id: ids.contact, community_id: ids.one, station_id, ...by };
    await tx
      .insertInto('community_contacts')
      .values({ ...contact, consent_until: '2027-11-02', contents })
      .execute();
    const link = { id: ids.link, community_id: ids.one, to_id: ids.two, station_id, ...by };
    await tx
      .insertInto('community_links')
      .values({ ...link, kind: 'cooperates' })
      .execute();
  });
  const thing = (kind: string, id: string, ...fields: readonly string[]): Swept => {
    return { kind, id, at: beat, fields, seenBy: 'communities.see' };
  };
  return [
    thing('community', ids.one, 'communityId', 'toId'),
    thing('linked community', ids.two, 'communityId', 'toId'),
    thing('community contact', ids.contact, 'contactId'),
    thing('community link', ids.link, 'linkId'),
  ];
};

/** Entries with a contact and a link; sections of headquarters everybody of the prefecture knows. */
export const addCommunities = async (prefecture: Prefecture): Promise<readonly Swept[]> => [
  ...(await addAt(prefecture, 'first')),
  ...(await addAt(prefecture, 'other')),
  {
    kind: 'section of headquarters',
    id: prefecture.world.units.headquarters,
    at: 'prefecture',
    fields: ['sectionIds'],
    seenBy: 'organisation.see',
  },
];
