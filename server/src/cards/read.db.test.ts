import { writeCard } from '@meguri/core/cards/cards.ops.ts';
import { looksAtCard, readCard, searchCards } from '@meguri/core/cards/read.ops.ts';
import { recordVisits } from '@meguri/core/visits/visits.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorise } from '../app.ts';
import { type Database, inOne, type Last } from '../platform/database.ts';
import { type Call, type Platform, perform } from '../platform/door.ts';
import { newId, sha256 } from '../platform/keys.ts';
import { keysInMemory } from '../platform/keys-file.ts';
import { loadPacks } from '../platform/packs.ts';
import { RefusalError } from '../platform/refusal-error.ts';
import { type Prefecture, people, testPrefecture, withOwner } from '../platform/testing.ts';
import { issueTicket, mustBeUsed, type Pass, useTicket } from '../platform/tickets.ts';
import { addHome } from '../premises/premises.testing.ts';
import { sheetOf } from '../visits/visits.testing.ts';
import { cardsServed } from './cards.http.ts';
import { accept, addCard, cardOf } from './cards.testing.ts';

let p: Prefecture;
let cardId: string;
beforeAll(async () => {
  p = await testPrefecture();
  await accept(p, 'officer', 'boxChief', 'sectionChief', 'secondOfficer', 'stranger');
  cardId = await addCard(p, 1);
});
afterAll(() => p.close());

const rowsOf = (action: string): Promise<number> =>
  p.rows(async (tx) => {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from audit_events where action = ${action}`.execute(tx);
    return rows[0]?.n ?? 0;
  });
const ticketsLeft = (): Promise<number> =>
  p.rows(async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from read_tickets`.execute(tx);
    return rows[0]?.n ?? 0;
  });

describe('T70: no look without a committed row', () => {
  /** The door on a database whose n-th transaction of a request breaks. */
  const brokenAt = (broken: number, when: 'before-commit' | 'timeout'): Platform => {
    let turn = 0;
    const transaction: Database['transaction'] = (scope, work) =>
      p.database.transaction(scope, async (tx, last) => {
        turn += 1;
        const mine = turn;
        // Where it breaks, everything is done but the commit.
        const uncommitted: Last = async (statement) => (await statement.execute(tx)).rows;
        const value = await work(tx, mine === broken ? uncommitted : last);
        if (mine !== broken) return value;
        if (when === 'timeout') await new Promise((resolve) => setTimeout(resolve, 20));
        throw new Error(`broken in transaction ${mine}`);
      });
    const packs = loadPacks();
    return {
      database: { ...p.database, transaction },
      authorise,
      packs,
      prefectureCode: packs.prefectureCodes[0] ?? '',
      schema: p.schema,
      clock: () => new Date('2026-11-21T01:00:00Z'),
      demo: true,
      keys: keysInMemory(),
      signIn: {},
    };
  };

  const callOf = async (): Promise<Call> => {
    const served = cardsServed.find((one) => one.operation.name === 'cards.read');
    if (served === undefined) throw new Error('not served');
    const token = newId();
    await p.rows((tx) =>
      tx
        .insertInto('sessions')
        .values({
          id: newId(),
          token_hash: sha256(token),
          person_id: p.world.persons.officer,
          post_id: p.world.posts.officer,
          started_at: '2026-11-21T00:55:00Z',
          seen_at: '2026-11-21T00:59:00Z',
          expires_at: '2026-11-21T12:00:00Z',
          proved_at: '2026-11-21T00:55:00Z',
        })
        .execute(),
    );
    return { served, body: { cardId, purpose: 'visit' }, token, requestId: newId() };
  };

  test.each([
    [1, 'before-commit'],
    [2, 'before-commit'],
    [1, 'timeout'],
    [2, 'timeout'],
  ] as const)(
    'rights.personal-data: broken in step %i (%s): nothing is read',
    async (step, when) => {
      const [before, left] = [await rowsOf('cards.read'), await ticketsLeft()];
      await expect(perform(brokenAt(step, when), await callOf())).rejects.toThrow(`broken in`);
      // Rolled back in the first step: no row and no look. In the second: a row, and still no look.
      expect(await rowsOf('cards.read')).toBe(before + (step === 1 ? 0 : 1));
      expect(await ticketsLeft()).toBe(left + (step === 1 ? 0 : 1));
    },
  );

  test('rights.personal-data: each look that is answered has its row, its look and no ticket left', async () => {
    const [rows, left] = [await rowsOf('cards.read'), await ticketsLeft()];
    for (let look = 0; look < 5; look += 1) {
      await p.must('officer', readCard, { cardId, purpose: 'visit' });
    }
    expect(await rowsOf('cards.read')).toBe(rows + 5);
    expect(await ticketsLeft()).toBe(left);
    const purposes = await p.rows((tx) =>
      tx
        .selectFrom('audit_events')
        .select(['purpose', 'subject_id'])
        .distinct()
        .where('action', '=', 'cards.read')
        .execute(),
    );
    expect(purposes).toEqual([{ purpose: 'visit', subject_id: cardId }]);
  });
});

