import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorise, buildApp } from '../app.ts';
import type { Database, Tx } from '../platform/database.ts';
import type { Platform } from '../platform/door.ts';
import { keysInMemory } from '../platform/keys-file.ts';
import { loadPacks } from '../platform/packs.ts';
import { postTo } from '../platform/served-by.ts';
import { testDatabase } from '../platform/testing.ts';
import { tablesInOrder } from './demo.db.ts';
import { loadDemo } from './demo.ts';
import { fileDemoYears } from './filing.ts';
import { idOf } from './ids.ts';

const scale = 0.12;
const packs = loadPacks();
const silent = (): void => undefined;
const stations = [idOf('unit', 'central'), idOf('unit', 'hill')];

const platformOn = (database: Database, schema: string): Platform => {
  const clock = (): Date => new Date('2026-11-21T01:00:00Z');
  const own = { keys: keysInMemory(), signIn: {} };
  return { database, authorise, packs, prefectureCode: '04', schema, clock, demo: true, ...own };
};

/** Another prefecture beside the first one, on the same connection: the engine has few places. */
const neighbour = async ({ database }: Platform): Promise<Platform> => {
  const other = await testDatabase();
  await other.database.close();
  return platformOn(database, other.schema);
};

const rows = <T>(of: Platform, work: (tx: Tx) => Promise<T>): Promise<T> =>
  of.database.transaction({ schema: of.schema, stations }, work);

/** A number for each table that changes when any row of it does. */
const contentOf = (of: Platform) =>
  rows(of, async (tx) => {
    const content: Record<string, unknown> = {};
    for (const table of tablesInOrder) {
      const found = await sql<{ n: number; sum: string }>`
        select count(*) as n, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), ''))
          as sum from ${sql.table(table)} t`.execute(tx);
      content[table] = found.rows[0];
    }
    return content;
  });

let platform: Platform;
const said: string[] = [];
beforeAll(async () => {
  const { database, schema } = await testDatabase();
  platform = platformOn(database, schema);
  await loadDemo(platform, (line) => said.push(line), scale);
});
afterAll(() => platform.database.close());

const count = async (query: ReturnType<typeof sql<{ n: number }>>): Promise<number> => {
  const found = await rows(platform, (tx) => query.execute(tx));
  return found.rows[0]?.n ?? -1;
};

test('says how far it is while it works', () => {
  expect(said.at(0)).toContain('見本データ');
  expect(said.some((line) => line.includes('100%'))).toBe(true);
  expect(said.at(-1)).toContain('月の締め');
});

test('loading again changes nothing', async () => {
  const before = await contentOf(platform);
  const again: string[] = [];
  expect(await loadDemo(platform, (line) => again.push(line), scale)).toBe(true);
  expect(again).toEqual([]);
  expect(await contentOf(platform)).toEqual(before);
});

test('a demo killed in the middle is finished on a later day as it was begun', async () => {
  const whole = await neighbour(platform);
  await loadDemo(whole, silent, 0.02);
  const killed = await neighbour(platform);
  let left = 20;
  const dying: Database = {
    ...killed.database,
    transaction: (scope, work) => {
      left -= 1;
      if (left < 0) return Promise.reject(new Error('killed'));
      return killed.database.transaction(scope, work);
    },
  };
  await expect(loadDemo({ ...killed, database: dying }, silent, 0.02)).rejects.toThrow('killed');
  const later = (): Date => new Date('2026-12-24T01:00:00Z');
  await loadDemo({ ...killed, clock: later }, silent, scale);
  expect(await contentOf(killed)).toEqual(await contentOf(whole));
});

test('a database with anything in it is left alone, and nobody is picked at its sign-in', async () => {
  const foreign = await neighbour(platform);
  await rows(foreign, (tx) =>
    tx
      .insertInto('units')
      .values({
        id: idOf('unit', 'foreign'),
        kind: 'headquarters',
        name: '試験本部',
        code: 'x',
        from_on: '2020-04-01',
      })
      .execute(),
  );
  expect(await loadDemo(foreign, silent, scale)).toBe(false);
  const units = await rows(foreign, (tx) => tx.selectFrom('units').select('name').execute());
  expect(units).toEqual([{ name: '試験本部' }]);
});

