import { askNight, decideNight, listNights } from '@meguri/core/visits/night.ops.ts';
import { getVisit, recordVisits } from '@meguri/core/visits/visits.ops.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, people, testPrefecture } from '../platform/testing.ts';
import { addHome } from '../premises/premises.testing.ts';
import { assign, sheetOf } from './visits.testing.ts';

const now = new Date('2026-11-21T01:00:00Z');
const tonight = { from: '2026-11-21T19:00:00+09:00', until: '2026-11-21T20:30:00+09:00' };
let p: Prefecture;
let door = '';

beforeAll(async () => {
  p = await testPrefecture(now);
  door = await addHome(p, 1);
});
afterEach(() => p.setNow(now));
afterAll(() => p.close());

type Ask = { readonly from: string; readonly until: string; readonly reason: string };

const ask = (who: Person, over: Partial<Ask> = {}, premisesId = door) =>
  p.as(who, askNight, {
    id: newId(),
    premisesId,
    ...tonight,
    reason: '夜の方がよいとの申出',
    ...over,
  });

const asked = async (over: Partial<Ask> = {}): Promise<string> => {
  const answer = await ask('officer', over);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.requestId;
};

const decide = (who: Person, requestId: string, approved = true, reason = '') =>
  p.as(who, decideNight, { requestId, approved, reason });

const visitAt = async (at: string) => {
  p.setNow(new Date('2026-11-23T00:00:00Z'));
  const sheet = sheetOf(door, { at });
  const answer = await p.as('officer', recordVisits, { visits: [sheet] });
  return answer.ok ? sheet.id : answer.code;
};

test('visits.night-approval: asked, approved by the section chief, then the visit is recorded', async () => {
  const requestId = await asked();
  expect(await visitAt('2026-11-21T19:30:00+09:00')).toBe('visits.night-not-approved');
  p.setNow(now);
  expect(await decide('sectionChief', requestId)).toMatchObject({ ok: true });
  const visitId = await visitAt('2026-11-21T19:30:00+09:00');
  const { visit } = await p.must('officer', getVisit, { visitId });
  expect(visit.nightApprovedBy).toBe('見本 5号');
  expect(await visitAt('2026-11-21T20:31:00+09:00')).toBe('visits.night-not-approved');
  expect(await visitAt('2026-11-22T19:30:00+09:00')).toBe('visits.night-not-approved');
});

test('visits.night-approval: an approval given after the visit does not cover it', async () => {
  const [from, until] = ['2026-11-22T19:00:00+09:00', '2026-11-22T21:00:00+09:00'];
  const requestId = await asked({ from, until });
  p.setNow(new Date('2026-11-22T20:00:00+09:00'));
  await decide('sectionChief', requestId);
  expect(await visitAt('2026-11-22T19:30:00+09:00')).toBe('visits.night-not-approved');
  expect(await visitAt('2026-11-22T20:30:00+09:00')).not.toContain('visits.');
});

test.each<[string, Partial<Ask>]>([
  ['visits.night-reason-missing', { reason: ' ' }],
  ['visits.night-hours-wrong', { until: tonight.from }],
  ['visits.night-asked-late', { from: '2026-11-21T09:00:00+09:00' }],
  [
    'visits.night-too-far',
    { from: '2026-11-30T19:00:00+09:00', until: '2026-11-30T20:00:00+09:00' },
  ],
])('visits.night-approval: asking is refused with %s', async (code, over) => {
  expect(await ask('officer', over)).toMatchObject({ code });
});

