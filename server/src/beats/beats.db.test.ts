import {
  assignOfficer,
  confirmHandOver,
  endAssignment,
  listHandOvers,
  transferOfficer,
} from '@meguri/core/beats/assignments.ops.ts';
import { beatHistory, beatMap, getBeat, listBeats } from '@meguri/core/beats/beats.ops.ts';
import { setRegisterHouseholds } from '@meguri/core/beats/register.ops.ts';
import { listPosts } from '@meguri/core/organisation/organisation.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Prefecture, people, testPrefecture } from '../platform/testing.ts';
import { selectAssignmentsOn, selectOfficersOfYear } from './assignments.db.ts';
import { addDoors } from './premises.testing.ts';

let prefecture: Prefecture;
let world: Prefecture['world'];
beforeAll(async () => {
  prefecture = await testPrefecture();
  world = prefecture.world;
});
afterAll(() => prefecture.close());

const inChargeOn = (beatId: string, day: string) =>
  prefecture.rows(async (tx) =>
    (await selectAssignmentsOn(tx, beatId, day)).map(({ kind, personId }) => [kind, personId]),
  );

test('beats.assign: the officer sees the beats of the own station with who works them', async () => {
  const { beats } = await prefecture.must('officer', listBeats, { stationId: world.units.station });
  expect(beats.map((beat) => beat.id)).toEqual([
    world.beats.first,
    world.beats.second,
    world.beats.village,
  ]);
  expect(beats[0]?.assignments).toMatchObject([{ kind: 'own', personId: world.persons.officer }]);
});

test('a stranger to the station learns nothing, headquarters sees every station', async () => {
  const { station } = world.units;
  const stranger = await prefecture.as('stranger', listBeats, { stationId: station });
  expect(stranger).toMatchObject({ ok: false, status: 404, code: 'not-found' });
  const clerk = await prefecture.must('headquartersClerk', listBeats, { stationId: station });
  expect(clerk.beats).toHaveLength(3);
  for (const op of [getBeat, beatHistory, beatMap]) {
    const answer = await prefecture.as('stranger', op, { beatId: world.beats.first });
    expect(answer, op.name).toMatchObject({ ok: false, status: 404, code: 'not-found' });
  }
});

describe('beats.assign: who may and what it changes', () => {
  test('beats.assign: only the chiefs of the station and headquarters assign', async () => {
    const wanted = {
      beatId: world.beats.other,
      personId: world.persons.stranger,
      kind: 'helper' as const,
      on: '2026-12-01',
    };
    for (const who of people.filter((name) => name !== 'headquartersClerk')) {
      expect((await prefecture.as(who, assignOfficer, wanted)).ok, who).toBe(false);
    }
    const foreign = { ...wanted, beatId: world.beats.first };
    expect(await prefecture.as('headquartersClerk', assignOfficer, foreign)).toMatchObject({
      code: 'assignment.no-post',
    });
  });

  test('beats.acting: a vacant beat gets an acting officer, a new one in charge ends him', async () => {
    const { second } = world.beats;
    const [own] = await prefecture.rows((tx) => selectAssignmentsOn(tx, second, '2026-11-21'));
    await prefecture.must('sectionChief', endAssignment, {
      assignmentId: own?.id ?? '',
      on: '2026-12-01',
    });
    expect(await inChargeOn(second, '2026-12-01')).toEqual([]);
    const acting = { beatId: second, personId: world.persons.officer, kind: 'acting' as const };
    await prefecture.must('sectionChief', assignOfficer, { ...acting, on: '2026-12-01' });
    expect(
      await prefecture.as('sectionChief', assignOfficer, { ...acting, on: '2026-12-05' }),
    ).toMatchObject({ code: 'assignment.already' });
    const again = { beatId: second, personId: world.persons.secondOfficer, kind: 'own' as const };
    const begun = await prefecture.must('sectionChief', assignOfficer, {
      ...again,
      on: '2027-01-01',
    });
    expect(begun.startVisitsBy).toBe('2027-01-15');
    expect(await inChargeOn(second, '2026-12-31')).toEqual([['acting', world.persons.officer]]);
    expect(await inChargeOn(second, '2027-01-01')).toEqual([['own', world.persons.secondOfficer]]);
  });

  test('beats.hand-over: it waits until the new officer confirms it in person', async () => {
    prefecture.setNow(new Date('2027-01-04T01:00:00Z'));
    const { waiting } = await prefecture.must('stationChief', listHandOvers, {
      stationId: world.units.station,
    });
    expect(waiting).toMatchObject([
      { personId: world.persons.secondOfficer, startVisitsBy: '2027-01-15' },
    ]);
    const assignmentId = waiting[0]?.assignmentId ?? '';
    expect((await prefecture.as('officer', confirmHandOver, { assignmentId })).ok).toBe(false);
    expect((await prefecture.as('sectionChief', confirmHandOver, { assignmentId })).ok).toBe(false);
    await prefecture.must('secondOfficer', confirmHandOver, { assignmentId });
    expect(await prefecture.as('secondOfficer', confirmHandOver, { assignmentId })).toMatchObject({
      code: 'hand-over.done',
    });
    const { waiting: left } = await prefecture.must('stationChief', listHandOvers, {
      stationId: world.units.station,
    });
    expect(left).toEqual([]);
  });

  test('beats.assign: the annex of a year names who worked which months', async () => {
    const officers = await prefecture.rows((tx) =>
      selectOfficersOfYear(tx, world.beats.second, 2026),
    );
    expect(officers.map(({ personId, kind, months }) => [personId, kind, months.length])).toEqual([
      [world.persons.secondOfficer, 'own', 11],
      [world.persons.officer, 'acting', 1],
    ]);
  });
});