describe('what happened fits together', () => {
  test('every visit lies in the beat its premises belonged to at that moment', async () => {
    const wrong = await count(sql<{ n: number }>`
      with spells as materialized (
        select s.* from premises_spells((select array_agg(id) from beats), '2026-11-21') s)
      select count(*) as n from visits v where not exists (
        select from spells s where s.premises_id = v.premises_id and s.beat_id = v.beat_id
          and v.happened_at >= s.from_at and (s.until_at is null or v.happened_at < s.until_at))`);
    expect(wrong).toBe(0);
  });

  test('closed months still count as they were closed, but where late facts came in', async () => {
    const found = await rows(platform, (tx) =>
      sql<{ beat_id: string; month: number; year: number; same: boolean }>`
        select c.beat_id, c.month, c.year, (c.counts -> 'counts' ->> 'patrolCards')::integer = s.patrol_cards
          and (c.counts -> 'counts' -> 'completed' ->> 'priority')::integer = s.completed_priority
          and (c.counts -> 'counts' -> 'completed' ->> 'general')::integer = s.completed_general
          and (c.counts -> 'counts' -> 'outstanding' ->> 'priority')::integer = s.outstanding_priority
          and (c.counts -> 'counts' -> 'outstanding' ->> 'general')::integer = s.outstanding_general
          and (c.counts -> 'counts' -> 'movedOut' ->> 'general')::integer = s.moved_out_general
          and (c.counts -> 'counts' -> 'provisional' ->> 'general')::integer = s.provisional_general
          and (c.counts -> 'counts' ->> 'guideRegisterHouseholds')::integer = s.guide_register_households
          and (c.counts -> 'counts' ->> 'registerHouseholds')::integer = s.register_households as same
        from generate_series(2024, 2026) as y (year)
        cross join lateral sheet_months(
          (select array_agg(id) from beats), y.year, make_date(y.year, 12, 31)) s
        join month_closings c on c.beat_id = s.beat_id and c.year = y.year and c.month = s.month`.execute(
        tx,
      ),
    );
    expect(found.rows.length).toBeGreaterThan(400);
    const changed = found.rows.filter((row) => !row.same);
    const late = [idOf('beat', 'east-3'), idOf('beat', 'plain-2')];
    expect(changed.length).toBeGreaterThan(0);
    expect(late).toEqual(expect.arrayContaining(changed.map((row) => row.beat_id)));
    expect(changed.every((row) => row.year === 2026 && row.month === 9)).toBe(true);
  });

  test('nobody reviews or decides on work of his own', async () => {
    const own = await count(sql<{ n: number }>`
      select count(*) as n from plan_events approved join plan_events made
        on made.plan_id = approved.plan_id and made.person_id = approved.person_id
      where approved.type in ('approved', 'returned') and made.type in ('drafted', 'submitted')`);
    expect(own).toBe(0);
  });
});

