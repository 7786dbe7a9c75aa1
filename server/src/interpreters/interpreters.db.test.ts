import {
  answerRequest,
  askForInterpreter,
  interpretersOverview,
  listRequests,
  listSources,
  recordResult,
  saveSource,
  withdrawRequest,
} from '@meguri/core/interpreters/interpreters.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { pageOfRequests } from './interpreters.db.ts';

let p: Prefecture;
let sourceId = '';
const now = new Date('2026-11-21T01:00:00Z');
const clerk = 'headquartersClerk';

const source: Input<typeof saveSource> = {
  sourceId: null,
  basedOn: 0,
  name: '本部通訳センター',
  kind: 'centre',
  classId: 'staff',
  languages: ['vi', 'ne', 'zh-Hans'],
  weekdays: [1, 2, 3, 4, 5],
  fromTime: '09:00',
  untilTime: '17:30',
  phone: '000-000-0000',
  mail: '',
  note: '',
  fromOn: '2026-04-01',
  untilOn: null,
};

beforeAll(async () => {
  p = await testPrefecture(now);
  ({ sourceId } = await p.must(clerk, saveSource, source));
});
afterAll(() => p.close());

const request = (
  more: Partial<Input<typeof askForInterpreter>> = {},
): Input<typeof askForInterpreter> => ({
  stationId: p.world.units.station,
  day: '2026-11-24',
  fromTime: '13:00',
  untilTime: '15:00',
  language: 'vi',
  classId: null,
  work: 'visit',
  ...more,
});

const ask = async (more: Parameters<typeof request>[0] = {}, who: Person = 'officer') =>
  (await p.must(who, askForInterpreter, request(more))).requestId;

const confirm = (requestId: string) =>
  p.as(clerk, answerRequest, { requestId, answer: 'confirmed', sourceId, reason: null });

const onHome = async (who: Person, state: string) =>
  (await p.must(who, todaysTasks, {})).tasks.filter((task) => task.state === state);

describe('sources of interpreters', () => {
  test('interpreters.visit: desks are kept by headquarters, without a person’s name', async () => {
    const named = { ...source, name: '見本太郎さんの通訳' };
    expect(await p.as(clerk, saveSource, named)).toMatchObject({ code: 'text.particulars' });
    const station = await p.as('stationChief', saveSource, source);
    expect(station).toMatchObject({ ok: false, code: 'action.not-allowed' });
    const unknown = await p.as(clerk, saveSource, { ...source, classId: 'volunteer' });
    expect(unknown).toMatchObject({ code: 'interpreter.class-unknown' });
    const stale = await p.as(clerk, saveSource, { ...source, sourceId, basedOn: 0 });
    expect(stale).toMatchObject({ code: 'interpreter.changed' });
    const { sources } = await p.must('officer', listSources, {});
    expect(sources).toMatchObject([{ id: sourceId, languages: source.languages, isThere: true }]);
  });
});