describe('tickets', () => {
  const now = new Date('2026-11-21T01:00:00Z');
  const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
  const pass = (over: Partial<Pass> = {}): Pass => ({
    sessionHash: sha256('a session'),
    personId: p.world.persons.officer,
    operation: 'cards.read',
    subjectId: cardId,
    purpose: 'visit',
    ...over,
  });
  const use = async (id: string, of: Pass, at = now): Promise<string> => {
    const taking = { now: at, statement: sql<object>`select 1 as taken` };
    const { rows } = await p.rows((tx) => useTicket(id, of, taking).execute(tx));
    try {
      mustBeUsed(rows);
      return 'used';
    } catch (error) {
      return error instanceof RefusalError ? error.refusal.code : 'a bug';
    }
  };

  test('rights.personal-data: good once, for ten seconds, for one session, subject and purpose', async () => {
    const issue = async (): Promise<string> => {
      const id = newId();
      await p.rows((tx) => inOne([issueTicket(id, pass(), now)]).execute(tx));
      return id;
    };
    const once = await issue();
    expect(await use(once, pass(), later(9))).toBe('used');
    expect(await use(once, pass(), later(9))).toBe('ticket.spent');
    expect(await use(await issue(), pass(), later(10))).toBe('ticket.spent');
    const others: readonly Partial<Pass>[] = [
      { sessionHash: sha256('another') },
      { personId: p.world.persons.boxChief },
      { subjectId: newId() },
      { purpose: 'request' },
      { operation: 'cards.search' },
    ];
    for (const other of others) expect(await use(await issue(), pass(other))).toBe('ticket.spent');
    expect(await use(newId(), pass())).toBe('ticket.spent');
  });
});