describe('beats.hand-over: a transfer in one step', () => {
  test('beats.hand-over: holding and beats end the day before and begin on the day', async () => {
    const on = '2027-04-01';
    const move = {
      personId: world.persons.officer,
      fromPostId: world.posts.officer,
      toPostId: world.posts.villageOfficer,
      on,
      beatIds: [world.beats.village],
    };
    const own = { ...move, personId: world.persons.stationChief };
    expect(await prefecture.as('stationChief', transferOfficer, own)).toMatchObject({ ok: false });
    expect((await prefecture.as('boxChief', transferOfficer, move)).ok).toBe(false);
    const nowhere = { ...move, toPostId: move.fromPostId };
    expect(await prefecture.as('sectionChief', transferOfficer, nowhere)).toMatchObject({
      code: 'appointment.already',
    });
    await prefecture.must('sectionChief', transferOfficer, move);
    expect(await inChargeOn(world.beats.first, '2027-03-31')).toEqual([
      ['own', world.persons.officer],
    ]);
    expect(await inChargeOn(world.beats.first, on)).toEqual([]);
    expect(await inChargeOn(world.beats.village, on)).toEqual([['own', world.persons.officer]]);
    const { posts } = await prefecture.must('officer', listPosts, {
      stationId: world.units.station,
    });
    const held = posts.find((post) => post.id === world.posts.officer)?.holdings;
    expect(held).toMatchObject([{ personId: world.persons.officer, untilOn: '2027-03-31' }]);
  });

  test('beats.hand-over: from another station only headquarters transfers', async () => {
    const move = {
      personId: world.persons.stranger,
      fromPostId: world.posts.stranger,
      toPostId: world.posts.officer,
      on: '2027-05-01',
      beatIds: [world.beats.first],
    };
    expect(await prefecture.as('stationChief', transferOfficer, move)).toMatchObject({
      code: 'not-found',
    });
    await prefecture.must('headquartersClerk', transferOfficer, move);
    expect(await inChargeOn(world.beats.other, '2027-05-01')).toEqual([]);
    expect(await inChargeOn(world.beats.first, '2027-05-01')).toEqual([
      ['own', world.persons.stranger],
    ]);
  });
});

test('imports.register-households: C by hand carries its source and keeps what was before', async () => {
  const count = {
    beatId: world.beats.first,
    asOf: '2027-01-01',
    source: '見本市 住民基本台帳',
    level: '町丁字',
    basis: 'real' as const,
  };
  await prefecture.must('sectionChief', setRegisterHouseholds, { ...count, count: 801 });
  prefecture.setNow(new Date('2027-01-04T01:01:00Z'));
  await prefecture.must('sectionChief', setRegisterHouseholds, { ...count, count: 803 });
  expect((await prefecture.as('officer', setRegisterHouseholds, { ...count, count: 1 })).ok).toBe(
    false,
  );
  expect(
    await prefecture.as('sectionChief', setRegisterHouseholds, {
      ...count,
      asOf: '2027-12-31',
      count: 1,
    }),
  ).toMatchObject({ code: 'day.in-future' });
  const { registers } = await prefecture.must('officer', beatHistory, { beatId: count.beatId });
  expect(registers.map((each) => [each.count, each.source])).toEqual([
    [803, count.source],
    [801, count.source],
  ]);
});

test('premises.list-all: the plan of a beat shows towns, box and dots, nothing about them', async () => {
  const door = { id: newId(), beat: 'first', town: 'first', tier: 'priority' } as const;
  await prefecture.rows((tx) => addDoors(tx, world, [door]));
  const map = await prefecture.must('officer', beatMap, { beatId: world.beats.first });
  expect(map.towns).toMatchObject([{ name: '見本町1丁目', premisesCount: 1 }]);
  expect(map.dots).toEqual([{ townPartId: world.townParts.first, lat: 38.26, lon: 140.87 }]);
});
