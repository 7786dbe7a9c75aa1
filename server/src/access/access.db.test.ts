import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentRole, type Prefecture, people, testPrefecture } from '../platform/testing.ts';

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture();
});
afterAll(() => prefecture.close());

test('the suite runs as the application role, which bypasses nothing', async () => {
  const role = await prefecture.rows(currentRole);
  expect(role).toEqual({ role: `${prefecture.schema}_app`, bypasses: false });
});

test.each(people)('%s signs in and is who the post says', async (who) => {
  const me = await prefecture.must(who, whoAmI, {});
  expect(me.person.id).toBe(prefecture.world.persons[who]);
  expect(me.demo).toBe(true);
  expect(me.today).toBe('2026-11-21');
});

test('an officer reaches the own beat and the own station only', async () => {
  const me = await prefecture.must('officer', whoAmI, {});
  expect(me.beats.map((beat) => beat.id)).toEqual([prefecture.world.beats.first]);
  expect(me.stationId).toBe(prefecture.world.units.station);
});

test('nobody signed in is refused, and so is an ended post', async () => {
  const nobody = await prefecture.as(undefined, whoAmI, {});
  expect(nobody).toMatchObject({ ok: false, status: 401, code: 'session.missing' });
  await prefecture.must('auditor', whoAmI, {});
  await prefecture.rows((tx) =>
    tx
      .updateTable('post_holdings')
      .set({ until_on: '2026-11-20' })
      .where('person_id', '=', prefecture.world.persons.auditor)
      .execute(),
  );
  const ended = await prefecture.as('auditor', whoAmI, {});
  expect(ended).toMatchObject({ ok: false, code: 'session.missing' });
});
