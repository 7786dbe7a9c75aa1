import { setVisitInterval } from '@meguri/core/premises/intervals.ops.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from './keys.ts';
import { type Prefecture, testPrefecture } from './testing.ts';

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture();
});
afterAll(() => prefecture.close());

const setting = (reasons: string) => ({
  stationId: prefecture.world.units.station,
  tier: 'general' as const,
  months: 24,
  from: '2027-01-01',
  reasons,
});

const settings = () =>
  prefecture.rows((tx) =>
    tx.selectFrom('visit_intervals').select('reasons').orderBy('reasons').execute(),
  );

const audits = (requestId: string) =>
  prefecture.rows((tx) =>
    tx.selectFrom('audit_events').select('action').where('request_id', '=', requestId).execute(),
  );

test('a command sent ten times at once is done once and answered ten times', async () => {
  const requestId = newId();
  const send = () =>
    prefecture.as('stationChief', setVisitInterval, setting('十回同時に送る'), requestId);
  const answers = await Promise.all(Array.from({ length: 10 }, send));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.ok).toBe(true);
  expect(await settings()).toHaveLength(1);
  expect(await audits(requestId)).toHaveLength(1);
});

test('one request id cannot carry two different commands', async () => {
  const requestId = newId();
  await prefecture.as('stationChief', setVisitInterval, setting('一つ目'), requestId);
  const second = await prefecture.as(
    'stationChief',
    setVisitInterval,
    setting('二つ目'),
    requestId,
  );
  expect(second).toMatchObject({ ok: false, code: 'request.reused' });
});

test('a refused command leaves nothing behind, not even an answer to repeat', async () => {
  const requestId = newId();
  const before = await settings();
  const refused = await prefecture.as('officer', setVisitInterval, setting('不可'), requestId);
  expect(refused).toMatchObject({ ok: false, status: 403, code: 'action.not-allowed' });
  expect(await settings()).toEqual(before);
  expect(await audits(requestId)).toEqual([]);
});

test('malformed input names the field', async () => {
  const input = { ...setting('x'), months: -1 };
  const answer = await prefecture.as('stationChief', setVisitInterval, input);
  expect(answer).toMatchObject({ ok: false, status: 400, code: 'request.malformed' });
});
