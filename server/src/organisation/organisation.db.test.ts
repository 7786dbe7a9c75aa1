import { listAllotments, setAllotments } from '@meguri/core/organisation/allotments.ops.ts';
import {
  addPerson,
  addPost,
  appoint,
  changePerson,
  closeUnit,
  endHolding,
  listPeople,
  listPosts,
  listUnits,
  openUnit,
} from '@meguri/core/organisation/organisation.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Prefecture, people, testPrefecture } from '../platform/testing.ts';
import { readBoxStaff, readHolders } from './organisation.db.ts';

const today = '2026-11-21';
let prefecture: Prefecture;
let world: Prefecture['world'];
beforeAll(async () => {
  prefecture = await testPrefecture();
  world = prefecture.world;
});
afterAll(() => prefecture.close());

const holdersToday = async (postId: string) => {
  const { posts } = await prefecture.must('auditor', listPosts, {
    stationId: world.units.station,
  });
  return posts.find((post) => post.id === postId)?.holdings ?? [];
};

const newPerson = async (name: string): Promise<string> =>
  (
    await prefecture.must('stationChief', addPerson, {
      name,
      kana: 'みほん',
      policeRank: 'sergeant',
    })
  ).personId;

describe('units', () => {
  test('headquarters opens a box and closes it again; a box in use stays', async () => {
    const box = { kind: 'policeBox', boxKind: 'koban', name: '架空交番', code: 'K-9' } as const;
    const wanted = { ...box, parentId: world.units.station, lat: null, lon: null, on: today };
    const { unitId } = await prefecture.must('headquartersClerk', openUnit, wanted);
    const again = await prefecture.as('headquartersClerk', openUnit, wanted);
    expect(again).toMatchObject({ code: 'unit.code-taken' });
    const { units } = await prefecture.must('stranger', listUnits, {});
    expect(units.find((unit) => unit.id === unitId)).toMatchObject({
      stationId: world.units.station,
      kind: 'policeBox',
    });
    const closing = { unitId, on: '2026-11-22' };
    expect(await prefecture.must('headquartersClerk', closeUnit, closing)).toEqual({
      untilOn: today,
    });
    const inUse = { unitId: world.units.box, on: '2026-11-22' };
    expect(await prefecture.as('headquartersClerk', closeUnit, inUse)).toMatchObject({
      code: 'unit.in-use',
    });
  });

  test('nobody but headquarters changes units or ranks', async () => {
    const change = { unitId: world.units.box, on: '2026-12-01' };
    for (const who of people.filter((name) => name !== 'headquartersClerk')) {
      const answer = await prefecture.as(who, closeUnit, change);
      expect(answer, who).toMatchObject({ ok: false });
      if (!answer.ok) expect(['action.not-allowed', 'not-found']).toContain(answer.code);
    }
    const own = { personId: world.persons.headquartersClerk, name: '見本', kana: 'みほん' };
    expect(
      await prefecture.as('headquartersClerk', changePerson, {
        ...own,
        policeRank: 'superintendent',
      }),
    ).toMatchObject({ code: 'appointment.own' });
  });
});

describe('custody.chain: posts and who holds them', () => {
  test('custody.chain: a new holder ends the old one and both stay on record', async () => {
    const personId = await newPerson('架空 一郎');
    const on = '2027-04-01';
    await prefecture.must('stationChief', appoint, {
      postId: world.posts.boxChief,
      personId,
      acting: false,
      on,
    });
    expect(await holdersToday(world.posts.boxChief)).toMatchObject([
      { personId, fromOn: on, untilOn: null },
      { personId: world.persons.boxChief, untilOn: '2027-03-31' },
    ]);
  });

  test('custody.chain: nobody promotes himself, a chief not to his own standing', async () => {
    const own = { personId: world.persons.sectionChief, acting: false, on: today };
    expect(
      await prefecture.as('sectionChief', appoint, { ...own, postId: world.posts.boxChief }),
    ).toMatchObject({ status: 403, code: 'appointment.own' });
    expect(
      await prefecture.as('sectionChief', appoint, {
        ...own,
        personId: world.persons.officer,
        postId: world.posts.stationChief,
      }),
    ).toMatchObject({ status: 403, code: 'appointment.above-own' });
  });

  test('custody.chain: only the chiefs of the station and headquarters fill its posts', async () => {
    const personId = await newPerson('架空 二郎');
    const wanted = { postId: world.posts.villageOfficer, personId, acting: true, on: today };
    for (const who of ['officer', 'boxChief', 'auditor', 'stranger'] as const) {
      expect(await prefecture.as(who, appoint, wanted), who).toMatchObject({ ok: false });
    }
    await prefecture.must('sectionChief', appoint, wanted);
    const [holding] = await holdersToday(wanted.postId);
    expect(holding).toMatchObject({ acting: true, personId });
    const ended = { holdingId: holding?.id ?? '', on: '2026-12-01' };
    expect(await prefecture.must('sectionChief', endHolding, ended)).toEqual({
      untilOn: '2026-11-30',
    });
    expect(await prefecture.as('sectionChief', appoint, wanted)).toMatchObject({
      code: 'appointment.already',
    });
  });

  test('a chief of a box does not fit a station, the past is closed', async () => {
    const post = { unitId: world.units.station, kind: 'boxChief', title: '所長' } as const;
    expect(await prefecture.as('stationChief', addPost, post)).toMatchObject({
      code: 'appointment.other-unit',
    });
    const { postId } = await prefecture.must('stationChief', addPost, {
      unitId: world.units.box,
      kind: 'beatOfficer',
      title: '受持警察官',
    });
    const late = { postId, personId: world.persons.officer, acting: false, on: '2026-11-20' };
    expect(await prefecture.as('stationChief', appoint, late)).toMatchObject({
      code: 'day.in-past',
    });
  });

  test('a station sees its people and whoever has no post yet', async () => {
    const free = await newPerson('架空 三郎');
    const { people: found } = await prefecture.must('sectionChief', listPeople, {
      stationId: world.units.station,
    });
    const ids = found.map((person) => person.id);
    expect(ids).toContain(world.persons.officer);
    expect(ids).toContain(free);
    expect(ids).not.toContain(world.persons.stranger);
  });
});