const features: Readonly<Record<string, ReturnType<typeof sql<{ n: number }>>>> = {
  'a vacant beat with an acting officer': sql`
    select count(*) as n from beats b where exists (
        select from beat_assignments a where a.beat_id = b.id and a.kind = 'acting'
          and a.until_on is null)
      and not exists (select from beat_assignments a where a.beat_id = b.id and a.kind = 'own'
        and a.until_on is null)`,
  'officers who moved on 1 April': sql`
    select count(*) as n from beat_assignments where kind = 'own' and from_on = '2026-04-01'`,
  'a box chief who took over on 1 April': sql`
    select count(*) as n from post_holdings h join posts p on p.id = h.post_id
    where p.kind = 'boxChief' and h.from_on = '2026-04-01'`,
  'doors moved by the re-cut': sql`
    select count(*) as n from premises_changes c join beat_recuts r
      on r.effective_on = c.happened_on where c.type = 'moved-beat'`,
  'a plan that waits': sql`select count(*) as n from plans where state = 'submitted'`,
  'a returned plan with its reason': sql`
    select count(*) as n from plans p join plan_events e on e.plan_id = p.id
    where p.state = 'returned' and e.type = 'returned' and e.reason <> ''`,
  'an approved plan beside its re-plan': sql`
    select count(*) as n from plans a join plans b on b.beat_id = a.beat_id and b.year = a.year
    where a.state = 'approved' and b.state in ('submitted', 'returned') and b.version > a.version`,
  'a superseded plan': sql`select count(*) as n from plans where state = 'superseded'`,
  'last month waiting for its review': sql`
    select count(*) as n from month_closings c where (c.year, c.month) = (2026, 10)
      and not exists (select from reviews r where (r.beat_id, r.year, r.month)
        = (c.beat_id, c.year, c.month))`,
  'last month waiting to be closed': sql`
    select count(*) as n from beats b where not exists (
      select from month_closings c where (c.beat_id, c.year, c.month) = (b.id, 2026, 10))`,
  'facts recorded after the closing': sql`
    select count(*) as n from visits v join month_closings c on c.beat_id = v.beat_id
      and c.year = extract(year from v.happened_on) and c.month = extract(month from v.happened_on)
    where v.recorded_at > c.closed_at and c.closing = 1`,
  'a month opened again': sql`select count(*) as n from month_reopenings`,
  'open corrections': sql`
    select count(*) as n from sheet_corrections c where not exists (
      select from sheet_correction_ends e where e.correction_id = c.id)`,
  'absences with a patrol card': sql`
    select count(*) as n from visits where outcome = 'absent' and patrol_cards > 0`,
  'declined visits': sql`select count(*) as n from visits where outcome = 'declined'`,
  'vacant doors': sql`select count(*) as n from visits where outcome = 'vacant'`,
  'people found gone': sql`select count(*) as n from visits where outcome = 'relocated'`,
  'cards completed': sql`select count(*) as n from visits where card_step = 'completed'`,
  'cards returned': sql`select count(*) as n from visits where card_step = 'returned'`,
  'provisional cards made': sql`
    select count(*) as n from premises where card = 'provisional' and added_on > '2024-01-01'`,
  'provisional cards that vanished': sql`
    select count(*) as n from premises_changes c join premises p on p.id = c.premises_id
    where c.type = 'removed' and p.card = 'provisional'`,
  're-classifications': sql`
    select count(*) as n from premises_changes where type = 'reclassified'`,
  'exemptions with a review day': sql`
    select count(*) as n from premises_changes where type = 'exempted' and review_on is not null`,
  'exemptions ended': sql`
    select count(*) as n from premises_changes where type = 'exemption-ended'`,
  'choices that wait for an approval': sql`
    select count(*) as n from premises_proposals p where not exists (
      select from premises_proposal_decisions d where d.proposal_id = p.id)`,
  'night requests that wait': sql`
    select count(*) as n from night_requests r where not exists (
      select from night_decisions d where d.request_id = r.id)`,
  'visits at night': sql`
    select count(*) as n from visits v join night_decisions d on d.request_id = v.night_approval_id
    where d.approved and d.decided_at < v.happened_at`,
  'requests answered': sql`select count(*) as n from opinion_answers`,
  'visits taken back': sql`select count(*) as n from visit_withdrawals`,
  'reviews with exceptions': sql`
    select count(*) as n from reviews where jsonb_array_length(exceptions) > 0`,
  'checks of the chief with praise': sql`
    select count(*) as n from station_checks where kind = 'praise'`,
  'hours allotted for three years and, late in the year, for the next': sql`
    select count(*) / 336 as n from duty_allotments`,
  'meetings with approved minutes': sql`
    select count(*) as n from meeting_minutes_approvals`,
  'a meeting to come': sql`
    select count(*) as n from meeting_notices n where n.starts_at > '2026-11-21'
      and not exists (select from meeting_outcomes o where o.meeting_id = n.meeting_id)`,
  'decisions of meetings that wait': sql`
    select count(*) as n from meeting_decisions d where not exists (
      select from meeting_decision_ends e where e.decision_id = d.id)`,
  'entries of the register with their sealed words': sql`
    select count(*) as n from community_entries((select array_agg(distinct station_id) from beats))
    where key_version is not null`,
  'an entry to be confirmed and one whose organisation is to be told': sql`
    select count(*) - 1 as n from community_entries((select array_agg(distinct station_id) from beats))
    where review_on <= '2026-11-21' or (basis = 'public' and told_on is null)`,
  'voices answered under their sealed words': sql`
    select count(*) as n from voice_answers a join sealed_keys k on k.sealed_id = a.id`,
  'a voice that waits for its answer': sql`
    select count(*) as n from voices v where not exists (
        select from voice_answers a where a.voice_id = v.id)
      and not exists (select from voice_closings c where c.voice_id = v.id)`,
  'an agreement that ends soon': sql`
    select count(*) as n from partner_agreements where until_on <= '2027-01-20'`,
  'a report that came back with a question': sql`
    select count(*) as n from report_questions q
    join report_steps s on (s.report_id, s.ord) = (q.report_id, q.ord) and s.step = 'returned'
    where not exists (select from report_steps n where n.report_id = s.report_id and n.ord > s.ord)`,
  'measures of four directives': sql`
    select count(distinct pack) / 4 as n from measures`,
  'general premises nobody was ever met at': sql`
    select count(*) as n from premises_now((select array_agg(id) from beats), '2026-11-21')
    where last_met_on is null and tier = 'general'`,
};

