import { sql } from 'kysely';
import { newId } from './keys.ts';

// Records of custody, of residents' rights and of what leaves the house; things.testing.ts has the
// others and writes both.

/** By which fields operations name such a record, and by which action one may know that it is there. */
export const keptKinds = {
  cabinet: { fields: ['cabinetId'], seenBy: 'custody.see' },
  key: { fields: ['keyId'], seenBy: 'custody.see' },
  bundle: { fields: ['bundleId'], seenBy: 'custody.see' },
  line: { fields: ['lineId'], seenBy: 'custody.see' },
  disposal: { fields: ['disposalId'], seenBy: 'custody.see' },
  request: { fields: ['requestId', 'subjectId'], seenBy: 'rights.see' },
  hold: { fields: ['holdId'], seenBy: 'rights.see-ledger' },
  use: { fields: ['useId'], seenBy: 'rights.see-ledger' },
  leak: { fields: ['leakId'], seenBy: 'rights.see-ledger' },
  filed: { fields: ['filedId'], seenBy: 'sheets.see' },
  // Whoever may wish for a file of a station may know which others wished for.
  export: { fields: ['exportId'], seenBy: 'publications.request-export' },
  draft: { fields: ['publicationId'], seenBy: 'publications.decide' },
  disaster: { fields: ['disasterId'], seenBy: 'cards.see-disasters' },
  seat: { fields: ['seatId'], seenBy: 'bodies.see' },
  change: { fields: ['changeId'], seenBy: 'bodies.change-people' },
} as const;

type Kept = keyof typeof keptKinds | 'beat' | 'card';

export type KeptAt = {
  readonly ids: Readonly<Record<Kept, string>>;
  readonly station: string;
  readonly box: string;
  readonly person: string;
  readonly post: string;
  /** Different at each beat: requests are numbered, a box files a year once. */
  readonly number: number;
};

const at = '2026-11-02T01:00:00Z';

const ofBodies = ({ ids, station, person, post }: KeptAt) => [
  sql`insert into body_seats (id, station_id, pack, body, seat, post_id, from_on, source,
      decided_at, decided_by, decided_as)
    values (${ids.seat}, ${station}, 'sample', 'station', 'member', ${post}, '2026-11-02', 'chief',
      ${at}, ${person}, ${post})`,
  sql`insert into personnel_changes (id, station_id, title, on_day, prepared_at, prepared_by,
      prepared_as)
    values (${ids.change}, ${station}, '試験', '2027-04-01', ${at}, ${person}, ${post})`,
];

const ofCustody = ({ ids, station, box, person }: KeptAt) => {
  const count = newId();
  return [
    sql`insert into custody_cabinets (id, station_id, box_id, name, recorded_at, recorded_by)
      values (${ids.cabinet}, ${station}, ${box}, '試験', ${at}, ${person})`,
    sql`insert into custody_keys (id, station_id, cabinet_id, label, recorded_at, recorded_by)
      values (${ids.key}, ${station}, ${ids.cabinet}, '1', ${at}, ${person})`,
    sql`insert into custody_bundles (id, station_id, cabinet_id, beat_id, number, recorded_at,
        recorded_by)
      values (${ids.bundle}, ${station}, ${ids.cabinet}, ${ids.beat}, 1, ${at}, ${person})`,
    sql`insert into custody_events (id, station_id, bundle_id, event, sheets, recorded_at,
        recorded_by)
      values (${newId()}, ${station}, ${ids.bundle}, 'added', 5, ${at}, ${person})`,
    sql`insert into custody_counts (id, station_id, box_id, counted_at, counted_by)
      values (${count}, ${station}, ${box}, ${at}, ${person})`,
    sql`insert into custody_count_lines (id, station_id, count_id, bundle_id, expected, counted)
      values (${ids.line}, ${station}, ${count}, ${ids.bundle}, 5, 4)`,
    sql`insert into custody_disposals (id, station_id, bundle_id, sheets, method, note, proposed_at,
        proposed_by)
      values (${ids.disposal}, ${station}, ${ids.bundle}, 1, 'shredded', '試験', ${at}, ${person})`,
  ];
};

const ofRights = ({ ids, station, person, number }: KeptAt) => [
  sql`insert into rights_requests (id, station_id, year, number, kind, way, received_on, identity,
      capacity, contents, recorded_at, recorded_by)
    values (${ids.request}, ${station}, 2026, ${number}, 'disclosure', 'counter', '2026-11-02',
      'photo-paper', 'self', '\\x00', ${at}, ${person})`,
  sql`insert into retention_holds (id, station_id, record, subject_id, reason, review_on, set_at,
      set_by)
    values (${ids.hold}, ${station}, 'card', ${ids.card}, '試験', '2027-11-02', ${at}, ${person})`,
  sql`insert into outside_uses (id, station_id, taken_for, ground, what, receiver, persons, used_on,
      notice_given, proposed_at, proposed_by)
    values (${ids.use}, ${station}, 'visit', 'consent', '試験', '試験', 1, '2026-11-02', true,
      ${at}, ${person})`,
  sql`insert into leaks (id, station_id, thing, found_on, drill, recorded_at, recorded_by)
    values (${ids.leak}, ${station}, 'paper', '2026-11-02', true, ${at}, ${person})`,
];

const ofPapers = ({ ids, station, box, person, post, number }: KeptAt) => [
  sql`insert into filed_sheets (id, station_id, box_id, year, pdf, data, checksum, filed_by, filed_at)
    values (${ids.filed}, ${station}, ${box}, ${2010 + number}, '\\x00', '[]', '', ${person}, ${at})`,
  sql`insert into export_requests (id, topic, purpose, note, of_station_id, from_month, until_month, lines,
      requested_at, requested_by, requested_as)
    values (${ids.export}, 'visits', 'report', '試験', ${station}, '2026-01', '2026-02', '[]', ${at},
      ${person}, ${post})`,
  sql`insert into publication_drafts (id, topic, from_half, until_half, areas, columns, cells,
      drafted_at, drafted_by, drafted_as)
    values (${ids.draft}, 'visits', 4050, 4050, '[]', '[]', '[]', ${at}, ${person}, ${post})`,
  sql`insert into disasters (id, place, reason, declared_by, declared_at)
    values (${ids.disaster}, '試験', '試験', ${person}, ${at})`,
  sql`insert into disaster_terms (id, disaster_id, until_at, set_by, set_at)
    values (${newId()}, ${ids.disaster}, '2026-11-03T01:00:00Z', ${person}, ${at})`,
];

export const keptStatements = (where: KeptAt) => [
  ...ofCustody(where),
  ...ofBodies(where),
  ...ofRights(where),
  ...ofPapers(where),
];