describe('organisation.duty-time: visit time per box and month', () => {
  const asked = () => ({ stationId: world.units.station, year: 2027 });
  const january = { month: 1, dutyDays: 12, visitMinutesPerDay: 90, support: '' };
  const wanted = () => ({ boxId: world.units.box, year: 2027, months: [january] });

  test('organisation.duty-time: the newest counts, the earlier stays on record', async () => {
    await prefecture.must('stationChief', setAllotments, { ...wanted(), basedOn: 0 });
    prefecture.setNow(new Date('2026-11-21T02:00:00Z'));
    const second = { ...january, dutyDays: 15, support: '所長が週1日同行' };
    await prefecture.must('stationChief', setAllotments, {
      ...wanted(),
      months: [second],
      basedOn: 1,
    });
    const { boxes } = await prefecture.must('officer', listAllotments, asked());
    expect(boxes.find((box) => box.boxId === world.units.box)).toMatchObject({
      revision: 2,
      months: [second],
    });
  });

  test('organisation.duty-time: an edit on an older revision is refused with who was first', async () => {
    const stale = await prefecture.as('stationChief', setAllotments, { ...wanted(), basedOn: 0 });
    expect(stale).toMatchObject({ status: 409, code: 'revision.stale' });
  });

  test('organisation.duty-time: only the chief of this station allots', async () => {
    const boxId = world.units.otherBox;
    for (const who of people) {
      const answer = await prefecture.as(who, setAllotments, { ...wanted(), boxId, basedOn: 0 });
      expect(answer.ok, who).toBe(false);
    }
    const stranger = await prefecture.as('stranger', listAllotments, asked());
    expect(stranger).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('plans.review: what the review route asks of the organisation', () => {
  test('plans.review: the staff of a box counts each person once, acting ones too', async () => {
    const [koban, alone] = await prefecture.rows((tx) =>
      Promise.all([
        readBoxStaff(tx, world.units.box, today),
        readBoxStaff(tx, world.units.otherBox, today),
      ]),
    );
    expect(koban).toEqual({ kind: 'koban', officers: 3, hasChief: true });
    expect(alone).toEqual({ kind: 'koban', officers: 1, hasChief: false });
  });

  test('plans.review: holders of a kind in the whole station, whoever acts stands last', async () => {
    const personId = await newPerson('架空 四郎');
    const { posts } = await prefecture.must('officer', listPosts, {
      stationId: world.units.station,
    });
    const postId = posts.find((post) => post.kind === 'sectionChief')?.id ?? '';
    await prefecture.must('stationChief', appoint, { postId, personId, acting: true, on: today });
    const asked = { kind: 'sectionChief', stationId: world.units.station } as const;
    const holders = await prefecture.rows((tx) => readHolders(tx, asked, today));
    expect(holders.map((holder) => [holder.personId, holder.acting])).toEqual([
      [world.persons.sectionChief, false],
      [personId, true],
    ]);
    const elsewhere = { ...asked, stationId: world.units.otherStation };
    expect(await prefecture.rows((tx) => readHolders(tx, elsewhere, today))).toEqual([]);
  });
});