describe('who reads', () => {
  test('cards.purpose: no purpose, an unknown one and an investigation are refused for everybody (R15, R17)', async () => {
    for (const who of people) {
      for (const purpose of ['investigation', 'other', '']) {
        const answer = await p.as(who, readCard, { cardId, purpose: purpose as 'visit' });
        expect(answer).toMatchObject({ ok: false, code: 'request.malformed' });
      }
    }
  });

  test('cards.purpose: own beat, own box’s chief and the section chief; nobody else sees that it exists', async () => {
    const answers: Record<string, string> = {};
    for (const who of people) {
      const answer = await p.as(who, readCard, { cardId, purpose: 'visit' });
      answers[who] = answer.ok ? 'read' : answer.code;
    }
    expect(answers).toEqual({
      officer: 'read',
      secondOfficer: 'not-found',
      boxChief: 'read',
      villageOfficer: 'not-found',
      sectionChief: 'read',
      stationChief: 'not-found',
      headquartersClerk: 'not-found',
      headquartersOfficer: 'not-found',
      stationOfficer: 'not-found',
      auditor: 'not-found',
      prefecturalChief: 'not-found',
      stranger: 'not-found',
    });
  });

  test('cards.purpose: whoever did not accept the texts of the post reads no card', async () => {
    const premisesId = await addHome(p, 90, { who: 'villageOfficer', beat: 'village' });
    const made = await p.must('villageOfficer', writeCard, cardOf(premisesId));
    expect(
      await p.as('villageOfficer', readCard, { cardId: made.cardId, purpose: 'visit' }),
    ).toMatchObject({ code: 'cards.texts-not-accepted' });
  });

  test('rights.personal-data: who saw the card, when and why, is told at once (R11)', async () => {
    const start = performance.now();
    const { looks } = await p.must('boxChief', looksAtCard, { cardId });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(looks.length).toBeGreaterThan(6);
    expect(looks[0]).toMatchObject({ purpose: 'visit', way: 'own' });
    expect(new Set(looks.map(({ by }) => by)).size).toBe(3);
    expect(await p.as('officer', looksAtCard, { cardId })).toMatchObject({
      code: 'action.not-allowed',
    });
  });
});

describe('search', () => {
  const search = (
    who: 'officer' | 'secondOfficer' | 'stranger',
    field: 'reading' | 'phone',
    value: string,
  ) => p.as(who, searchCards, { field, value, purpose: 'request' });

  test('cards.purpose: whole readings and numbers find a card, in any spelling; parts find nothing', async () => {
    for (const value of ['みほん かくう', 'ミホンカクウ', 'ﾐﾎﾝ ｶｸｳ']) {
      expect(await search('officer', 'reading', value)).toMatchObject({
        ok: true,
        value: { found: [{ cardId }] },
      });
    }
    for (const value of ['000-0000-0001', '０００－００００－０００１', '00000000001']) {
      expect(await search('officer', 'phone', value)).toMatchObject({
        value: { found: [{ cardId }] },
      });
    }
    expect(await search('officer', 'reading', 'みほん')).toMatchObject({ value: { found: [] } });
    expect(await search('officer', 'phone', '000')).toMatchObject({ code: 'cards.search-empty' });
  });

  test('cards.purpose: a search finds only what the caller may read, and answers without contents', async () => {
    for (const who of ['secondOfficer', 'stranger'] as const) {
      expect(await search(who, 'reading', 'みほん かくう')).toMatchObject({ value: { found: [] } });
    }
    const found = await search('officer', 'reading', 'みほん かくう');
    expect(JSON.stringify(found)).not.toMatch(/見本|みほん|000-/);
    const recorded = await p.rows((tx) =>
      tx.selectFrom('audit_events').selectAll().where('action', '=', 'cards.searched').execute(),
    );
    expect(recorded.length).toBeGreaterThan(5);
    expect(JSON.stringify(recorded)).not.toMatch(/みほん|0000/);
  });

  test('cards.purpose: too many hits give no list (R02)', async () => {
    for (let at = 40; at < 46; at += 1) await addCard(p, at);
    expect(await search('officer', 'reading', 'みほん かくう')).toMatchObject({
      code: 'cards.search-too-many',
    });
  });
});

test('T74: while the log cannot be written no card is read, and visits are still recorded', async () => {
  const premisesId = await addHome(p, 70);
  const role = `${p.schema}_app`;
  await withOwner((execute) => execute(`revoke insert on ${p.schema}.audit_events from ${role}`));
  const read = await p.as('officer', readCard, { cardId, purpose: 'visit' });
  const visit = await p.as('officer', recordVisits, {
    visits: [sheetOf(premisesId)],
  });
  await withOwner((execute) => execute(`grant insert on ${p.schema}.audit_events to ${role}`));
  expect(read).toMatchObject({ ok: false, status: 500 });
  expect(visit).toMatchObject({ ok: true });
  expect(await p.as('officer', readCard, { cardId, purpose: 'visit' })).toMatchObject({ ok: true });
});
