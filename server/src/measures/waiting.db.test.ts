import {
  changeMeasure,
  checkMeasure,
  decideMeasure,
  lookBackOnMeasure,
  recordMeasure,
  submitMeasure,
} from '@meguri/core/measures/course.ops.ts';
import type { MeasureWaiting } from '@meguri/core/measures/waiting.ts';
import { stationTasks, todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import {
  adopt,
  decided,
  drafted,
  held,
  pack,
  planAt,
  prepared,
  result,
  submitted,
  today,
} from './measures.testing.ts';
import { measuresHeld } from './measures.ts';

let prefecture: Prefecture;

beforeAll(async () => {
  prefecture = await testPrefecture(today);
  await adopt(prefecture);
});
afterAll(() => prefecture.close());

type Case = {
  readonly who: Person;
  readonly dueOn: string;
  /** Answers the measure that waits, and what ends the wait. */
  readonly begin: () => Promise<readonly [measureId: string, end: () => Promise<unknown>]>;
};

const must: Prefecture['must'] = (...asked) => prefecture.must(...asked);
const read = (measureId: string, revision = 1) => ({ measureId, revision });
const yes = (measureId: string) => ({ ...read(measureId), as: 'decided', note: '' }) as const;
const no = (measureId: string) => ({ ...read(measureId), as: 'returned', note: '見本' }) as const;

const cases: Record<MeasureWaiting['state'], Case> = {
  'measure.submitted': {
    who: 'stationChief',
    dueOn: '2026-11-28',
    begin: async () => {
      const id = await submitted(prefecture);
      return [id, () => must('stationChief', decideMeasure, yes(id))];
    },
  },
  'measure.returned': {
    who: 'sectionChief',
    dueOn: '2026-11-28',
    begin: async () => {
      const id = await submitted(prefecture);
      await must('stationChief', decideMeasure, no(id));
      const plan = planAt(prefecture);
      await must('boxChief', changeMeasure, { ...read(id), plan });
      return [id, () => must('boxChief', submitMeasure, read(id, 2))];
    },
  },
  'measure.prepare': {
    who: 'officer',
    dueOn: '2026-11-30',
    begin: async () => {
      const id = await decided(prefecture, { leadPostId: prefecture.world.posts.officer });
      const done = { ...read(id), done: true, note: '' };
      await must('officer', checkMeasure, { ...done, item: 'venue' });
      return [id, () => must('officer', checkMeasure, { ...done, item: 'conduct' })];
    },
  },
  'measure.result': {
    who: 'sectionChief',
    dueOn: '2026-12-02',
    begin: async () => {
      const id = await prepared(prefecture);
      prefecture.setNow(new Date('2026-12-01T01:00:00Z'));
      return [id, () => must('sectionChief', recordMeasure, result(id))];
    },
  },
  'measure.look-back': {
    who: 'sectionChief',
    dueOn: '2026-12-31',
    begin: async () => {
      const id = await held(prefecture);
      const looked = { reached: '見本', verdict: 'stop', goodPractice: false } as const;
      return [id, () => must('sectionChief', lookBackOnMeasure, { ...read(id), ...looked })];
    },
  },
};

const onHome = async (who: Person, measureId: string) =>
  (await must(who, todaysTasks, {})).tasks.filter(({ subjectId }) => subjectId === measureId);

describe('no waiting measure without a task', () => {
  test.each(Object.entries(cases))(
    'organisation.tasks: %s stands on the home page of its post until it is done',
    async (state, { who, dueOn, begin }) => {
      prefecture.setNow(today);
      const [measureId, end] = await begin();
      expect(await onHome(who, measureId)).toMatchObject([{ state, dueOn }]);
      expect(await onHome('villageOfficer', measureId)).toEqual([]);
      const input = { stationId: prefecture.world.units.station };
      const { tasks } = await must('stationChief', stationTasks, input);
      expect(tasks.map(({ subjectId }) => subjectId)).toContain(measureId);
      await end();
      const after = (await onHome(who, measureId)).map((one) => one.state);
      expect(after).not.toContain(state);
    },
  );

  test('organisation.tasks: what a chief wrote waits at headquarters, and for nobody at the station', async () => {
    prefecture.setNow(today);
    const measureId = await drafted(prefecture, {}, 'stationChief');
    await must('stationChief', submitMeasure, read(measureId));
    expect(await onHome('stationChief', measureId)).toEqual([]);
    const [task] = await onHome('headquartersOfficer', measureId);
    expect(task).toMatchObject({ state: 'measure.submitted', dueOn: '2026-11-28' });
    await must('headquartersOfficer', decideMeasure, yes(measureId));
    expect(await onHome('headquartersOfficer', measureId)).toEqual([]);
  });
});

test('reports.station: a report finds the days on which its station held something', async () => {
  const measureId = await held(prefecture);
  const stationId = prefecture.world.units.station;
  const asked = { stationId, pack, from: '2026-12-01', until: '2026-12-31' };
  const days = await prefecture.rows((tx) => measuresHeld({ tx }, asked));
  const found = days.filter(({ id }) => id === measureId);
  expect(found).toMatchObject([{ onDay: '2026-12-01', band: '30-99' }]);
});
