import {
  listBreakGlass,
  openBreakGlass,
  readByBreakGlass,
  reviewBreakGlass,
} from '@meguri/core/cards/break-glass.ops.ts';
import {
  declareDisaster,
  disasterLooks,
  listDisasters,
  readContact,
  renewDisaster,
} from '@meguri/core/cards/disaster.ops.ts';
import { commentLook, lookQuestions, reviewLook } from '@meguri/core/cards/looks.ops.ts';
import { looksAtCard, readCard } from '@meguri/core/cards/read.ops.ts';
import { todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { recordVisits } from '@meguri/core/visits/visits.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { sheetOf } from '../visits/visits.testing.ts';
import { accept, addCard } from './cards.testing.ts';

let p: Prefecture;
const cards: string[] = [];
const at = (text: string): void => p.setNow(new Date(`${text}+09:00`));
beforeAll(async () => {
  p = await testPrefecture();
  await accept(p, 'officer', 'secondOfficer', 'villageOfficer', 'boxChief', 'sectionChief');
  at('2026-11-02T10:00:00');
  for (let number = 1; number <= 24; number += 1) cards.push(await addCard(p, number));
});
afterAll(() => p.close());

const card = (number: number): string => cards[number - 1] ?? '';
const read = (number: number, purpose: 'visit' | 'emergency' | 'request' = 'visit') =>
  p.must('officer', readCard, { cardId: card(number), purpose });
const tasksOf = async (who: Person): Promise<readonly string[]> =>
  (await p.must(who, todaysTasks, {})).tasks.map(({ state }) => state);

describe('questions about looks', () => {
  const questionsOf = async (who: Person) =>
    (await p.must(who, lookQuestions, {})).questions.map((one) => ({
      reasons: one.reasons,
      purpose: one.purpose,
      may: one.may,
    }));

  test('cards.purpose: a look that leaves a trace is not asked about; the others are, the next day (R10)', async () => {
    // Cards were written on 2 November, so looks far from that day need another trace.
    at('2026-11-24T09:00:00');
    const visited = (await p.must('officer', readCard, { cardId: card(1), purpose: 'visit' })).card;
    const sheet = sheetOf(visited.premisesId ?? '', { at: '2026-11-24T09:30:00+09:00' });
    at('2026-11-24T10:00:00');
    await p.must('officer', recordVisits, { visits: [sheet] });
    await read(2);
    at('2026-11-24T10:05:00');
    await read(3, 'emergency');
    at('2026-11-24T22:30:00');
    await read(4);
    at('2026-11-24T23:00:00');
    expect(await questionsOf('officer')).toEqual([]);
    at('2026-11-25T09:00:00');
    const mine = await questionsOf('officer');
    expect(mine.map(({ reasons }) => reasons)).toEqual([
      ['unusual-hour', 'no-trace'],
      ['emergency'],
      ['no-trace'],
    ]);
    expect(mine.every(({ may }) => may.comment && !may.review)).toBe(true);
    expect(await tasksOf('officer')).toContain('look.asked');
  });

  test('cards.purpose: a third look without a visit in between is asked about', async () => {
    for (const hour of [10, 11, 12]) {
      at(`2026-11-03T${hour}:00:00`);
      await read(6);
    }
    at('2026-11-04T10:00:00');
    const repeated = (await questionsOf('officer')).filter(({ reasons }) =>
      reasons.includes('repeated'),
    );
    expect(repeated).toHaveLength(1);
  });

  test('cards.purpose: the officer is heard first, somebody else closes it, nobody closes their own', async () => {
    at('2026-11-25T09:00:00');
    const [question] = (await p.must('boxChief', lookQuestions, {})).questions;
    const lookId = question?.lookId ?? '';
    expect(question?.may).toEqual({ comment: false, review: false });
    const close = { lookId, finding: 'in-order', note: '' } as const;
    expect(await p.as('boxChief', reviewLook, close)).toMatchObject({
      code: 'cards.not-heard-yet',
    });
    expect(await p.as('boxChief', commentLook, { lookId, comment: '代わりに' })).toMatchObject({
      code: 'cards.look-not-yours',
    });
    const badly = await p.as('officer', commentLook, { lookId, comment: '国籍を確かめた' });
    expect(badly).toMatchObject({ code: 'cards.item-forbidden' });
    await p.must('officer', commentLook, { lookId, comment: '家主から水漏れの連絡があったため。' });
    expect(await p.as('officer', reviewLook, close)).toMatchObject({ ok: false });
    expect(await tasksOf('boxChief')).toContain('look.answered');
    await p.must('boxChief', reviewLook, close);
    const left = (await p.must('boxChief', lookQuestions, {})).questions.map((one) => one.lookId);
    expect(left).not.toContain(lookId);
  });

  test('cards.purpose: a question that was not answered may be closed after three days', async () => {
    at('2026-12-01T09:00:00');
    const [question] = (await p.must('sectionChief', lookQuestions, {})).questions;
    expect(question?.may.review).toBe(true);
    const lookId = question?.lookId ?? '';
    await p.must('sectionChief', reviewLook, { lookId, finding: 'talked-over', note: '' });
  });

  test('cards.purpose: another box neither sees nor answers it, and nothing is open after a year', async () => {
    at('2026-12-01T09:00:00');
    expect(await questionsOf('villageOfficer')).toEqual([]);
    expect(await questionsOf('stranger')).toEqual([]);
    at('2028-01-01T09:00:00');
    expect(await questionsOf('sectionChief')).toEqual([]);
  });
});

describe('break-glass', () => {
  const reason = '路上で倒れた人の家族に連絡するため';

  test('rights.personal-data: opens cards of the station for 60 minutes, 20 cards, and tells a second person at once (R25)', async () => {
    at('2026-12-05T15:00:00');
    const opened = await p.must('villageOfficer', openBreakGlass, { reason });
    expect(await tasksOf('sectionChief')).toContain('break-glass.opened');
    const ask = (number: number) => ({
      breakGlassId: opened.breakGlassId,
      cardId: card(number),
      purpose: 'emergency' as const,
    });
    for (let number = 1; number <= 20; number += 1) {
      await p.must('villageOfficer', readByBreakGlass, ask(number));
    }
    expect(await p.as('villageOfficer', readByBreakGlass, ask(21))).toMatchObject({
      code: 'cards.break-glass-used-up',
    });
    expect(await p.as('villageOfficer', readByBreakGlass, ask(20))).toMatchObject({ ok: true });
    expect(await p.as('officer', readByBreakGlass, ask(1))).toMatchObject({ code: 'not-found' });
    at('2026-12-05T16:00:00');
    expect(await p.as('villageOfficer', readByBreakGlass, ask(1))).toMatchObject({
      code: 'cards.break-glass-over',
    });
    const { looks } = await p.must('boxChief', looksAtCard, { cardId: card(1) });
    expect(looks[0]).toMatchObject({ way: 'break-glass', purpose: 'emergency' });
  });

  test('rights.personal-data: without a review within 24 hours the opener reads no card (G-23)', async () => {
    at('2026-12-06T15:00:01');
    const stopped = { code: 'cards.reading-stopped' };
    expect(await p.as('villageOfficer', openBreakGlass, { reason })).toMatchObject(stopped);
    const [own] = (await p.must('villageOfficer', listBreakGlass, {})).opened;
    const review = {
      breakGlassId: own?.breakGlassId ?? '',
      finding: 'in-order',
      note: '',
    } as const;
    expect(own?.cards.length).toBeGreaterThan(20);
    expect(await p.as('villageOfficer', reviewBreakGlass, review)).toMatchObject({ ok: false });
    expect(await p.as('officer', reviewBreakGlass, review)).toMatchObject({ ok: false });
    await p.must('sectionChief', reviewBreakGlass, review);
    expect(await p.as('villageOfficer', openBreakGlass, { reason })).toMatchObject({ ok: true });
  });

  test('rights.personal-data: a section chief does not review an own one, and is told by the station chief', async () => {
    at('2026-12-08T10:00:00');
    const { breakGlassId } = await p.must('sectionChief', openBreakGlass, { reason });
    const review = { breakGlassId, finding: 'in-order', note: '' } as const;
    expect(await p.as('sectionChief', reviewBreakGlass, review)).toMatchObject({
      code: 'cards.own-review',
    });
    expect(await tasksOf('stationChief')).toContain('break-glass.opened');
    await p.must('stationChief', reviewBreakGlass, review);
  });
});

describe('disaster', () => {
  const declare = (who: Person, hours: number, blocks = [p.world.townParts.first]) =>
    p.as(who, declareDisaster, {
      place: '見本町',
      reason: '見本川があふれたときの安否の確認',
      townPartIds: blocks,
      untilAt: new Date(Date.parse('2026-12-10T09:00:00+09:00') + hours * 3_600_000).toISOString(),
    });

  test('rights.personal-data: only the prefectural chief declares it, for at most 72 hours', async () => {
    at('2026-12-10T09:00:00');
    for (const who of ['officer', 'sectionChief', 'stationChief', 'headquartersClerk'] as const) {
      expect(await declare(who, 24)).toMatchObject({ ok: false, status: 403 });
    }
    expect(await declare('prefecturalChief', 73)).toMatchObject({
      code: 'cards.disaster-too-long',
    });
    expect(await declare('prefecturalChief', 24, [newId()])).toMatchObject({ code: 'not-found' });
    expect(await declare('prefecturalChief', 24)).toMatchObject({ ok: true });
  });

  test('rights.personal-data: opens contact items of the named blocks to the station, and lists each look to the auditor', async () => {
    const [one] = (await p.must('officer', listDisasters, {})).disasters;
    const disasterId = one?.disasterId ?? '';
    const ask = { disasterId, cardId: card(2), purpose: 'emergency' } as const;
    const { card: seen } = await p.must('secondOfficer', readContact, ask);
    const codes = seen.contents?.entries.flatMap(({ values }) => Object.keys(values));
    expect(codes).toEqual(['contact-name', 'contact-reading', 'phone', 'emergency-name']);
    expect(await p.as('stranger', readContact, ask)).toMatchObject({ code: 'not-found' });
    expect(await p.as('stationChief', readContact, ask)).toMatchObject({ ok: false });
    const { looks } = await p.must('auditor', disasterLooks, { disasterId });
    expect(looks).toMatchObject([{ cardId: card(2) }]);
    expect(JSON.stringify(looks)).not.toContain('架空');
    const elsewhere = await declare('prefecturalChief', 24, [p.world.townParts.second]);
    const other = elsewhere.ok ? elsewhere.value.disasterId : '';
    expect(await p.as('secondOfficer', readContact, { ...ask, disasterId: other })).toMatchObject({
      code: 'cards.disaster-elsewhere',
    });
    at('2026-12-11T09:00:00');
    expect(await p.as('secondOfficer', readContact, ask)).toMatchObject({
      code: 'cards.disaster-over',
    });
    const untilAt = '2026-12-11T20:00:00+09:00';
    expect(await p.as('prefecturalChief', renewDisaster, { disasterId, untilAt })).toMatchObject({
      code: 'cards.disaster-over',
    });
  });
});
