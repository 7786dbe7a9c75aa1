import { keysOf } from '@meguri/core/base/keys.ts';
import { sql } from 'kysely';
import { newId } from './keys.ts';
import type { Person, Prefecture, World } from './testing.ts';
import { keptKinds, keptStatements } from './things-kept.testing.ts';

// Records of every kind at four beats, to be asked for by people who must not know of them.

export type Beat = keyof World['beats'];

export type Thing = {
  readonly kind: string;
  readonly id: string;
  readonly at: Beat;
  /** Fields of operations that name such a record. */
  readonly fields: readonly string[];
  /** The action by which one may know that it is there. */
  readonly seenBy: string;
  /** Whose it is alone, whatever anybody may do. */
  readonly of?: Person;
};

type Kind = { readonly fields: readonly string[]; readonly seenBy: string };

const kinds = {
  beat: {
    fields: ['beatId', 'beatIds', 'fromBeatId', 'toBeatId', 'intoBeatId', 'newBeatIds'],
    seenBy: 'beats.see',
  },
  assignment: { fields: ['assignmentId', 'assignmentIds'], seenBy: 'beats.see' },
  premises: { fields: ['premisesId', 'premisesIds', 'survivorId'], seenBy: 'premises.see' },
  vanished: { fields: ['premisesId', 'survivorId'], seenBy: 'premises.see' },
  proposal: { fields: ['proposalId'], seenBy: 'premises.propose-tier' },
  visit: { fields: ['visitId', 'visitIds', 'id'], seenBy: 'visits.see' },
  opinion: { fields: ['opinionId', 'id'], seenBy: 'opinions.see' },
  night: { fields: ['requestId', 'id'], seenBy: 'visits.see-night' },
  plan: { fields: ['planId'], seenBy: 'plans.see' },
  correction: { fields: ['correctionId'], seenBy: 'sheets.see' },
  card: { fields: ['cardId', 'subjectId'], seenBy: 'cards.see-state' },
  erased: { fields: ['cardId'], seenBy: 'cards.see-state' },
  look: { fields: ['lookId'], seenBy: 'cards.review-looks' },
  breakGlass: { fields: ['breakGlassId'], seenBy: 'cards.review-break-glass' },
  ...keptKinds,
} as const satisfies Record<string, Kind>;

type KindName = keyof typeof kinds;
type Ids = Readonly<Record<KindName, string>>;

type Where = {
  readonly ids: Ids;
  readonly station: string;
  readonly box: string;
  readonly person: string;
  readonly post: string;
  readonly number: number;
  readonly chief: string;
  readonly town: string;
};

const at = '2026-11-02T01:00:00Z';

