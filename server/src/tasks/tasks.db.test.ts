import { keysOf } from '@meguri/core/base/keys.ts';
import { waitingStates } from '@meguri/core/pack/waiting.ts';
import { stationTasks, todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { readHeadquartersWaiting } from './headquarters.db.ts';
import { addClosing, addPremises, addVisit } from './rows.testing.ts';
import { readWaiting } from './waiting.db.ts';
import { cases } from './waiting.testing.ts';

const now = new Date('2026-11-21T01:00:00Z');

const rights = {
  days: { disclosureDays: 30, disclosureExtensionDays: 30, leakFirstDays: 3, leakFinalDays: 30 },
  unset: true,
};

const packs = [{ pack: 'sample', until: '2026-11-30', own: false }];

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture(now);
});
afterAll(() => prefecture.close());

const waitingOf = (state: string, subject: string) =>
  prefecture.rows(async (tx) =>
    [
      ...(await readWaiting(tx, prefecture.world.units.station, { now, noticeDays: 30, rights })),
      ...(await readHeadquartersWaiting(tx, { today: '2026-11-21', noticeDays: 30, packs })),
    ].filter((one) => one.state === state && one.subjectId === subject),
  );

describe('no waiting state without a task', () => {
  test.each(keysOf(waitingStates))(
    'organisation.tasks: %s begins and ends with its records',
    async (state) => {
      const { world } = prefecture;
      const one = cases[state];
      if (state !== 'plan.missing') expect(await waitingOf(state, one.subject(world))).toEqual([]);
      await prefecture.rows((tx) => one.begin(tx, world));
      const [found, ...more] = await waitingOf(state, one.subject(world));
      expect(more).toEqual([]);
      expect(found).toMatchObject({
        sinceOn: one.since,
        boxId: one.wide ? null : expect.any(String),
      });
      expect(found?.notBy.slice(0, 1)).toEqual(one.notBy ? [one.notBy(world)] : []);
      await prefecture.rows((tx) => one.end(tx, world));
      expect(await waitingOf(state, one.subject(world))).toEqual([]);
    },
  );
});

test('sheets.amend: a late record that changes no figure waits for nobody', async () => {
  const { world } = prefecture;
  const [closing, premises] = [newId(), newId()];
  await prefecture.rows(async (tx) => {
    const month = { id: closing, beat: world.beats.first, year: 2026, month: 3 };
    await addPremises(tx, world, premises);
    await addClosing(tx, world, month);
    const late = { premises, on: '2026-03-10', recorded: '2026-11-06' };
    await addVisit(tx, world, { ...late, outcome: 'absent' });
  });
  expect(await waitingOf('month.amended', closing)).toEqual([]);
});

const askNight = async (): Promise<string> => {
  const { units, beats, persons } = prefecture.world;
  const id = newId();
  await prefecture.rows((tx) =>
    tx
      .insertInto('night_requests')
      .values({
        id,
        station_id: units.station,
        beat_id: beats.first,
        from_at: new Date('2026-11-22T10:00:00Z'),
        until_at: new Date('2026-11-22T11:00:00Z'),
        reason: '夜なら会えるとのこと',
        requested_by: persons.officer,
        requested_at: now,
      })
      .execute(),
  );
  return id;
};

const taskOf = async (who: Person, subject: string) =>
  (await prefecture.must(who, todaysTasks, {})).tasks.find((one) => one.subjectId === subject);

const leaves = (who: Person) =>
  prefecture.rows((tx) =>
    tx
      .updateTable('post_holdings')
      .set({ until_on: '2026-11-20' })
      .where('post_id', '=', prefecture.world.posts[who])
      .execute(),
  );

describe('today', () => {
  test('organisation.tasks: a night visit waits whole at the section chief and nowhere else', async () => {
    const id = await askNight();
    expect(await taskOf('sectionChief', id)).toMatchObject({
      state: 'night-visit.requested',
      beatName: '第1受持区',
      dueOn: '2026-11-22',
      night: { reason: '夜なら会えるとのこと', from: '2026-11-22T10:00:00.000Z' },
    });
    expect(await taskOf('officer', id)).toBeUndefined();
    expect(await taskOf('boxChief', id)).toBeUndefined();
    expect(await taskOf('stationChief', id)).toBeUndefined();
  });

  test('organisation.tasks: each post sees what it reaches, headquarters no station', async () => {
    const { world } = prefecture;
    const figuresOf = async (who: Person) => (await prefecture.must(who, todaysTasks, {})).now;
    expect(await figuresOf('sectionChief')).toMatchObject({ scope: 'station', beats: 3 });
    expect(await figuresOf('boxChief')).toMatchObject({ scope: 'box', beats: 2 });
    expect(await figuresOf('villageOfficer')).toMatchObject({
      scope: 'beats',
      parts: [{ id: world.beats.village, kind: 'beat' }],
    });
    expect(await figuresOf('headquartersClerk')).toBeNull();
  });

  test('reviews.station-check: a station in the order of the organisation, for its chiefs', async () => {
    const { units } = prefecture.world;
    const input = { stationId: units.station };
    const { now: figures, tasks } = await prefecture.must('stationChief', stationTasks, input);
    expect(figures.parts.map(({ id }) => id)).toEqual([units.box, units.chuzaisho]);
    expect(figures.months).toHaveLength(12);
    expect(tasks.map(({ state }) => state)).toContain('night-visit.requested');
    expect(await prefecture.as('officer', stationTasks, input)).toMatchObject({
      code: 'action.not-allowed',
    });
    expect(await prefecture.as('stranger', stationTasks, input)).toMatchObject({
      code: 'not-found',
    });
  });

  test('organisation.tasks: an empty post passes its work on', async () => {
    const id = await askNight();
    await leaves('sectionChief');
    expect(await taskOf('stationChief', id)).toMatchObject({ post: 'stationChief' });
  });
});