test.each(Object.entries(features))('the demo shows %s', async (_, query) => {
  expect(await count(query)).toBeGreaterThan(0);
});

test('interviews of general premises are spread over three years', async () => {
  const { rows: years } = await rows(platform, (tx) =>
    sql<{ year: number; n: number }>`
      select extract(year from happened_on)::integer as year, count(*) as n from visits v
      join premises p on p.id = v.premises_id and p.tier = 'general'
      where outcome = 'met' and happened_on >= '2024-01-01' group by 1 order by 1`.execute(tx),
  );
  const [most, least] = [Math.max, Math.min].map((of) => of(...years.map(({ n }) => n)));
  expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
  expect((least ?? 0) / (most ?? 1)).toBeGreaterThan(0.5);
});

test('everybody the tour needs can be picked at the sign-in', async () => {
  const app = await buildApp(platform);
  const { body } = await postTo(app, 'access.listDemoPeople', { body: {} });
  await app.close();
  const kinds = (body as { people: { postKind: string }[] }).people.map((one) => one.postKind);
  const all = ['beatOfficer', 'boxChief', 'sectionChief', 'stationChief', 'headquartersClerk'];
  const more = ['auditor', 'prefecturalChief', 'headquartersOfficer', 'stationOfficer'];
  expect([...new Set(kinds)].sort()).toEqual([...all, ...more].sort());
});

test('sheets.file: closed years are filed by their boxes, once, also after a stop in the middle', async () => {
  const filed = () =>
    rows(platform, (tx) =>
      tx
        .selectFrom('filed_sheets as filed')
        .innerJoin('units as box', 'box.id', 'filed.box_id')
        .innerJoin('persons as person', 'person.id', 'filed.filed_by')
        .select(['filed.id', 'box.name', 'filed.year', 'person.name as by', 'filed.keep_until'])
        .orderBy('filed.year')
        .orderBy('box.sort')
        .execute(),
    );
  const stopAfter = (looks: number) => {
    let left = looks;
    return () => {
      left -= 1;
      return left < 0;
    };
  };
  await fileDemoYears(platform, { isStopping: stopAfter(2), pause: 0 });
  const first = await filed();
  expect(first.map(({ year, name, by }) => [year, name, by])).toEqual([
    [2024, '見本東交番', '試験 一郎'],
    [2024, '例示西交番', '架空 一郎'],
  ]);
  // Started again it goes on with what is left, and what is filed stays as it is.
  for (const _ of ['the next', 'nothing more']) {
    await fileDemoYears(platform, { isStopping: stopAfter(3), pause: 0 });
  }
  const all = await filed();
  expect(all.map(({ name }) => name)).toEqual(['見本東交番', '例示西交番', '架空北交番']);
  expect(all).toEqual(expect.arrayContaining(first));
  // The pack states no time, so nothing of it is ever destroyed.
  expect(all.every(({ keep_until: until }) => until === null)).toBe(true);
});