const statements = ({ ids, station, person, post, chief, town }: Where) => [
  ...[ids.premises, ids.vanished].flatMap((door) => [
    sql`insert into premises (id, station_id, beat_id, kind, tier, card, added_on, added_at,
        recorded_at)
      values (${door}, ${station}, ${ids.beat}, 'household', 'general', 'none', '2024-01-05',
        '2024-01-05T01:00:00Z', ${at})`,
    sql`insert into premises_details (premises_id, station_id, town_part_id, address_text,
        address_key, search_key) values (${door}, ${station}, ${town}, '見本町', ${door}, '')`,
  ]),
  sql`insert into premises_changes (id, station_id, premises_id, first_beat_id, type, happened_on,
      happened_at, recorded_at) values (${newId()}, ${station}, ${ids.vanished}, ${ids.beat}, 'removed', '2026-10-01',
      '2026-10-01T01:00:00Z', ${at})`,
  sql`insert into premises_proposals (id, station_id, premises_id, criterion, tier, reason,
      review_on, proposed_by, proposed_at)
    values (${ids.proposal}, ${station}, ${ids.premises}, 'household-general', 'general', '試験',
      '2027-01-01', ${person}, ${at})`,
  sql`insert into visits (id, station_id, beat_id, premises_id, person_id, outcome, happened_on,
      happened_at, recorded_at)
    values (${ids.visit}, ${station}, ${ids.beat}, ${ids.premises}, ${person}, 'absent',
      '2026-11-02', ${at}, ${at})`,
  sql`insert into opinions (id, station_id, beat_id, premises_id, kind, text, answer_wanted,
      recorded_by, recorded_at)
    values (${ids.opinion}, ${station}, ${ids.beat}, ${ids.premises}, 'request', '試験', false,
      ${person}, ${at})`,
  sql`insert into night_requests (id, station_id, beat_id, premises_id, from_at, until_at, reason,
      requested_by, requested_at)
    values (${ids.night}, ${station}, ${ids.beat}, ${ids.premises}, '2026-11-25T12:00:00Z',
      '2026-11-25T13:00:00Z', '試験', ${person}, ${at})`,
  sql`insert into plans (id, station_id, beat_id, year, version, state, made_by, made_at)
    values (${ids.plan}, ${station}, ${ids.beat}, 2026, 1, 'submitted', ${person}, ${at})`,
  sql`insert into sheet_corrections (id, station_id, beat_id, year, month, row_id, corrected,
      reason, corrected_by, corrected_at)
    values (${ids.correction}, ${station}, ${ids.beat}, 2026, 1, 'MG-R1', 1, '試験', ${person},
      ${at})`,
  ...[ids.card, ids.erased].flatMap((card) => [
    sql`insert into cards (id, station_id, premises_id, kind, made_at, made_by)
      values (${card}, ${station}, ${ids.premises}, 'household', ${at}, ${person})`,
    sql`insert into card_versions (id, station_id, card_id, revision, origin, item_set,
        notice_version, told_others, written_on, confirmed_on, contents, recorded_at)
      values (${newId()}, ${station}, ${card}, 1, 'resident', 'x', 'x', true, '2026-11-01',
        '2026-11-01', '\\x00', ${at})`,
  ]),
  sql`insert into card_ends (card_id, station_id, why, ended_at)
    values (${ids.erased}, ${station}, 'erased', ${at})`,
  sql`insert into card_looks (id, station_id, card_id, premises_id, person_id, post_id, purpose,
      way, looked_at)
    values (${ids.look}, ${station}, ${ids.card}, ${ids.premises}, ${person}, ${post}, 'visit',
      'own', ${at})`,
  sql`insert into break_glasses (id, station_id, person_id, post_id, reason, told_id, opened_at,
      until_at)
    values (${ids.breakGlass}, ${station}, ${person}, ${post}, '試験', ${chief}, ${at},
      '2026-11-02T02:00:00Z')`,
];

const holders: Readonly<Record<Beat, Person>> = {
  first: 'officer',
  second: 'secondOfficer',
  village: 'villageOfficer',
  other: 'stranger',
};

const boxes: Readonly<Record<Beat, keyof World['units']>> = {
  first: 'box',
  second: 'box',
  village: 'chuzaisho',
  other: 'otherBox',
};

/** Writes one record of each kind at each beat. */
export const addThings = async ({ world, rows }: Prefecture): Promise<readonly Thing[]> => {
  const things: Thing[] = [];
  for (const [at, beat] of keysOf(holders).entries()) {
    const holder = holders[beat];
    await rows(async (tx) => {
      const assigned = await tx
        .selectFrom('beat_assignments')
        .select('id')
        .where('beat_id', '=', world.beats[beat])
        .executeTakeFirstOrThrow();
      const made = Object.fromEntries(keysOf(kinds).map((kind) => [kind, newId()]));
      const ids = { ...made, beat: world.beats[beat], assignment: assigned.id } as Ids;
      const { station, otherStation } = world.units;
      const where = {
        ids,
        station: beat === 'other' ? otherStation : station,
        box: world.units[boxes[beat]],
        number: at + 1,
        person: world.persons[holder],
        post: world.posts[holder],
        chief: world.persons.sectionChief,
        town: world.townParts.first,
      };
      for (const one of [...statements(where), ...keptStatements(where)]) await one.execute(tx);
      things.push(
        ...keysOf(kinds).map((kind) => ({ kind, id: ids[kind], at: beat, ...kinds[kind] })),
      );
    });
  }
  return things;
};