test('visits.night-approval: only who works the beat asks, nobody else may decide', async () => {
  expect(await ask('villageOfficer')).toMatchObject({ code: 'visits.beat-not-assigned' });
  expect(await ask('stationChief')).toMatchObject({ code: 'action.not-allowed' });
  expect(await ask('stranger')).toMatchObject({ code: 'not-found' });
  const requestId = await asked();
  const decided: Record<string, string> = {};
  for (const who of people) {
    const answer = await decide(who, requestId, false, '別の日に');
    decided[who] = answer.ok ? 'ok' : answer.code;
  }
  expect(decided).toEqual({
    officer: 'action.not-allowed',
    secondOfficer: 'not-found',
    boxChief: 'action.not-allowed',
    villageOfficer: 'not-found',
    sectionChief: 'ok',
    stationChief: 'visits.night-decided',
    headquartersClerk: 'not-found',
    auditor: 'not-found',
    prefecturalChief: 'not-found',
    headquartersOfficer: 'not-found',
    stationOfficer: 'not-found',
    stranger: 'not-found',
  });
});

test('visits.night-approval: a no gives its reason; two who decide at once, the first counts', async () => {
  const requestId = await asked();
  expect(await decide('sectionChief', requestId, false)).toMatchObject({
    code: 'visits.night-refusal-unexplained',
  });
  const both = await Promise.all([
    decide('sectionChief', requestId),
    decide('sectionChief', requestId, false, '応援が要るため'),
  ]);
  expect(both).toMatchObject([{ ok: true }, { code: 'visits.night-decided', status: 409 }]);
  const late = await asked();
  p.setNow(new Date(tonight.until));
  expect(await decide('sectionChief', late)).toMatchObject({ code: 'visits.night-too-late' });
});

test('visits.night-approval: the deputy stands in for a chief who visits or whose post is empty', async () => {
  const whole = { from: '2026-11-01', until: '2026-11-30' };
  await assign(p, 'sectionChief', { beat: 'first', kind: 'acting', ...whole });
  const answer = await ask('sectionChief');
  const requestId = answer.ok ? answer.value.requestId : answer.code;
  expect(await decide('sectionChief', requestId)).toMatchObject({ code: 'visits.night-own' });
  expect(await decide('stationChief', requestId)).toMatchObject({ ok: true });
  const second = await asked();
  expect(await decide('stationChief', second)).toMatchObject({ code: 'action.not-allowed' });
  const end = (until: string | null) =>
    p.rows((tx) =>
      tx
        .updateTable('post_holdings')
        .set({ until_on: until })
        .where('person_id', '=', p.world.persons.sectionChief)
        .execute(),
    );
  await end('2026-11-20');
  expect(await p.must('stationChief', listNights, { beatId: null })).toMatchObject({
    decides: 'stationChief',
  });
  expect(await decide('stationChief', second)).toMatchObject({ ok: true });
  await end(null);
});

test('visits.night-approval: the list shows what waits first, to those who work or lead the beat', async () => {
  const waiting = await asked({ reason: '夜勤のため', from: '2026-11-21T18:30:00+09:00' });
  const { decides, requests } = await p.must('sectionChief', listNights, { beatId: null });
  expect(decides).toBe('sectionChief');
  expect(requests[0]).toMatchObject({ id: waiting, state: 'waiting', reason: '夜勤のため' });
  expect(requests.at(-1)?.state).not.toBe('waiting');
  expect(requests.map((request) => request.state)).toContain('declined');
  const beatId = p.world.beats.first;
  const codes = await Promise.all(
    people.map(async (who) => {
      const answer = await p.as(who, listNights, { beatId });
      return answer.ok ? answer.value.requests.length > 0 : answer.code;
    }),
  );
  const no = 'action.not-allowed';
  const unseen = Array.from({ length: 4 }, () => 'not-found');
  expect(codes).toEqual([true, no, true, no, true, true, no, no, ...unseen]);
  const far = { who: 'villageOfficer', beat: 'village' } as const;
  await ask('villageOfficer', {}, await addHome(p, 2, far));
  const ofBox = await p.must('boxChief', listNights, { beatId: null });
  expect(ofBox.requests.every((request) => request.boxName === '見本交番')).toBe(true);
  p.setNow(new Date(tonight.until));
  const after = await p.must('sectionChief', listNights, { beatId });
  expect(after.requests.find((request) => request.id === waiting)?.state).toBe('lapsed');
});