describe('a request for an interpreter', () => {
  test('interpreters.visit: asked by a station, found by headquarters, its result recorded', async () => {
    const requestId = await ask();
    const waiting = await onHome(clerk, 'interpreter-request.open');
    expect(waiting).toMatchObject([{ subjectId: requestId, dueOn: '2026-11-24' }]);
    expect(waiting[0]?.words).toMatchObject({
      ja: '見本警察署　11月24日　ベトナム語　巡回連絡',
      en: expect.stringContaining('Vietnamese'),
    });
    expect((await confirm(requestId)).ok).toBe(true);
    expect(await onHome(clerk, 'interpreter-request.open')).toEqual([]);
    const result = { requestId, came: true, minutes: 'to-60', words: '説明も正確だった' } as const;
    const early = await p.as('officer', recordResult, result);
    expect(early).toMatchObject({ ok: false, code: 'interpreter.not-yet' });
    p.setNow(new Date('2026-11-24T08:00:00Z'));
    const due = await onHome('officer', 'interpreter-request.result');
    expect(due).toMatchObject([{ subjectId: requestId, dueOn: '2026-12-01' }]);
    const bandless = { ...result, minutes: null };
    expect(await p.as('officer', recordResult, bandless)).toMatchObject({
      code: 'interpreter.minutes-missing',
    });
    await p.must('officer', recordResult, result);
    expect(await onHome('officer', 'interpreter-request.result')).toEqual([]);
    expect(await confirm(requestId)).toMatchObject({ ok: false, code: 'interpreter.not-open' });
    p.setNow(now);
  });

  test('interpreters.visit: no other station knows of it, and it names no premises (design §7)', async () => {
    const requestId = await ask({ day: '2026-11-30' });
    const seen = await p.as('stranger', withdrawRequest, { requestId });
    expect(seen).toMatchObject({ ok: false, code: 'not-found' });
    const span = { from: '2026-11-01', until: '2026-12-31', latestFirst: false };
    const other = { stationId: p.world.units.otherStation, ...span };
    expect((await p.must('stranger', listRequests, other)).requests).toEqual([]);
    const all = await p.must(clerk, listRequests, { stationId: null, ...span });
    expect(all.requests.map(({ id }) => id)).toContain(requestId);
    const { rows } = await p.rows((tx) =>
      sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_schema = current_schema() and table_name like 'interpreter%'`.execute(tx),
    );
    const names = rows.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(30);
    expect(
      names.filter((name) => /premises|beat|card|visit|interpreter|nation/u.test(name)),
    ).toEqual([]);
    await p.must('boxChief', withdrawRequest, { requestId });
    expect(await confirm(requestId)).toMatchObject({ ok: false, code: 'interpreter.not-open' });
  });

  test('interpreters.visit: a page holds whole days, forwards and backwards, each request once', async () => {
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-02', '2026-12-04']) await ask({ day });
    const { station } = p.world.units;
    const read = async (latestFirst: boolean) => {
      const days: string[][] = [];
      let [from, until] = ['2026-12-01', '2026-12-31'];
      for (;;) {
        const asked = { from, until, latestFirst, most: 1 };
        const { rows, next } = await p.rows((tx) => pageOfRequests(tx, station, asked));
        days.push(rows.map(({ day }) => day));
        if (next === null) return days;
        if (latestFirst) until = next;
        else from = next;
      }
    };
    const whole = [['2026-12-01'], ['2026-12-02', '2026-12-02'], ['2026-12-04']];
    const there = (days: readonly string[]) => days.length > 0;
    expect((await read(false)).filter(there)).toEqual(whole);
    expect((await read(true)).filter(there)).toEqual(whole.toReversed());
  });

  test('interpreters.visit: a source without the language cannot be sent', async () => {
    const requestId = await ask({ language: 'th' });
    expect(await confirm(requestId)).toMatchObject({ code: 'interpreter.source-language' });
    const half = { requestId, answer: 'declined', sourceId: null, reason: null } as const;
    expect(await p.as(clerk, answerRequest, half)).toMatchObject({
      code: 'interpreter.answer-incomplete',
    });
    await p.must(clerk, answerRequest, { ...half, reason: 'no-source' });
    const past = await p.as('officer', askForInterpreter, request({ day: '2026-11-20' }));
    expect(past).toMatchObject({ code: 'interpreter.day-past' });
    const backwards = await p.as('officer', askForInterpreter, request({ untilTime: '12:00' }));
    expect(backwards).toMatchObject({ code: 'interpreter.hours-backwards' });
  });

  test('interpreters.visit: headquarters sees languages nobody covers, and no number below ten (R16)', async () => {
    const before = await p.must(clerk, interpretersOverview, { year: 2026 });
    expect(before.uncovered).toEqual([{ language: 'th', why: 'no-source' }]);
    expect(before).toMatchObject({ languages: [], telephone: null });
    for (let turn = 0; turn < 10; turn += 1) await ask({ work: 'telephone', language: 'ne' });
    const after = await p.must(clerk, interpretersOverview, { year: 2026 });
    expect(after).toMatchObject({ languages: [{ language: 'ne', count: 10 }], telephone: 10 });
    const chief = await p.as('stationChief', interpretersOverview, { year: 2026 });
    expect(chief).toMatchObject({ ok: false, code: 'action.not-allowed' });
  });
});
