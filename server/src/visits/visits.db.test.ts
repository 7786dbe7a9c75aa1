import { moveOutPremises } from '@meguri/core/premises/change.ops.ts';
import { getPremises } from '@meguri/core/premises/premises.ops.ts';
import type { VisitSheet } from '@meguri/core/visits/visit.ts';
import {
  daySheet,
  getVisit,
  listVisits,
  recordVisits,
  withdrawVisits,
} from '@meguri/core/visits/visits.ops.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, people, testPrefecture } from '../platform/testing.ts';
import { addHome } from '../premises/premises.testing.ts';
import { assign, sheetOf } from './visits.testing.ts';

const now = new Date('2026-11-21T01:00:00Z');
let p: Prefecture;
const doors: string[] = [];
const door = (index: number): string => doors[index] ?? '';

beforeAll(async () => {
  p = await testPrefecture(now);
  for (let number = 1; number <= 14; number += 1) doors.push(await addHome(p, number));
});
afterEach(() => p.setNow(now));
afterAll(() => p.close());

const record = (who: Person, ...visits: VisitSheet[]) => p.as(who, recordVisits, { visits });
const period = { from: '2026-01-01', until: '2026-12-31' };
const listed = async (premisesId: string) => {
  const beatId = p.world.beats.first;
  const { visits } = await p.must('officer', listVisits, { beatId, ...period });
  return visits.filter((visit) => visit.premisesId === premisesId);
};

