import type { PostKind } from '@meguri/core/organisation/posts.ts';
import type { Swept, Table } from './idor-programmes.testing.ts';
import { newId } from './platform/keys.ts';
import { type Person, type Prefecture, people } from './platform/testing.ts';
import type { Beat, Thing } from './platform/things.testing.ts';
import type { Relation } from './role-matrix.testing.ts';

type Spot = { readonly kind: PostKind; readonly beat?: Beat; readonly box?: string };

const spots: Readonly<Record<Person, Spot>> = {
  officer: { kind: 'beatOfficer', beat: 'first', box: 'box' },
  secondOfficer: { kind: 'beatOfficer', beat: 'second', box: 'box' },
  boxChief: { kind: 'boxChief', box: 'box' },
  villageOfficer: { kind: 'beatOfficer', beat: 'village', box: 'chuzaisho' },
  sectionChief: { kind: 'sectionChief', box: 'station' },
  stationChief: { kind: 'stationChief', box: 'station' },
  headquartersClerk: { kind: 'headquartersClerk' },
  auditor: { kind: 'auditor' },
  prefecturalChief: { kind: 'prefecturalChief' },
  headquartersOfficer: { kind: 'headquartersOfficer' },
  stationOfficer: { kind: 'stationOfficer', box: 'station' },
  stranger: { kind: 'beatOfficer', beat: 'other', box: 'otherBox' },
};

const boxes: Readonly<Record<Beat, string>> = {
  first: 'box',
  second: 'box',
  village: 'chuzaisho',
  other: 'otherBox',
};

export const kindOf = (who: Person): PostKind => spots[who].kind;

/** The beat a person works, or one that is theirs to look at. */
export const beatOf = (who: Person): Beat => spots[who].beat ?? 'first';

/** Where the bodies meet that a person is nearest to. */
export const tableOf = (who: Person): Table => {
  if (spots[who].box === undefined) return 'prefecture';
  return beatOf(who) === 'other' ? 'other' : 'first';
};

/** How a person stands to a beat, or to what is of headquarters. */
export const relationTo = (who: Person, beat: Swept['at']): Relation => {
  if (beat === 'prefecture') return 'prefecture';
  const own = spots[who];
  if (own.beat === beat) return 'own-beat';
  if (own.box === undefined || (own.box === 'otherBox') !== (beat === 'other')) {
    return 'other-station';
  }
  return own.box === boxes[beat] ? 'own-box' : 'own-station';
};

const [morning, evening] = ['2026-11-21T00:50:00Z', '2026-11-21T12:00:00Z'];

/** Sessions, ways to sign in and entries of the log: each person's own. */
export const addOwn = ({ world, rows }: Prefecture): Promise<readonly Thing[]> =>
  rows(async (tx) => {
    const things: Thing[] = [];
    for (const of of people) {
      const ids = { session: newId(), credential: newId(), event: newId() };
      const [person, post] = [world.persons[of], world.posts[of]];
      const mine = { person_id: person, post_id: post };
      await tx
        .insertInto('sessions')
        .values({
          id: ids.session,
          token_hash: ids.session,
          ...mine,
          expires_at: evening,
          started_at: morning,
          seen_at: morning,
          proved_at: morning,
        })
        .execute();
      const passkey = { passkey_handle: ids.credential, public_key: '試験', made_at: morning };
      await tx
        .insertInto('credentials')
        .values({ id: ids.credential, person_id: person, kind: 'passkey', label: '', ...passkey })
        .execute();
      const what = { operation: 'beats.list', action: 'beats.seen', request_id: newId() };
      await tx
        .insertInto('audit_events')
        .values({ id: ids.event, at: morning, ...mine, ...what })
        .execute();
      const at = spots[of].beat ?? 'first';
      things.push(
        { kind: 'session', id: ids.session, at, fields: ['sessionId'], seenBy: 'access.own', of },
        {
          kind: 'credential',
          id: ids.credential,
          at,
          of,
          fields: ['credentialId'],
          seenBy: 'access.own',
        },
        { kind: 'event', id: ids.event, at, fields: ['eventId'], seenBy: 'audit.examine' },
      );
    }
    return things;
  });

const unitFields = [
  'unitId',
  'parentId',
  'boxId',
  'stationId',
  'unitIds',
  'placeId',
  'whose',
  'sectionIds',
];
const postFields = [
  'postId',
  'postIds',
  'receiverPostId',
  'fromPostId',
  'toPostId',
  'actingPostId',
  'ownerPostId',
  'proxyPostId',
  'leadPostId',
  'designated',
];

/** Units, people, posts and town parts: known to everybody of the prefecture, to nobody beyond. */
export const organisationOf = async ({ world, rows }: Prefecture): Promise<readonly Thing[]> => {
  const { units, persons, posts, townParts } = world;
  const holdings = await rows((tx) => tx.selectFrom('post_holdings').select('id').execute());
  const all = { at: 'first', seenBy: 'organisation.see' } as const;
  const each = (kind: string, ids: Readonly<Record<string, string>>, fields: readonly string[]) =>
    Object.values(ids).map((id): Thing => ({ ...all, kind, id, fields }));
  return [
    ...each('unit', units, unitFields),
    ...each('person', persons, ['personId', 'toId']),
    ...each('post', posts, postFields),
    ...holdings.map(({ id }): Thing => ({ ...all, kind: 'holding', id, fields: ['holdingId'] })),
    ...each('town part', townParts, ['townPartIds', 'townPartId']),
  ];
};
