import { cardHistory, cardsOfPremises } from '@meguri/core/cards/cards.ops.ts';
import { readCard, searchCards } from '@meguri/core/cards/read.ops.ts';
import {
  correctCard,
  decisionLetter,
  disclosurePackage,
  eraseOwnData,
  freezeCards,
  getRequest,
  handOver,
  listRequests,
  readRequest,
  stepRequest,
} from '@meguri/core/rights/requests.ops.ts';
import { stationTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accept, addCard } from '../cards/cards.testing.ts';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';
import { decided, opened } from './rights.testing.ts';

let p: Prefecture;
const cards: string[] = [];
const cardAt = (at: number): string => cards[at] ?? '';
const rights = { purpose: 'rights' } as const;

beforeAll(async () => {
  p = await testPrefecture();
  await accept(p, 'officer', 'sectionChief', 'stationChief', 'headquartersClerk');
  for (const at of [1, 2, 3, 4]) cards.push(await addCard(p, at));
});
afterAll(() => p.close());

const at = (day: string): void => p.setNow(new Date(`${day}T01:00:00Z`));

test('rights.requests: R23 T07 from letter to package with a fake clock', async () => {
  at('2026-11-21');
  await p.must('officer', readCard, { cardId: cardAt(0), purpose: 'visit' });
  const requestId = await opened(p, {}, cardAt(0));
  const { dueOn } = await p.must('sectionChief', getRequest, { requestId });
  expect(dueOn).toBe('2026-12-02');
  const form = { requestId, personId: null } as const;
  await p.must('sectionChief', stepRequest, { ...form, step: 'form-asked', on: '2026-11-05' });
  expect(await decided(p, requestId)).toMatchObject({ code: 'rights.form-open' });
  await p.must('sectionChief', stepRequest, { ...form, step: 'form-corrected', on: '2026-11-12' });
  at('2026-12-10');
  const station = { stationId: p.world.units.station };
  const { tasks } = await p.must('sectionChief', stationTasks, station);
  const task = tasks.find(({ subjectId }) => subjectId === requestId);
  expect(task).toMatchObject({ state: 'rights.open', dueOn: '2026-12-09', overdueDays: 1 });
  const ask = { requestId, cardId: cardAt(0), ...rights };
  expect(await p.as('sectionChief', disclosurePackage, ask)).toMatchObject({
    code: 'rights.not-decided',
  });
  expect(await decided(p, requestId, { on: '2026-12-10' })).toMatchObject({ ok: true });
  const made = await p.must('sectionChief', disclosurePackage, ask);
  expect(made.package.held.map(({ value }) => value)).toEqual([
    '見本 架空1',
    'みほん かくう',
    '000-0000-0001',
  ]);
  expect(JSON.stringify(made.package)).not.toContain('例示');
  expect(made.package.looks.map(({ why }) => why)).toEqual([
    '開示・訂正等の請求への対応',
    '巡回連絡の準備・実施',
  ]);
  expect(Buffer.from(made.pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  await p.must('sectionChief', handOver, { requestId, on: '2026-12-10' });
  const { state } = await p.must('sectionChief', getRequest, { requestId });
  expect(state).toBe('closed');
});

test('rights.requests: R23 a spouse gets nothing of the household', async () => {
  at('2026-11-21');
  const requester = {
    name: '見本 配偶者',
    reading: 'みほん はいぐうしゃ',
    address: '見本',
    contact: '',
    wish: '家の者について書かれたもの',
  };
  const requestId = await opened(p, { requester }, cardAt(0));
  await decided(p, requestId);
  const ask = { requestId, cardId: cardAt(0), ...rights };
  expect(await p.as('sectionChief', disclosurePackage, ask)).toMatchObject({
    code: 'rights.nothing-held',
  });
});

test('rights.requests: R23 where existence is not revealed the letters are equal byte for byte', async () => {
  at('2026-11-21');
  const [there, notThere] = [await opened(p, {}, cardAt(0)), await opened(p, {}, null)];
  const letters = [];
  for (const requestId of [there, notThere]) {
    await decided(p, requestId, { decision: 'existence-not-revealed' });
    letters.push(await p.must('sectionChief', decisionLetter, { requestId, ...rights }));
  }
  expect(letters[0]).toEqual(letters[1]);
  expect(letters[0]?.lines.join()).toContain('第81条');
});

test('rights.requests: R23 a correction is a new version; nobody else’s items change', async () => {
  at('2026-11-21');
  const requestId = await opened(p, { kind: 'correction' }, cardAt(1));
  const changes = [{ code: 'phone', value: '000-1111-2222' }];
  const input = { requestId, cardId: cardAt(1), changes };
  expect(await p.as('sectionChief', correctCard, input)).toMatchObject({
    code: 'rights.not-decided',
  });
  await decided(p, requestId);
  expect((await p.must('sectionChief', correctCard, input)).revision).toBe(2);
  const { card } = await p.must('officer', readCard, { cardId: cardAt(1), purpose: 'visit' });
  expect(card.contents?.entries[0]?.values['phone']).toBe('000-1111-2222');
  expect(card.contents?.entries[1]).toEqual({
    group: 'emergency',
    values: { 'emergency-name': '例示 試験1' },
  });
  const { versions } = await p.must('officer', cardHistory, { cardId: cardAt(1) });
  expect(versions.map(({ revision }) => revision)).toEqual([2, 1]);
});

const premisesOf = (cardId: string): Promise<string> =>
  p.rows(async (tx) => {
    const row = await tx
      .selectFrom('cards')
      .select('premises_id')
      .where('id', '=', cardId)
      .executeTakeFirstOrThrow();
    return row.premises_id ?? '';
  });

test('rights.requests: R23 suspension freezes, then erases the person and nobody else', async () => {
  at('2026-11-21');
  const cardId = cardAt(2);
  const premisesId = await premisesOf(cardId);
  const requestId = await opened(p, { kind: 'suspension' }, cardId);
  await p.must('sectionChief', freezeCards, { requestId });
  for (const who of ['officer', 'sectionChief'] as const) {
    const read = await p.as(who, readCard, { cardId, ...rights });
    expect(read).toMatchObject({ ok: false, code: 'cards.ended' });
  }
  expect((await p.must('officer', cardsOfPremises, { premisesId })).cards).toEqual([]);
  const found = { field: 'phone', value: '000-0000-0001', purpose: 'visit' } as const;
  const hits = await p.must('officer', searchCards, found);
  expect(hits.found.map((hit) => hit.cardId)).not.toContain(cardId);
  await decided(p, requestId);
  await p.must('sectionChief', eraseOwnData, { requestId });
  const { card } = await p.must('officer', readCard, { cardId, purpose: 'visit' });
  expect(card.contents?.entries.map(({ group }) => group)).toEqual(['emergency']);
  const keys = await p.rows(async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from sealed_keys
      where sealed_id in (select id from card_versions where card_id = ${cardId})`.execute(tx);
    return rows[0]?.n;
  });
  expect(keys, 'T37: only the version without the person can still be opened').toBe(1);
});

test('rights.requests: a refused suspension thaws the card', async () => {
  at('2026-11-21');
  const cardId = cardAt(3);
  const requestId = await opened(p, { kind: 'suspension' }, cardId);
  await p.must('sectionChief', freezeCards, { requestId });
  await decided(p, requestId, { decision: 'refused', ground: 'lawful' });
  const read = await p.as('officer', readCard, { cardId, purpose: 'visit' });
  expect(read.ok).toBe(true);
  expect(await p.as('sectionChief', eraseOwnData, { requestId })).toMatchObject({
    code: 'rights.not-granted',
  });
});

test('rights.personal-data: R17 who asks is read for the purpose only, and never in a list', async () => {
  at('2026-11-21');
  const requestId = await opened(p, {}, null);
  expect(await p.as('sectionChief', readRequest, { requestId, purpose: 'visit' })).toMatchObject({
    code: 'not-found',
  });
  const { requester } = await p.must('sectionChief', readRequest, { requestId, ...rights });
  expect(requester?.name).toBe('見本 架空1');
  for (const who of ['officer', 'boxChief', 'auditor', 'stranger'] as const) {
    const answer = await p.as(who, getRequest, { requestId });
    expect(answer.ok, who).toBe(false);
  }
  const list = await p.must('stationChief', listRequests, {});
  expect(JSON.stringify(list)).not.toMatch(/架空1|見本町/);
});
