import { keysOf } from '@meguri/core/base/keys.ts';
import { answerOpinion, listOpinions, recordOpinion } from '@meguri/core/visits/opinions.ops.ts';
import { recordVisits, withdrawVisits } from '@meguri/core/visits/visits.ops.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, people, testPrefecture } from '../platform/testing.ts';
import { addHome } from '../premises/premises.testing.ts';
import { sheetOf } from './visits.testing.ts';

const now = new Date('2026-11-21T01:00:00Z');
let p: Prefecture;
let door = '';

beforeAll(async () => {
  p = await testPrefecture(now);
  door = await addHome(p, 1);
});
afterEach(() => p.setNow(now));
afterAll(() => p.close());

const hear = (text: string, answerWanted = true) =>
  ({ kind: 'request', text, answerWanted }) as const;
const list = async (who: Person = 'officer', beat: 'first' | 'village' = 'first') =>
  (await p.must(who, listOpinions, { beatId: p.world.beats[beat] })).opinions;
const add = async (text: string, answerWanted = true) => {
  const id = newId();
  await p.must('officer', recordOpinion, {
    id,
    premisesId: door,
    heard: hear(text, answerWanted),
  });
  return id;
};

test('requests.record: heard at a visit, due from the day of the visit, gone with its undo', async () => {
  const sheet = sheetOf(door, {
    outcome: 'met',
    at: '2026-11-10T10:00:00+09:00',
    heard: hear('横断歩道が薄い'),
  });
  await p.must('officer', recordVisits, { visits: [sheet, sheetOf(door)] });
  expect(await list()).toMatchObject([
    { text: '横断歩道が薄い', heardOn: '2026-11-10', answerDueOn: '2026-11-24', state: 'open' },
  ]);
  await p.must('officer', withdrawVisits, { visitIds: [sheet.id] });
  expect(await list()).toEqual([]);
});

test('requests.answer: open, overdue, answered once with its day', async () => {
  const [wish, view] = [await add('街灯が消えている'), await add('見回りに感謝', false)];
  const states = async () => (await list()).map(({ id, state }) => [id, state]);
  expect(await states()).toEqual([
    [wish, 'open'],
    [view, 'noted'],
  ]);
  p.setNow(new Date('2026-12-06T01:00:00Z'));
  expect(await states()).toEqual([
    [wish, 'overdue'],
    [view, 'noted'],
  ]);
  const give = (on: string) =>
    p.as('officer', answerOpinion, { opinionId: wish, text: '市に連絡', on });
  expect(await give('2026-12-07')).toMatchObject({ code: 'day.in-future' });
  expect(await give('2026-11-20')).toMatchObject({ code: 'opinions.answered-before-heard' });
  expect(await give('2026-12-05')).toMatchObject({ ok: true });
  expect(await give('2026-12-05')).toMatchObject({ code: 'opinions.answered', status: 409 });
  expect((await list()).find(({ id }) => id === wish)).toMatchObject({
    state: 'answered',
    answer: { text: '市に連絡', on: '2026-12-05', by: '見本 1号' },
  });
});

test('requests.answer: who reads and who answers', async () => {
  const opinionId = await add('踏切の音');
  const seen = await Promise.all(
    people.map(async (who) => {
      const answer = await p.as(who, listOpinions, { beatId: p.world.beats.first });
      return answer.ok ? 'ok' : answer.code;
    }),
  );
  const no = 'action.not-allowed';
  const unknown = 'not-found';
  expect(seen).toEqual([
    'ok',
    no,
    'ok',
    no,
    'ok',
    'ok',
    no,
    no,
    unknown,
    unknown,
    unknown,
    unknown,
  ]);
  const refused = { secondOfficer: unknown, sectionChief: no, auditor: unknown } as const;
  for (const who of keysOf(refused)) {
    const answer = await p.as(who, answerOpinion, { opinionId, text: '回答', on: '2026-11-21' });
    expect(answer).toMatchObject({ code: refused[who] });
  }
  const byChief = await p.as('boxChief', answerOpinion, {
    opinionId,
    text: '回答',
    on: '2026-11-21',
  });
  expect(byChief).toMatchObject({ ok: true });
});

test('requests.record: an id is used once, and nothing is heard without words', async () => {
  const id = await add('二度目');
  const input = { id, premisesId: door, heard: hear('別の内容') };
  expect(await p.as('officer', recordOpinion, input)).toMatchObject({
    code: 'visits.id-taken',
  });
  const empty = { id: newId(), premisesId: door, heard: hear('　') };
  expect(await p.as('officer', recordOpinion, empty)).toMatchObject({
    code: 'request.malformed',
  });
});

test('requests.record: passes on with the premises when a beat is re-cut', async () => {
  const opinionId = await add('側溝のふた');
  await p.rows((tx) =>
    tx
      .insertInto('premises_changes')
      .values({
        id: newId(),
        station_id: p.world.units.station,
        premises_id: door,
        first_beat_id: p.world.beats.first,
        type: 'moved-beat',
        beat_id: p.world.beats.village,
        happened_on: '2026-11-21',
        happened_at: now,
        recorded_at: now,
      })
      .execute(),
  );
  expect((await list()).map(({ id }) => id)).not.toContain(opinionId);
  expect((await list('villageOfficer', 'village')).map(({ id }) => id)).toContain(opinionId);
  const answer = { opinionId, text: '直した', on: '2026-11-21' };
  expect(await p.as('officer', answerOpinion, answer)).toMatchObject({ code: 'not-found' });
  expect(await p.as('villageOfficer', answerOpinion, answer)).toMatchObject({ ok: true });
});
