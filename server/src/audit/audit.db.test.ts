import {
  compareCheckpoints,
  getAuditEntry,
  getAuditState,
  getVisitBalance,
  listCheckpoints,
  listOwnEntries,
  searchAudit,
} from '@meguri/core/audit/audit.ops.ts';
import { listPeople } from '@meguri/core/organisation/organisation.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyProof } from '../cli/audit-proof.ts';
import { sequenceWhole } from '../platform/audit-sequencer.testing.ts';
import { newId } from '../platform/keys.ts';
import { newSigningKey, signerOf } from '../platform/keys-audit.ts';
import { type Prefecture, people, testPrefecture } from '../platform/testing.ts';

const now = new Date('2026-11-21T01:00:00Z');
const day = { from: '2026-11-21', until: '2026-11-21' } as const;
const signer = signerOf('meguri/test', newSigningKey());

let prefecture: Prefecture;
const sequence = () => {
  const { database, schema } = prefecture;
  return sequenceWhole({ database, schema, signer, clock: () => now });
};

const subjectId = newId();
beforeAll(async () => {
  prefecture = await testPrefecture(now);
  await prefecture.must('officer', listPeople, { stationId: prefecture.world.units.station });
  const { persons, posts } = prefecture.world;
  await prefecture.rows((tx) =>
    sql`insert into audit_events
        (id, at, request_id, person_id, post_id, operation, action, subject_id, purpose)
      select gen_random_uuid(), ${now}::timestamptz + n * interval '1 second', gen_random_uuid(),
        ${persons.officer}, ${posts.officer}, 'cards.readCard', 'cards.read', ${subjectId}, 'visit'
      from generate_series(1, 120) n`.execute(tx),
  );
  await sequence();
});
afterAll(() => prefecture.close());

const find = (input: Partial<Parameters<typeof searchAudit.input.parse>[0] & object>) =>
  prefecture.must('auditor', searchAudit, searchAudit.input.parse({ ...day, ...input }));