describe('recording', () => {
  test('visits.record: a whole sheet is kept as it was sent and can be read again', async () => {
    const sheet = sheetOf(door(0), {
      outcome: 'met',
      guidance: [1, 2, 3],
      crCards: 1,
      patrolCards: 0,
      card: 'completed',
      cardSource: 'dictated',
      hours: 'evening',
      heard: { kind: 'request', text: '街灯が消えている', answerWanted: true },
    });
    expect(await record('officer', sheet)).toMatchObject({
      value: { visits: [{ id: sheet.id, late: false, unusualHour: false, offer: null }] },
    });
    const { visit } = await p.must('officer', getVisit, { visitId: sheet.id });
    expect(visit).toMatchObject({
      sheet: { ...sheet, at: '2026-11-21T00:30:00.000Z' },
      beatId: p.world.beats.first,
      recordedAt: now.toISOString(),
      withdrawn: false,
    });
    const { premises } = await p.must('officer', getPremises, { premisesId: door(0) });
    expect(premises).toMatchObject({
      card: 'completed',
      lastMetOn: '2026-11-21',
      convenience: 'evening',
    });
  });

  test('visits.guidance-items: what the sheet offers is what a visit says it gave', async () => {
    const { guidance } = await p.must('officer', daySheet, {
      beatId: p.world.beats.first,
      day: '2026-11-21',
    });
    const items = guidance.map(({ item }) => item);
    expect(items).toEqual([1, 2, 3, 4, 5]);
    const sheet = sheetOf(door(12), { outcome: 'met', guidance: items });
    await p.must('officer', recordVisits, { visits: [sheet] });
    const { visit } = await p.must('officer', getVisit, { visitId: sheet.id });
    expect(visit.sheet.guidance).toEqual(items);
  });

  test('visits.slips: CR cards and patrol cards left are kept with the visit', async () => {
    const sheet = sheetOf(door(13), { crCards: 2, patrolCards: 3 });
    await p.must('officer', recordVisits, { visits: [sheet] });
    const { visit } = await p.must('officer', getVisit, { visitId: sheet.id });
    expect(visit.sheet).toMatchObject({ crCards: 2, patrolCards: 3 });
  });

  test('visits.record: sent twice it is once; under its id with other content it is refused', async () => {
    const sheet = sheetOf(door(1));
    const first = await record('officer', sheet);
    expect(await record('officer', { ...sheet, at: '2026-11-21T00:30:00Z' })).toEqual(first);
    expect(await listed(door(1))).toHaveLength(1);
    expect(await record('officer', { ...sheet, patrolCards: 0 })).toMatchObject({
      code: 'visits.id-taken',
    });
    await assign(p, 'secondOfficer', {
      beat: 'first',
      kind: 'helper',
      from: '2026-11-01',
      until: '2026-11-30',
    });
    expect(await record('secondOfficer', sheet)).toMatchObject({ code: 'visits.id-taken' });
  });

  test('visits.record: an id used out of reach is refused and tells nothing', async () => {
    const far = await addHome(p, 90, { who: 'stranger', beat: 'other' });
    const theirs = sheetOf(far);
    await p.must('stranger', recordVisits, { visits: [theirs] });
    const mine = { ...theirs, premisesId: door(1), at: '2026-11-20T10:00:00+09:00' };
    expect(await record('officer', mine)).toMatchObject({ code: 'visits.id-taken' });
    expect(await record('officer', sheetOf(far))).toMatchObject({ code: 'not-found' });
    const mixed = [sheetOf(door(1), { at: '2026-11-20T11:00:00+09:00' }), sheetOf(far)];
    expect(await record('officer', ...mixed)).toMatchObject({ code: 'not-found' });
    expect(await listed(door(1))).toHaveLength(1);
  });

  test('visits.record: many at once, all or none', async () => {
    const building = [2, 3, 4].map((index) => sheetOf(door(index)));
    expect(await record('officer', ...building)).toMatchObject({ ok: true });
    for (const index of [2, 3, 4]) {
      expect(await listed(door(index))).toMatchObject([{ result: 'attempted' }]);
    }
    const [one, two] = [sheetOf(door(5)), sheetOf(door(6), { at: '2026-11-22T09:00:00+09:00' })];
    expect(await record('officer', one, two)).toMatchObject({ code: 'day.in-future' });
    expect(await listed(door(5))).toEqual([]);
  });

  test('visits.record: two sheets for one door at once are both kept, each is a fact', async () => {
    const at = '2026-11-19T10:00:00+09:00';
    const both = await Promise.all([
      record('officer', sheetOf(door(5), { at })),
      record('secondOfficer', sheetOf(door(5), { at, outcome: 'met' })),
    ]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect((await listed(door(5))).map((visit) => visit.result).toSorted()).toEqual([
      'attempted',
      'met',
    ]);
    expect(await record('officer', sheetOf(door(5), { at }))).toMatchObject({
      code: 'visits.recorded-twice',
    });
    const pair = [sheetOf(door(6), { at }), sheetOf(door(6), { at })];
    expect(await record('officer', ...pair)).toMatchObject({ code: 'visits.recorded-twice' });
  });

  test('visits.outcome: whoever moved away is offered the move-out; lists tell no outcome', async () => {
    const hours = { relocated: '10', declined: '11', vacant: '12' } as const;
    for (const outcome of ['relocated', 'declined', 'vacant'] as const) {
      const at = `2026-11-18T${hours[outcome]}:00:00+09:00`;
      const answer = await record('officer', sheetOf(door(7), { outcome, at }));
      const offer = outcome === 'relocated' ? 'move-out' : null;
      expect(answer).toMatchObject({ value: { visits: [{ offer }] } });
    }
    expect((await listed(door(7))).map((visit) => visit.result)).toEqual(
      Array.from({ length: 3 }, () => 'attempted'),
    );
    expect(JSON.stringify(await listed(door(7)))).not.toContain('declined');
  });

  test('visits.allowed-hours: an early hour is allowed and said, 8 o’clock is not night', async () => {
    const early = sheetOf(door(8), { at: '2026-11-20T08:30:00+09:00' });
    expect(await record('officer', early)).toMatchObject({
      value: { visits: [{ unusualHour: true }] },
    });
  });
});

describe('refusals', () => {
  test.each<[string, number, Partial<VisitSheet>]>([
    ['day.in-future', 422, { at: '2026-11-21T10:00:01+09:00' }],
    ['premises.before-added', 422, { at: '2026-03-01T12:00:00+09:00' }],
    ['visits.night-not-approved', 422, { at: '2026-11-20T18:00:00+09:00' }],
    ['visits.card-needs-interview', 422, { card: 'completed' }],
    ['request.malformed', 400, { crCards: 10 }],
  ])('visits.record: %s is answered with %i', async (code, status, over) => {
    expect(await record('officer', sheetOf(door(9), over))).toMatchObject({ code, status });
    expect(await listed(door(9))).toEqual([]);
  });

  test('cards.state: a card is completed once, in one sending as well', async () => {
    const done = { outcome: 'met', card: 'completed' } as const;
    const again = sheetOf(door(0), { ...done, at: '2026-11-20T10:00:00+09:00' });
    expect(await record('officer', again)).toMatchObject({ code: 'visits.card-completed-before' });
    const pair = ['09:00', '10:00'].map((clock) =>
      sheetOf(door(9), { ...done, at: `2026-11-20T${clock}:00+09:00` }),
    );
    expect(await record('officer', ...pair)).toMatchObject({
      code: 'visits.card-completed-before',
    });
  });

  test('premises.move: nobody is visited after the move-out, on its day still', async () => {
    await p.must('officer', moveOutPremises, { premisesId: door(10), on: '2026-11-10' });
    const on = (day: string) =>
      record('officer', sheetOf(door(10), { at: `${day}T10:00:00+09:00` }));
    expect(await on('2026-11-11')).toMatchObject({ code: 'visits.premises-closed', status: 409 });
    expect(await on('2026-11-10')).toMatchObject({ ok: true });
  });

  test('visits.record: judged by who worked the beat on the day of the visit', async () => {
    const on = (day: string) =>
      record('boxChief', sheetOf(door(9), { at: `${day}T10:00:00+09:00` }));
    expect(await on('2026-11-20')).toMatchObject({
      code: 'visits.beat-not-assigned',
      status: 403,
    });
    const days = { from: '2026-10-01', until: '2026-10-31' };
    await assign(p, 'boxChief', { beat: 'first', kind: 'acting', ...days });
    expect(await on('2026-10-31')).toMatchObject({ ok: true });
    expect(await on('2026-11-01')).toMatchObject({ code: 'visits.beat-not-assigned' });
  });

  test('visits.record: of a re-cut, the beat of that day counts', async () => {
    const at = new Date('2026-10-31T15:00:00Z');
    await p.rows((tx) =>
      tx
        .insertInto('premises_changes')
        .values({
          id: newId(),
          station_id: p.world.units.station,
          premises_id: door(11),
          first_beat_id: p.world.beats.first,
          type: 'moved-beat',
          beat_id: p.world.beats.village,
          happened_on: '2026-11-01',
          happened_at: at,
          recorded_at: at,
        })
        .execute(),
    );
    const on = (who: Person, day: string) =>
      record(who, sheetOf(door(11), { at: `${day}T11:00:00+09:00` }));
    expect(await on('officer', '2026-10-31')).toMatchObject({ ok: true });
    expect(await on('officer', '2026-11-01')).toMatchObject({ code: 'visits.beat-not-assigned' });
    expect(await on('villageOfficer', '2026-11-01')).toMatchObject({ ok: true });
    const { visits } = await p.must('villageOfficer', listVisits, {
      beatId: p.world.beats.village,
      ...period,
    });
    expect(visits.map((visit) => visit.at)).toEqual(['2026-11-01T02:00:00.000Z']);
  });

  test('sheets.amend: a visit of a closed month is recorded and said to be late', async () => {
    const beatId = p.world.beats.first;
    await p.rows((tx) =>
      tx
        .insertInto('month_closings')
        .values({
          id: newId(),
          station_id: p.world.units.station,
          beat_id: beatId,
          year: 2026,
          month: 9,
          closing: 1,
          counts: '{}',
          checksum: '0',
          closed_by: p.world.persons.officer,
          closed_at: new Date('2026-10-03T00:00:00Z'),
        })
        .execute(),
    );
    const late = sheetOf(door(9), { at: '2026-09-30T10:00:00+09:00' });
    expect(await record('officer', late)).toMatchObject({ value: { visits: [{ late: true }] } });
    const sheet = (day: string) => p.must('officer', daySheet, { beatId, day });
    expect(await sheet('2026-09-30')).toMatchObject({
      monthClosed: true,
      visits: [{ id: late.id }],
    });
    expect(await sheet('2026-11-21')).toMatchObject({ monthClosed: false, assigned: true });
  });
});

describe('taking back', () => {
  test('visits.correct: within ten seconds, a whole bulk, and what it said is as before', async () => {
    const at = '2026-11-17T10:00:00+09:00';
    const visits = [
      sheetOf(door(0), { at, hours: 'weekend' }),
      sheetOf(door(1), { at }),
      sheetOf(door(2), { at }),
    ];
    const visitIds = visits.map((visit) => visit.id);
    await p.must('officer', recordVisits, { visits });
    p.setNow(new Date(now.getTime() + 10_000));
    expect(await p.must('officer', withdrawVisits, { visitIds })).toEqual({ withdrawn: 3 });
    expect((await listed(door(1))).map((visit) => visit.at)).not.toContain(
      new Date(at).toISOString(),
    );
    const { premises } = await p.must('officer', getPremises, { premisesId: door(0) });
    expect(premises).toMatchObject({ convenience: 'evening', attempts: 0 });
    const { visit } = await p.must('officer', getVisit, { visitId: visitIds[0] ?? '' });
    expect(visit.withdrawn).toBe(true);
    expect(await record('officer', sheetOf(door(1), { at }))).toMatchObject({ ok: true });
  });

  test('visits.correct: later, or by another, it is refused whole', async () => {
    const visits = [sheetOf(door(8)), sheetOf(door(9))];
    const visitIds = visits.map((visit) => visit.id);
    await p.must('officer', recordVisits, { visits });
    expect(await p.as('secondOfficer', withdrawVisits, { visitIds })).toMatchObject({
      code: 'visits.not-yours',
    });
    p.setNow(new Date(now.getTime() + 10_001));
    expect(await p.as('officer', withdrawVisits, { visitIds })).toMatchObject({
      code: 'visits.undo-expired',
      status: 409,
    });
    expect(await listed(door(8))).toHaveLength(2);
  });
});

test('visits.record: who sees and records visits of a beat', async () => {
  const beatId = p.world.beats.first;
  const [{ id: visitId } = { id: '' }] = await listed(door(0));
  const codeOf = (answer: { ok: true } | { ok: false; code: string }) =>
    answer.ok ? 'ok' : answer.code;
  const decided: Record<string, string> = {};
  for (const who of people) {
    const list = await p.as(who, listVisits, { beatId, ...period });
    const one = await p.as(who, getVisit, { visitId });
    decided[who] = [...new Set([codeOf(list), codeOf(one)])].join(' ');
  }
  expect(decided).toEqual({
    officer: 'ok',
    secondOfficer: 'ok',
    boxChief: 'ok',
    // That beats are there is known in the prefecture, a single visit is not.
    villageOfficer: 'action.not-allowed not-found',
    sectionChief: 'ok',
    stationChief: 'ok',
    headquartersClerk: 'action.not-allowed not-found',
    auditor: 'action.not-allowed not-found',
    prefecturalChief: 'not-found',
    headquartersOfficer: 'not-found',
    stationOfficer: 'not-found',
    stranger: 'not-found',
  });
  const attempts = await Promise.all(
    people.map((who) => record(who, sheetOf(door(0), { at: '2026-11-16T10:00:00+09:00' }))),
  );
  expect(attempts.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual([
    'ok',
    'ok',
    'visits.beat-not-assigned',
    'visits.beat-not-assigned',
    'visits.beat-not-assigned',
    'action.not-allowed',
    ...Array.from({ length: 6 }, () => 'not-found'),
  ]);
});
