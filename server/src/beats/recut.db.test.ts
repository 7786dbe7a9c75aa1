import { beatHistory, getBeat, listBeats } from '@meguri/core/beats/beats.ops.ts';
import { recutBeats, recutChoices, recutDoors } from '@meguri/core/beats/recut.ops.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import { previewRecut } from '@meguri/core/sheets/recut.ops.ts';
import { getSheet } from '@meguri/core/sheets/sheets.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Prefecture, people, testPrefecture } from '../platform/testing.ts';
import { moveWithTowns } from './move-along.db.ts';
import { addDoors, addMet, type Door } from './premises.testing.ts';

const on = '2027-04-01';
let prefecture: Prefecture;
let world: Prefecture['world'];

const door = (beat: Door['beat'], town: Door['town'], tier: Door['tier'] = 'general'): Door => ({
  id: newId(),
  beat,
  town,
  tier,
});

const moving = [
  door('first', 'second', 'priority'),
  door('first', 'second'),
  door('first', 'second'),
];
const staying = [door('first', 'first', 'priority'), door('first', 'first')];
const others = [door('second', 'second'), door('village', 'first')];

beforeAll(async () => {
  prefecture = await testPrefecture();
  world = prefecture.world;
  await prefecture.rows(async (tx) => {
    await addDoors(tx, world, [...moving, ...staying, ...others]);
    // The first beat holds both towns, so that one may leave it.
    await tx
      .insertInto('beat_town_parts')
      .values({
        id: newId(),
        station_id: world.units.station,
        beat_id: world.beats.first,
        town_part_id: world.townParts.second,
        from_on: '2020-04-01',
      })
      .execute();
    const met = { beatId: world.beats.first, premisesId: moving[1]?.id ?? '' };
    await addMet(tx, world, { ...met, on: '2027-02-10' });
  });
});
afterAll(() => prefecture.close());

const moveTown = (): Input<typeof previewRecut> => ({
  stationId: world.units.station,
  on,
  wish: {
    kind: 'move-towns',
    fromBeatId: world.beats.first,
    toBeatId: world.beats.second,
    townPartIds: [world.townParts.second],
  },
});

type Rows = Output<typeof previewRecut>['beats'][number]['after']['rows'];

const rowsOn = async (beatId: string, day: string): Promise<Rows> => {
  prefecture.setNow(new Date(`${day}T09:00:00+09:00`));
  const { rows } = await prefecture.must('stationChief', getSheet, { beatId, year: 2027 });
  prefecture.setNow(new Date('2026-11-21T01:00:00Z'));
  return rows;
};

/** The cell of a row in a month; MG-R20 is 対象数(B) of both tiers. */
const cell = (rows: Rows | undefined, id: string, month: number) =>
  rows?.find((row) => row.id === id)?.months[month - 1];

const countsToday = async (): Promise<Readonly<Record<string, number>>> => {
  const { beats } = await prefecture.must('officer', listBeats, {
    stationId: world.units.station,
  });
  return Object.fromEntries(beats.map((beat) => [beat.id, beat.premisesCount]));
};