describe('the auditor searches', () => {
  test.each([
    ['a person by name', { person: '見本 1号' }],
    ['a person by reading', { person: 'みほん 0' }],
    ['a post', { post: '見本交番' }],
    ['an action', { what: 'cards.read' }],
    ['an operation', { what: 'cards.readC' }],
    ['a purpose', { purpose: 'visit' }],
    ['a record', { subjectId }],
  ])('audit.examine: by %s', async (_, input) => {
    const { entries } = await find({ ...input, what: 'cards.' });
    expect(entries).toHaveLength(50);
    expect(new Set(entries.map((one) => one.action))).toEqual(new Set(['cards.read']));
    expect(entries[0]?.person).toEqual({ id: prefecture.world.persons.officer, name: '見本 1号' });
    expect((await find({ ...input, what: 'premises.' })).entries).toEqual([]);
  });

  test('audit.examine: page by page every entry comes once', async () => {
    const seen: string[] = [];
    let after = null;
    do {
      const page: Awaited<ReturnType<typeof find>> = await find({
        subjectId,
        what: 'cards.',
        after,
      });
      seen.push(...page.entries.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });

  test('audit.examine: a wildcard is a letter like any other, and another day finds nothing', async () => {
    expect((await find({ what: 'cards%' })).entries).toEqual([]);
    expect((await find({ person: '_' })).entries).toEqual([]);
    expect((await find({ subjectId, from: '2026-11-22', until: '2026-11-30' })).entries).toEqual(
      [],
    );
  });

  test('audit.examine: T73 looking at the log is itself in the log', async () => {
    await find({ subjectId });
    const { entries } = await find({ what: 'audit.searched' });
    expect(entries.length).toBeGreaterThan(0);
    expect(entries[0]?.person?.id).toBe(prefecture.world.persons.auditor);
    expect(entries.some((one) => one.subjectId === subjectId)).toBe(true);
  });

  test('audit.examine: R27 nobody else does, and an officer sees the own entries only', async () => {
    for (const who of people.filter((one) => one !== 'auditor')) {
      const answer = await prefecture.as(who, searchAudit, searchAudit.input.parse(day));
      expect(answer, who).toMatchObject({ ok: false, code: 'action.not-allowed' });
      const input = listOwnEntries.input.parse(day);
      const { entries } = await prefecture.must(who, listOwnEntries, input);
      const own = prefecture.world.persons[who];
      expect(entries.every(({ person }) => person?.id === own)).toBe(true);
    }
  });
});

describe('proofs', () => {
  const keys = [signer.verifierKey];
  const format = 'meguri audit proof 1';

  test('audit.examine: of an entry holds without our server', async () => {
    const [entry] = (await find({ subjectId })).entries;
    const { proof } = await prefecture.must('auditor', getAuditEntry, {
      eventId: entry?.id ?? '',
    });
    const { line, ...rest } = proof;
    const file = { ...rest, format, kind: 'inclusion', entry: line };
    expect(verifyProof(file, keys)).toMatchObject({ ok: true });
    expect(verifyProof({ ...file, entry: line.replace('visit', 'other') }, keys).ok).toBe(false);
    expect(line).toContain(subjectId);
  });

  test('audit.examine: an entry the sequencer has not taken yet has none', async () => {
    await find({ what: 'audit.' });
    const [young] = (await find({ what: 'audit.searched' })).entries;
    expect(young?.index).toBeNull();
    const eventId = young?.id ?? '';
    expect(await prefecture.as('auditor', getAuditEntry, { eventId })).toMatchObject({
      code: 'audit.not-in-log-yet',
    });
    await sequence();
    expect(await prefecture.as('auditor', getAuditEntry, { eventId })).toMatchObject({ ok: true });
    expect(await prefecture.as('auditor', getAuditEntry, { eventId: newId() })).toMatchObject({
      code: 'not-found',
    });
  });

  test('audit.examine: two checkpoints are of one log, and not in the other order', async () => {
    await sequence();
    const input = listCheckpoints.input.parse({});
    const { checkpoints } = await prefecture.must('auditor', listCheckpoints, input);
    const [last, first] = [checkpoints[0], checkpoints.at(-1)];
    expect(checkpoints.length).toBeGreaterThan(1);
    const sizes = { first: first?.size ?? 0, second: last?.size ?? 0 };
    const found = await prefecture.must('auditor', compareCheckpoints, sizes);
    const file = { format, kind: 'consistency', keys, path: found.path };
    const notes = { first: found.first?.note, second: found.second.note };
    expect(verifyProof({ ...file, ...notes }, keys)).toMatchObject({ ok: true });
    const wrong = { first: sizes.second, second: sizes.first };
    expect(await prefecture.as('auditor', compareCheckpoints, wrong)).toMatchObject({
      code: 'audit.wrong-order',
    });
    const none = { first: 1, second: 99_999 };
    expect(await prefecture.as('auditor', compareCheckpoints, none)).toMatchObject({
      code: 'audit.no-such-checkpoint',
    });
  });

  test('audit.examine: the state tells what waits, and which backups there were', async () => {
    await prefecture.rows((tx) =>
      sql`insert into backup_records
          (id, kind, at, file_name, made_at, tables, row_count, checksum, log_size)
        values (${newId()}, 'drill', ${now}, 'x.backup', ${now}, 3, 7, 'x', 0)`.execute(tx),
    );
    await find({ what: 'audit.' });
    const state = await prefecture.must('auditor', getAuditState, {});
    expect(state).toMatchObject({ waiting: expect.any(Number), newest: { size: state.size } });
    expect(state.waiting).toBeGreaterThan(0);
    expect(state.backups).toMatchObject([{ kind: 'drill', fileName: 'x.backup', rows: 7 }]);
    await sequence();
    expect(await prefecture.must('auditor', getAuditState, {})).toMatchObject({ waiting: 0 });
  });
});

describe('the watch over evenness', () => {
  // Two towns, 30 doors each; in the first one every door was visited twice, in the second once.
  const fill = () =>
    prefecture.rows(async (tx) => {
      const { units, beats, townParts, persons } = prefecture.world;
      for (const [at, part] of [townParts.first, townParts.second].entries()) {
        await sql`with doors as (
            insert into premises
              (id, station_id, beat_id, kind, tier, card, added_on, added_at, recorded_at)
            select gen_random_uuid(), ${units.station}, ${beats.first}, 'household', 'general',
              'none', '2024-01-10', '2024-01-10T00:00:00Z', '2024-01-10T00:00:00Z'
            from generate_series(1, 30) returning id
          ), details as (
            insert into premises_details
              (premises_id, station_id, town_part_id, address_text, address_key, search_key)
            select id, ${units.station}, ${part}, '見本', '見本', '見本' from doors
          )
          insert into visits (id, station_id, beat_id, premises_id, person_id, outcome, happened_on,
            happened_at, recorded_at)
          select gen_random_uuid(), ${units.station}, ${beats.first}, id, ${persons.officer}, 'absent',
            '2026-06-01', '2026-06-01T03:00:00Z', '2026-06-01T03:00:00Z'
          from doors cross join generate_series(1, ${2 - at})`.execute(tx);
      }
    });

  test('audit.examine: R28 visits by town stand against what tiers explain, and sums come out', async () => {
    await fill();
    const rows = await prefecture.rows(
      async (tx) =>
        (
          await sql`select code, visits, expected from visit_balance('2026-11-21') order by code`.execute(
            tx,
          )
        ).rows,
    );
    expect(rows).toEqual([
      { code: '00000', visits: 60, expected: 45 },
      { code: '00001', visits: 30, expected: 45 },
    ]);
    const figures = [
      { code: '00000', value: 1 },
      { code: '00001', value: 2 },
    ];
    const input = getVisitBalance.input.parse({ figures });
    expect(await prefecture.must('auditor', getVisitBalance, input)).toEqual({
      areas: 2,
      visits: 90,
      balance: null,
    });
    expect(await prefecture.as('headquartersClerk', getVisitBalance, input)).toMatchObject({
      code: 'action.not-allowed',
    });
  });
});
