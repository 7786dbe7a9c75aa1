import { listBeats } from '@meguri/core/beats/beats.ops.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture();
});
afterAll(() => prefecture.close());

test('beats.assign: the officer sees the beats of the own station with who works them', async () => {
  const { world } = prefecture;
  const { beats } = await prefecture.must('officer', listBeats, { stationId: world.units.station });
  expect(beats.map((beat) => beat.id)).toEqual([
    world.beats.first,
    world.beats.second,
    world.beats.village,
  ]);
  expect(beats[0]?.assignments).toMatchObject([{ kind: 'own', personId: world.persons.officer }]);
});

test('a stranger to the station learns nothing, headquarters sees every station', async () => {
  const { station } = prefecture.world.units;
  const stranger = await prefecture.as('stranger', listBeats, { stationId: station });
  expect(stranger).toMatchObject({ ok: false, status: 404, code: 'not-found' });
  const clerk = await prefecture.must('headquartersClerk', listBeats, { stationId: station });
  expect(clerk.beats).toHaveLength(3);
});