describe('beats.recut: seen before it is done', () => {
  let previewed: Output<typeof previewRecut>;

  test('beats.recut: the preview shows premises, load and both forms, and writes nothing', async () => {
    const before = await countsToday();
    previewed = await prefecture.must('sectionChief', previewRecut, moveTown());
    expect(previewed).toMatchObject({ moving: 3, year: 2027 });
    const [first, second] = previewed.beats;
    expect(first).toMatchObject({
      before: { load: { households: 5, priority: 2, general: 3, visitsPerYear: 3 } },
      after: { load: { households: 2, priority: 1, general: 1 } },
    });
    expect(second).toMatchObject({
      before: { load: { households: 1 } },
      after: { load: { households: 4 } },
    });
    for (const one of [first?.before, first?.after]) {
      expect(one?.rows?.map(({ id }) => id)).toEqual(previewed.form.rows.map(({ id }) => id));
      expect(one?.rows).toHaveLength(33);
    }
    const listed = (rows: Rows | undefined) => [3, 4].map((month) => cell(rows, 'MG-R20', month));
    expect(listed(first?.before?.rows)).toEqual([5, 5]);
    expect(listed(first?.after.rows)).toEqual([5, 2]);
    expect(listed(second?.after.rows)).toEqual([1, 4]);
    expect(first?.after.rows?.find(({ id }) => id === 'MG-R20')).toMatchObject({
      firstHalf: 2,
      secondHalf: null,
      total: 2,
    });
    // An interview stays where it happened, and the rates of the month follow what is left.
    expect(cell(first?.after.rows, 'MG-R5', 2)).toBe(1);
    expect(cell(second?.after.rows, 'MG-R5', 2)).toBe(0);
    const changed = first?.after.rows?.filter(
      ({ id }, at) => cell(first.before?.rows, id, 4) !== first.after.rows?.[at]?.months[3],
    );
    expect(changed?.map(({ id }) => id)).toContain('MG-R33');
    expect(await countsToday()).toEqual(before);
    const rows = await prefecture.rows((tx) =>
      tx.selectFrom('premises_changes').select('id').execute(),
    );
    expect(rows).toEqual([]);
  });

  test('beats.recut: what was previewed is what is done, on the day before and on the day', async () => {
    const done = { ...moveTown(), reason: '世帯数の偏りを直すため' };
    expect(await prefecture.as('sectionChief', recutBeats, { ...done, moving: 2 })).toMatchObject({
      status: 409,
      code: 'recut.changed',
    });
    await prefecture.must('sectionChief', recutBeats, { ...done, moving: previewed.moving });
    for (const { beatId, after } of previewed.beats) {
      expect(await rowsOn(beatId, on)).toEqual(after.rows);
    }
    const { first, second } = world.beats;
    const dayBefore = [await rowsOn(first, '2027-03-31'), await rowsOn(second, '2027-03-31')];
    expect(dayBefore.map((rows) => cell(rows, 'MG-R20', 3))).toEqual([5, 1]);
  });

  test('beats.recut: today the doors are where they were, on the day they have moved', async () => {
    const { first, second } = world.beats;
    expect(await countsToday()).toMatchObject({ [first]: 5, [second]: 1 });
    prefecture.setNow(new Date('2027-04-01T00:30:00+09:00'));
    expect(await countsToday()).toMatchObject({ [first]: 2, [second]: 4 });
    prefecture.setNow(new Date('2026-11-21T01:00:00Z'));
  });

  test('beats.recut: the history of both beats tells it with its reason', async () => {
    for (const beatId of [world.beats.first, world.beats.second]) {
      const { recuts } = await prefecture.must('officer', beatHistory, { beatId });
      expect(recuts).toMatchObject([
        {
          effectiveOn: on,
          kind: 'move-towns',
          reason: '世帯数の偏りを直すため',
          summary: { from: ['第1受持区'], to: ['第2受持区'], premises: 3 },
        },
      ]);
    }
  });

  test('beats.recut: a second one on the same day follows the first, an earlier one is refused', async () => {
    const back = {
      stationId: world.units.station,
      on,
      wish: {
        kind: 'move-premises',
        fromBeatId: world.beats.second,
        toBeatId: world.beats.first,
        premisesIds: [moving[0]?.id ?? ''],
      },
    } as const;
    const wanted = { ...back, wish: { ...back.wish, premisesIds: [...back.wish.premisesIds] } };
    expect(
      await prefecture.as('sectionChief', previewRecut, { ...wanted, on: '2027-03-01' }),
    ).toMatchObject({ code: 'recut.premises-elsewhere' });
    const earlier = { ...moveTown(), on: '2027-03-01' };
    expect(await prefecture.as('sectionChief', previewRecut, earlier)).toMatchObject({
      code: 'recut.later-recut',
    });
    await prefecture.must('sectionChief', recutBeats, { ...wanted, reason: '隣の建物', moving: 1 });
    const { doors } = await prefecture.must('stationChief', recutDoors, {
      beatId: world.beats.first,
      on,
    });
    expect(doors.map((one) => one.premisesId).sort()).toEqual(
      [...staying.map(({ id }) => id), moving[0]?.id].sort(),
    );
  });
});

