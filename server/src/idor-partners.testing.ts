import type { Swept } from './idor-programmes.testing.ts';
import { addFact } from './platform/add-fact.ts';
import type { Tx } from './platform/database.ts';
import { newId } from './platform/keys.ts';
import type { Prefecture } from './platform/testing.ts';

// Partners with what passed, councils of police boxes, and requests for interpreters.

type At = 'first' | 'other' | 'prefecture';

const now = '2026-11-20T00:00:00Z';
const day = '2026-11-20';

const whoAt = ({ world: { persons, posts, units } }: Prefecture, at: At) => {
  if (at === 'prefecture') {
    const clerk = { by: persons.headquartersClerk, as: posts.headquartersClerk };
    return { ...clerk, stationId: null, boxId: null };
  }
  return at === 'first'
    ? { by: persons.boxChief, as: posts.boxChief, stationId: units.station, boxId: units.box }
    : {
        by: persons.stranger,
        as: posts.stranger,
        stationId: units.otherStation,
        boxId: units.otherBox,
      };
};

type Who = ReturnType<typeof whoAt>;

const addPartner = async (tx: Tx, { by, as, stationId }: Who): Promise<string> => {
  const id = newId();
  const own = { station_id: stationId };
  await addFact(tx, 'partners', { id, ...own, added_at: now, added_by: by, added_as: as });
  await addFact(tx, 'partner_versions', {
    partner_id: id,
    ...own,
    revision: 1,
    organisation: '見本協会',
    kind: 'public-bodies',
    office: '総務課長',
    phone: '',
    mail: '',
    contact_basis: 'published',
    community_leader: false,
    from_on: '2026-04-01',
    note: '',
    confirmed_on: day,
    recorded_at: now,
    recorded_by: by,
  });
  return id;
};

const written = ({ by, as, stationId }: Who) => ({
  id: newId(),
  station_id: stationId,
  recorded_at: now,
  recorded_by: by,
  recorded_as: as,
});

const addRecords = async (tx: Tx, who: Who, partnerId: string) => {
  const about = { partner_id: partnerId };
  const [liaison, agreement] = [written(who), written(who)];
  await addFact(tx, 'partner_liaisons', {
    ...liaison,
    ...about,
    happened_on: day,
    kind: 'call',
    office: '',
    subject: '見本',
    next_step: '',
  });
  const days = { from_on: '2026-04-01', until_on: '2027-03-31' };
  await addFact(tx, 'partner_agreements', {
    ...agreement,
    ...about,
    ...days,
    title: '見本協定',
    note: '',
  });
  return { liaison: liaison.id, agreement: agreement.id };
};

const addRequest = async (tx: Tx, { by, as, stationId }: Who): Promise<string> => {
  const id = newId();
  await addFact(tx, 'interpreter_requests', {
    id,
    station_id: stationId,
    on_day: '2026-11-25',
    from_time: '10:00',
    until_time: '12:00',
    language: 'vi',
    work: 'visit',
    asked_at: now,
    asked_by: by,
    asked_as: as,
  });
  return id;
};

const addCouncil = async (tx: Tx, { by, stationId, boxId }: Who) => {
  if (stationId === null || boxId === null) return null;
  const ids = { council: newId(), member: newId() };
  const own = { station_id: stationId, recorded_at: now, recorded_by: by };
  const begun = { name: '見本協議会', begun_on: day };
  await addFact(tx, 'councils', { id: ids.council, box_id: boxId, ...own, ...begun });
  await addFact(tx, 'council_members', {
    id: ids.member,
    council_id: ids.council,
    ...own,
    capacity: '町内会長',
    organisation: '',
    from_on: day,
  });
  return ids;
};

const sweptAt = async (tx: Tx, who: Who, at: At): Promise<readonly Swept[]> => {
  const partner = await addPartner(tx, who);
  const { liaison, agreement } = await addRecords(tx, who, partner);
  const request = await addRequest(tx, who);
  const council = await addCouncil(tx, who);
  const [ofPartner, ofCouncil] = [
    { at, seenBy: 'partners.see' },
    { at, seenBy: 'councils.see' },
  ];
  return [
    { ...ofPartner, kind: 'partner', id: partner, fields: ['partnerId'] },
    { ...ofPartner, kind: 'liaison', id: liaison, fields: ['recordId'] },
    { ...ofPartner, kind: 'agreement', id: agreement, fields: ['recordId', 'renews'] },
    { at, seenBy: 'interpreters.see', kind: 'call', id: request, fields: ['requestId'] },
    ...(council === null
      ? []
      : ([
          { ...ofCouncil, kind: 'council', id: council.council, fields: ['councilId'] },
          { ...ofCouncil, kind: 'member', id: council.member, fields: ['memberId', 'follows'] },
        ] as const)),
  ];
};

/** A desk of headquarters, whose name everybody there knows and no other prefecture. */
const addSource = async (tx: Tx, { by }: Who): Promise<Swept> => {
  const id = newId();
  await addFact(tx, 'interpreter_sources', { id, added_at: now, added_by: by });
  await addFact(tx, 'interpreter_source_versions', {
    source_id: id,
    revision: 1,
    name: '見本窓口',
    kind: 'centre',
    class: 'staff',
    languages: ['vi'],
    weekdays: [1],
    from_time: '09:00',
    until_time: '17:00',
    phone: '',
    mail: '',
    note: '',
    from_on: '2026-04-01',
    recorded_at: now,
    recorded_by: by,
  });
  return { kind: 'desk', id, at: 'prefecture', fields: ['sourceId'], seenBy: 'interpreters.see' };
};

/** The same at the station of most people, at the other one and at headquarters. */
export const addPartners = (prefecture: Prefecture): Promise<readonly Swept[]> =>
  prefecture.rows(async (tx) => {
    const swept: Swept[] = [];
    for (const at of ['first', 'other', 'prefecture'] as const) {
      swept.push(...(await sweptAt(tx, whoAt(prefecture, at), at)));
    }
    return [...swept, await addSource(tx, whoAt(prefecture, 'prefecture'))];
  });
