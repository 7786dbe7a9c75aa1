import { listBeats } from '@meguri/core/beats/beats.ops.ts';
import { getBody } from '@meguri/core/bodies/bodies.ops.ts';
import {
  carryOutChange,
  getChange,
  listChanges,
  prepareChange,
  previewChange,
  readChange,
  withdrawChange,
} from '@meguri/core/bodies/personnel.ops.ts';
import type { Movement } from '@meguri/core/bodies/personnel.ts';
import type { Input } from '@meguri/core/operation.ts';
import { stationTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';
import { addPosts, adopt, type Posted } from './bodies.testing.ts';
import { addOfficers, type Officer } from './personnel.testing.ts';

// 300 officers of two stations change posts on 1 April, each to the next one's post and beat.
const count = 300;
const on = '2027-04-01';
const lastNoon = new Date('2027-03-31T03:00:00Z');
const firstMoment = new Date('2027-03-31T15:00:00Z');
const pack = 'yamagata-residents-2024';

let p: Prefecture;
let officers: readonly Officer[];
let posts: readonly Posted[];
beforeAll(async () => {
  p = await testPrefecture(lastNoon);
  await adopt(p, [pack]);
  officers = await addOfficers(p, count);
  posts = await addPosts(p, [
    { title: '刑事部長', unit: 'headquarters' },
    { title: '警務部長', unit: 'headquarters' },
  ]);
});
afterAll(() => p.close());

const at = (index: number): Officer => {
  const found = officers[(index + count) % count];
  if (found === undefined) throw new Error('no officer');
  return found;
};

const move = (personId: string, fromPostId: string | null, toPostId: string | null, more = {}) => ({
  personId,
  fromPostId,
  toPostId,
  how: 'move' as const,
  beatIds: [] as string[],
  ...more,
});

const ring = (): Movement[] =>
  officers.map((officer, index) => {
    const next = at(index + 1);
    return move(officer.personId, officer.postId, next.postId, { beatIds: [next.beatId] });
  });

const draft = (lines: readonly Movement[], more: Partial<Input<typeof prepareChange>> = {}) => ({
  changeId: null,
  stationId: null,
  title: '見本の異動',
  on,
  basedOn: 0,
  ...more,
  lines: lines.map((line) => ({ ...line, beatIds: [...line.beatIds] })),
});

const stations = () => [p.world.units.station, p.world.units.otherStation];

const waiting = async () => {
  const all = [];
  for (const stationId of stations()) {
    all.push(...(await p.must('headquartersClerk', stationTasks, { stationId })).tasks);
  }
  return new Map(
    all.map((task) => [
      [task.state, task.subjectId, task.beatId, task.year, task.month].join(' '),
      task,
    ]),
  );
};

const inCharge = async () => {
  const all = [];
  for (const stationId of stations()) {
    all.push(...(await p.must('headquartersClerk', listBeats, { stationId })).beats);
  }
  return new Map(
    all.map((beat) => [beat.id, beat.assignments.find(({ kind }) => kind === 'own')?.personId]),
  );
};

describe('bodies.transfer: 300 officers on 1 April', () => {
  const lines = () => [
    ...ring(),
    move(posts[0]?.personId ?? '', posts[0]?.postId ?? '', posts[1]?.postId ?? ''),
    move(posts[1]?.personId ?? '', posts[1]?.postId ?? '', posts[0]?.postId ?? ''),
    move(p.world.persons.sectionChief, p.world.posts.sectionChief, null, { how: 'leave' }),
    move(p.world.persons.boxChief, p.world.posts.boxChief, p.world.posts.sectionChief),
  ];
  /** Who follows whom in the ring. */
  const heir = (personId: string): string => {
    const index = officers.findIndex((officer) => officer.personId === personId);
    if (index >= 0) return at(index - 1).personId;
    const { sectionChief, boxChief } = p.world.persons;
    return personId === sectionChief ? boxChief : personId;
  };

  test('bodies.transfer: preview, then everything moves at 0:00 and nothing is lost', async () => {
    const { changeId, revision } = await p.must('headquartersClerk', prepareChange, draft(lines()));
    const [before, beatsBefore] = [await waiting(), await inCharge()];
    expect(before.size).toBeGreaterThan(count);

    const preview = await p.must('headquartersClerk', previewChange, { changeId });
    expect(preview.faults.filter(({ stops }) => stops)).toEqual([]);
    expect(preview.counts.after.beats).toBe(preview.counts.before.beats);
    expect(preview.counts.after.filled).toBe(preview.counts.before.filled);
    expect(preview.counts.after.tasks).toBeGreaterThanOrEqual(preview.counts.before.tasks);
    expect(preview.beats).toHaveLength(count);
    expect(preview.seats.filter(({ seat }) => seat.ja === '副本部長')).toMatchObject([
      { before: '見本 刑事部長', after: '見本 警務部長' },
    ]);
    expect(preview.approvers).toMatchObject([{ before: '見本 5号', after: '見本 3号' }]);
    // Nothing of it was written.
    expect(await inCharge()).toEqual(beatsBefore);

    const input = { changeId, basedOn: revision };
    const request = newId();
    const began = Date.now();
    const done = await p.as('headquartersClerk', carryOutChange, input, request);
    const took = Date.now() - began;
    expect(done).toEqual({ ok: true, value: { holdings: count + 3, beats: count } });
    expect(took, 'one transaction of 300 officers').toBeLessThan(60_000);
    expect(await p.as('headquartersClerk', carryOutChange, input, request)).toEqual(done);
    expect(await p.as('headquartersClerk', carryOutChange, input)).toMatchObject({
      code: 'personnel.decided',
    });
    // On the last day everybody is where they were.
    expect(await inCharge()).toEqual(beatsBefore);

    p.setNow(firstMoment);
    const [after, beatsAfter] = [await waiting(), await inCharge()];
    const lost = [...before.keys()].filter((key) => !after.has(key));
    expect(lost).toEqual([]);
    const wrong = [...before].filter(([key, task]) => {
      const now = after.get(key)?.holder?.personId;
      return task.holder !== null && now !== heir(task.holder.personId);
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
    for (const [beatId, personId] of beatsBefore) {
      const expected = officers.some((officer) => officer.beatId === beatId)
        ? heir(personId ?? '')
        : personId;
      expect(beatsAfter.get(beatId)).toBe(expected);
    }
    const body = { pack, body: 'headquarters', stationId: null, on: null };
    const { seats } = await p.must('officer', getBody, body);
    const deputy = seats.find(({ seat }) => seat === 'deputy')?.places[0];
    expect(deputy).toMatchObject({
      post: { title: '刑事部長' },
      holders: [{ name: '見本 警務部長' }],
    });
    p.setNow(lastNoon);
  }, 240_000);
});

describe('bodies.transfer: drafts', () => {
  test('bodies.transfer: a faulty line stops the whole change and says what is wrong', async () => {
    const [first, second] = [at(2), at(4)];
    const late = '2027-05-01';
    const both = [
      move(first.personId, at(3).postId, at(20).postId),
      move(second.personId, at(5).postId, at(20).postId),
    ];
    const { changeId } = await p.must(
      'headquartersClerk',
      prepareChange,
      draft(both, { on: late }),
    );
    const { faults } = await p.must('headquartersClerk', previewChange, { changeId });
    expect(faults.map(({ line, code }) => [line, code])).toContainEqual([1, 'double-holder']);
    const carry = { changeId, basedOn: 1 };
    expect(await p.as('headquartersClerk', carryOutChange, carry)).toMatchObject({
      code: 'personnel.faulty',
    });
    const better = draft(both.slice(0, 1), { changeId, basedOn: 1, on: late });
    expect(await p.must('headquartersClerk', prepareChange, better)).toMatchObject({ revision: 2 });
    expect(await p.as('headquartersClerk', prepareChange, better)).toMatchObject({
      code: 'revision.stale',
    });
    expect((await p.must('headquartersClerk', getChange, { changeId })).lines).toHaveLength(1);
    const nobody = draft([], { changeId, basedOn: 2, on: late });
    expect(await p.must('headquartersClerk', prepareChange, nobody)).toMatchObject({ revision: 3 });
    expect((await p.must('headquartersClerk', getChange, { changeId })).lines).toEqual([]);
    expect(await p.must('headquartersClerk', withdrawChange, { changeId })).toEqual({
      state: 'withdrawn',
    });
    expect(await p.as('headquartersClerk', carryOutChange, { changeId, basedOn: 2 })).toMatchObject(
      {
        code: 'personnel.decided',
      },
    );
  });

  test('bodies.transfer: nobody moves himself, a station moves its own people only', async () => {
    const { persons, posts: own, units } = p.world;
    const self = [move(persons.stationChief, own.stationChief, own.sectionChief)];
    const foreign = [move(persons.officer, own.officer, own.stranger)];
    for (const [lines, codes] of [
      [self, ['own', 'above-own']],
      [foreign, ['outside']],
    ] as const) {
      const of = draft([...lines], { stationId: units.station });
      const { changeId } = await p.must('stationChief', prepareChange, of);
      const { faults } = await p.must('stationChief', previewChange, { changeId });
      expect(codes).toContain(faults.find(({ stops }) => stops)?.code);
      expect(await p.as('stationChief', carryOutChange, { changeId, basedOn: 1 })).toMatchObject({
        code: 'personnel.faulty',
      });
    }
    for (const who of ['sectionChief', 'officer', 'headquartersOfficer', 'auditor'] as const) {
      expect((await p.as(who, listChanges, { stationId: units.station })).ok, who).toBe(false);
    }
    const { changes } = await p.must('stationChief', listChanges, { stationId: units.station });
    expect(changes.map(({ state }) => state)).toEqual(['draft', 'draft']);
  });

  test('bodies.transfer: a pasted table is read by number, by name and unit, and tells its problems', async () => {
    const [officer, next] = [at(8), at(9)];
    const text = [
      '職員番号\t現所属\t新所属\t新役職\t区分\t受持区',
      `${officer.number}\t\t試験1交番\t受持警察官（第109受持区）\t\t第109受持区`,
      `試験　${next.number}\t\t\t\t退職\t`,
      '見本 無人\t\t試験1交番\t受持警察官（第109受持区）\t\t',
      `${at(10).number}\t\t無い交番\t所長\t\t`,
    ].join('\n');
    const read = await p.must('headquartersClerk', readChange, { stationId: null, text });
    expect(read.problems).toMatchObject([
      { row: 4, code: 'person-unknown' },
      { row: 5, code: 'post-unknown' },
    ]);
    expect(read.lines).toMatchObject([
      { personId: officer.personId, toPostId: next.postId, how: 'move', beatIds: [next.beatId] },
      { personId: next.personId, how: 'leave', toPostId: null },
    ]);
  });
});