describe('beats.recut: split and merge', () => {
  test('beats.recut: a new beat begins vacant on its day with its towns', async () => {
    const { beats } = await prefecture.must('stationChief', recutChoices, {
      stationId: world.units.station,
      on: '2027-06-01',
    });
    const second = beats.find((beat) => beat.id === world.beats.second);
    expect(second?.towns).toMatchObject([{ premisesCount: 3 }]);
    const split = {
      stationId: world.units.station,
      on: '2027-06-01',
      wish: {
        kind: 'split',
        beatId: world.beats.village,
        number: 1,
        name: '第1受持区',
        townPartIds: [world.townParts.first],
      },
    } as const;
    const wish = { ...split.wish, townPartIds: [...split.wish.townPartIds] };
    expect(await prefecture.as('stationChief', previewRecut, { ...split, wish })).toMatchObject({
      code: 'recut.empty-beat',
    });
    await prefecture.rows((tx) =>
      tx
        .insertInto('beat_town_parts')
        .values({
          id: newId(),
          station_id: world.units.station,
          beat_id: world.beats.village,
          town_part_id: world.townParts.second,
          from_on: '2020-04-01',
        })
        .execute(),
    );
    const { newBeatIds } = await prefecture.must('stationChief', recutBeats, {
      ...split,
      wish,
      reason: '世帯が増えたため',
      moving: 1,
    });
    const beatId = newBeatIds[0] ?? '';
    const { beat } = await prefecture.must('stationChief', getBeat, { beatId });
    expect(beat).toMatchObject({ fromOn: '2027-06-01', assignments: [], towns: ['見本町1丁目'] });
    const station = { stationId: world.units.station };
    const listed = await prefecture.must('stationChief', listBeats, station);
    expect(listed.upcoming.map(({ id }) => id)).toEqual([beatId]);
    expect(listed.beats.map(({ id }) => id)).not.toContain(beatId);
    // A door found in the meantime moves with its neighbours.
    const found = door('village', 'first');
    const late = { by: world.persons.officer, at: new Date() };
    await prefecture.rows(async (tx) => {
      await addDoors(tx, world, [found]);
      await moveWithTowns(tx, [found.id], late);
    });
    const doorsOn = async (day: string) => {
      const answer = await prefecture.must('stationChief', recutDoors, { beatId, on: day });
      return answer.doors.map((one) => one.premisesId);
    };
    expect(await doorsOn('2027-05-31')).toEqual([]);
    expect(await doorsOn('2027-06-01')).toContain(found.id);
    const taken = { ...split, wish: { ...wish, townPartIds: [world.townParts.second] } };
    expect(await prefecture.as('stationChief', previewRecut, taken)).toMatchObject({ ok: false });
  });

  test('beats.recut: a merge ends the beat and its assignments the day before', async () => {
    const merge = {
      stationId: world.units.station,
      on: '2027-07-01',
      wish: {
        kind: 'merge' as const,
        intoBeatId: world.beats.first,
        beatIds: [world.beats.second],
      },
    };
    const previewed = await prefecture.must('stationChief', previewRecut, merge);
    expect(previewed.beats.find((beat) => beat.beatId === world.beats.second)).toMatchObject({
      is: 'ends',
      after: { load: null },
    });
    const { moving: count } = previewed;
    await prefecture.must('stationChief', recutBeats, { ...merge, reason: '統合', moving: count });
    const { assignments } = await prefecture.must('officer', beatHistory, {
      beatId: world.beats.second,
    });
    expect(assignments).toMatchObject([{ untilOn: '2027-06-30' }]);
    prefecture.setNow(new Date('2027-07-01T01:00:00Z'));
    const counts = await countsToday();
    expect(counts[world.beats.second]).toBeUndefined();
    expect(counts[world.beats.first]).toBe(6);
    prefecture.setNow(new Date('2026-11-21T01:00:00Z'));
  });

  test('beats.recut: a closed month is not touched until it is reopened', async () => {
    const emptyMonth = JSON.stringify({ planned: { priority: 0, general: 0 }, counts: null });
    await prefecture.rows((tx) =>
      sql`insert into month_closings (id, station_id, beat_id, year, month, closing, counts,
        checksum, closed_by, closed_at) values (${newId()}, ${world.units.station},
        ${world.beats.first}, 2027, 8, 1, ${emptyMonth}, 'x', ${world.persons.officer}, now())`.execute(
        tx,
      ),
    );
    const wish = {
      kind: 'move-premises' as const,
      fromBeatId: world.beats.first,
      toBeatId: world.beats.village,
      premisesIds: [staying[0]?.id ?? ''],
    };
    const asked = { stationId: world.units.station, wish };
    const code = async (day: string) => {
      const answer = await prefecture.as('sectionChief', previewRecut, { ...asked, on: day });
      return answer.ok ? 'ok' : answer.code;
    };
    expect(await code('2027-08-15')).toBe('recut.month-closed');
    expect(await code('2027-09-01')).toBe('ok');
  });
});

test('beats.recut: only the chiefs of the station and headquarters cut its beats', async () => {
  const allowed = ['sectionChief', 'stationChief', 'headquartersClerk'];
  for (const who of people) {
    const answer = await prefecture.as(who, recutChoices, { stationId: world.units.station, on });
    expect(answer.ok, who).toBe(allowed.includes(who));
  }
  const stranger = await prefecture.as('stranger', previewRecut, moveTown());
  expect(stranger).toMatchObject({ status: 404, code: 'not-found' });
  const wish = {
    kind: 'merge' as const,
    intoBeatId: world.beats.first,
    beatIds: [world.beats.other],
  };
  const across = { stationId: world.units.station, on: '2028-01-01', wish };
  expect(await prefecture.as('headquartersClerk', previewRecut, across)).toMatchObject({
    code: 'recut.other-station',
  });
  expect(await prefecture.as('stationChief', previewRecut, across)).toMatchObject({
    code: 'not-found',
  });
});
