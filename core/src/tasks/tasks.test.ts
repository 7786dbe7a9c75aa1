import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysOf } from '../base/keys.ts';
import type { Rank } from '../organisation/posts.ts';
import { packFileSchema } from '../pack/pack.ts';
import { type WaitingState, waitingStates } from '../pack/waiting.ts';
import { noticeDaysOf } from './rules.ts';
import type { StaffPerson, StationStaff } from './staff.ts';
import { comingUp, groupTasks, type Task, tasksFrom, type WaitingRecord } from './tasks.ts';

const file = new URL('../../../packs/miyagi-visits-2023/pack.json', import.meta.url);
const {
  tasks: rules,
  parameters,
  rules: visits,
} = packFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const today = '2026-11-21';

const person = (personId: string, rank: Rank = 'sergeant', acting = false): StaffPerson => ({
  personId,
  name: `見本 ${personId}`,
  rank,
  acting,
});

const staff: StationStaff = {
  posts: [
    { postId: 'p-station', kind: 'stationChief', boxId: null, holders: [person('chief')] },
    { postId: 'p-section', kind: 'sectionChief', boxId: null, holders: [person('section')] },
    { postId: 'p-box', kind: 'boxChief', boxId: 'koban', holders: [person('boss')] },
    { postId: 'p-one', kind: 'beatOfficer', boxId: 'koban', holders: [person('one')] },
    { postId: 'p-two', kind: 'beatOfficer', boxId: 'koban', holders: [person('two')] },
    { postId: 'p-lone', kind: 'beatOfficer', boxId: 'village', holders: [person('lone')] },
  ],
  boxes: [
    { id: 'koban', kind: 'koban' },
    { id: 'village', kind: 'chuzaisho' },
  ],
  beats: [
    { id: 'b1', inCharge: 'one' },
    { id: 'b2', inCharge: 'lone' },
  ],
};

const record = (state: WaitingState, more: Partial<WaitingRecord> = {}): WaitingRecord => ({
  state,
  subjectId: `s-${state}`,
  boxId: 'koban',
  beatId: 'b1',
  sinceOn: '2026-11-10',
  lastOn: null,
  year: 2026,
  month: 10,
  notBy: [],
  ...more,
});

const context = { rules, parameters, visits, staff, today };

const only = (waiting: WaitingRecord, at: Partial<typeof context> = {}): Task => {
  const [task] = tasksFrom([waiting], { ...context, ...at });
  if (task === undefined) throw new Error('No task came of the record.');
  return task;
};

const without = (from: StationStaff, personId: string): StationStaff => ({
  ...from,
  posts: from.posts.map((post) => ({
    ...post,
    holders: post.holders.filter((holder) => holder.personId !== personId),
  })),
});

const put = (from: StationStaff, postId: string, holder: StaffPerson): StationStaff => ({
  ...from,
  posts: from.posts.map((post) =>
    post.postId === postId ? { ...post, holders: [...post.holders, holder] } : post,
  ),
});

describe('who does it today', () => {
  test('organisation.tasks: the officer closes, the box chief reviews, the station chief checks', () => {
    expect(only(record('month.open')).holder?.personId).toBe('one');
    expect(only(record('month.closed', { notBy: ['one'] })).holder?.personId).toBe('boss');
    expect(only(record('station-check.due', { beatId: null })).holder?.personId).toBe('chief');
  });

  test('plans.review: a plan of the box chief goes to the section chief', () => {
    const task = only(record('plan.submitted', { notBy: ['boss'] }));
    expect(task).toMatchObject({ post: 'sectionChief', holder: { personId: 'section' } });
  });

  test('reviews.monthly: the only officer of a chuzaisho is reviewed by the section chief', () => {
    const waiting = record('month.closed', { boxId: 'village', beatId: 'b2', notBy: ['lone'] });
    expect(only(waiting).post).toBe('sectionChief');
  });

  test('sheets.file: the only officer of a chuzaisho files, as its custodian (MG-5.7c)', () => {
    const waiting = record('year.closed', { boxId: 'village', beatId: null, month: null });
    expect(only(waiting)).toMatchObject({ post: 'beatOfficer', holder: { personId: 'lone' } });
  });

  test('organisation.supervisors: a chief below the rank of the pack is passed over', () => {
    const low = put(without(staff, 'boss'), 'p-box', person('junior', 'seniorConstable'));
    expect(only(record('month.closed', { notBy: ['one'] }), { staff: low }).post).toBe(
      'sectionChief',
    );
  });

  test('organisation.tasks: a task passes to an acting holder, and back to the post', () => {
    const waiting = record('month.closed', { notBy: ['one'] });
    const away = without(staff, 'boss');
    const acting = put(away, 'p-box', person('two', 'sergeant', true));
    expect(only(waiting, { staff: acting }).holder?.personId).toBe('two');
    expect(only(waiting, { staff: away })).toMatchObject({ holder: { personId: 'section' } });
    const back = put(acting, 'p-box', person('newcomer'));
    expect(only(waiting, { staff: back }).holder?.personId).toBe('newcomer');
  });

  test('organisation.tasks: work of an empty station stays with a post that exists', () => {
    const empty = { ...staff, posts: staff.posts.map((post) => ({ ...post, holders: [] })) };
    const task = only(record('beat.vacant'), { staff: empty });
    expect(task).toMatchObject({ post: 'sectionChief', holder: null, postId: null });
  });
});

describe('when it is due', () => {
  test('sheets.close-month: by the day of the following month the pack sets', () => {
    const task = only(record('month.open', { sinceOn: '2026-11-01' }));
    expect(task).toMatchObject({ dueOn: '2026-11-05', overdueDays: 16 });
    expect(only(record('month.open', { year: 2025, month: 12 })).dueOn).toBe('2026-01-05');
  });

  test('rights.personal-data: a period that nobody set waits without a day, however long', () => {
    const task = only(record('retention.unset', { sinceOn: '2021-06-01' }));
    expect(task).toMatchObject({ sinceOn: '2021-06-01', dueOn: null, overdueDays: 0 });
  });

  test('sheets.close-month: no day where the pack sets none', () => {
    const monthCloseDay = { ...parameters.monthCloseDay, value: null };
    const task = only(record('month.open'), { parameters: { ...parameters, monthCloseDay } });
    expect(task).toMatchObject({ dueOn: null, overdueDays: 0 });
  });

  test('plans.submit: 15 January, or as many days after a beat began', () => {
    const missing = (sinceOn: string) => only(record('plan.missing', { sinceOn })).dueOn;
    expect(missing('2026-01-01')).toBe('2026-01-15');
    expect(missing('2026-04-01')).toBe('2026-04-15');
  });

  test('visits.night-approval: never later than the visit itself', () => {
    const asked = { notBy: ['one'], lastOn: '2026-11-10' };
    expect(only(record('night-visit.requested', asked)).dueOn).toBe('2026-11-10');
  });

  test('premises.exempt: noticed 30 days before its review day and not earlier', () => {
    const waiting = record('exemption.expiring', { lastOn: '2026-12-21' });
    expect(only(waiting)).toMatchObject({ sinceOn: '2026-11-21', dueOn: '2026-12-21' });
    expect(tasksFrom([waiting], { ...context, today: '2026-11-20' })).toEqual([]);
  });

  test('organisation.tasks: overdue first, then the nearest; one line for a box and month', () => {
    const tasks = tasksFrom(
      [
        record('beat.vacant', { sinceOn: '2026-11-20' }),
        record('month.closed', { subjectId: 'x', notBy: ['one'] }),
        record('plan.returned'),
        record('month.closed', { subjectId: 'y', notBy: ['two'] }),
      ],
      context,
    );
    expect(tasks.map(({ dueOn }) => dueOn)).toEqual([
      '2026-11-15',
      '2026-11-15',
      '2026-11-17',
      '2026-11-27',
    ]);
    expect(groupTasks(tasks).map((group) => group.length)).toEqual([2, 1, 1]);
  });

  test('organisation.tasks: an empty home says what comes next', () => {
    const next = (post: Parameters<typeof comingUp>[0], day: string) =>
      comingUp(post, day, { parameters, rules: visits });
    expect(next('beatOfficer', '2026-12-21')).toEqual({ code: 'month-close', on: '2027-01-05' });
    expect(next('boxChief', '2026-11-10')).toEqual({ code: 'month-review', on: '2026-11-15' });
    expect(next('auditor', '2026-11-10')).toBeNull();
    expect(next('stationOfficer', '2026-11-10')).toBeNull();
  });

  test('organisation.tasks: what comes next keeps to the rhythm of the reviews', () => {
    const next = (
      times: number,
      day: string,
      post: Parameters<typeof comingUp>[0] = 'boxChief',
    ) => {
      const review = { ...visits.review, rhythm: { kind: 'per-year', times } } as const;
      return comingUp(post, day, { parameters, rules: { review } })?.on;
    };
    expect(next(2, '2026-11-10')).toBe('2027-01-15');
    expect(next(2, '2027-01-16')).toBe('2027-07-15');
    expect(next(4, '2026-11-10')).toBe('2027-01-15');
    expect(next(1, '2026-01-20')).toBe('2027-01-15');
    expect(next(2, '2026-11-10', 'beatOfficer')).toBe('2026-12-05');
    const unset = { ...visits.review, rhythm: { kind: 'unset' } } as const;
    expect(comingUp('boxChief', '2026-11-10', { parameters, rules: { review: unset } })).toBeNull();
  });
});

const ranks = fc.constantFrom<Rank>('constable', 'seniorConstable', 'sergeant', 'inspector');
const people = ['one', 'two', 'boss', 'section', 'chief', 'lone'] as const;
const someStaff = fc
  .array(
    fc.array(
      fc.record({ personId: fc.constantFrom(...people), rank: ranks, acting: fc.boolean() }),
      {
        maxLength: 2,
      },
    ),
    { minLength: staff.posts.length, maxLength: staff.posts.length },
  )
  .map((holders) => ({
    ...staff,
    posts: staff.posts.map((post, at) => ({
      ...post,
      holders: (holders[at] ?? []).map((one) => ({ ...one, name: one.personId })),
    })),
  }));
/** What the clerk of headquarters does waits at no station. */
const atStations = rules.filter(({ post }) => post !== 'headquartersClerk');
const someRecord = fc.record({
  state: fc.constantFrom(...atStations.map(({ state }) => state)),
  boxId: fc.constantFrom('koban', 'village'),
  beatId: fc.constantFrom('b1', 'b2', 'ended'),
  notBy: fc.array(fc.constantFrom(...people), { maxLength: 3 }),
});

describe('laws', () => {
  test('organisation.tasks: every state has a task without a word of the pack, as with it', () => {
    for (const state of keysOf(waitingStates)) {
      const waiting = record(state, { lastOn: '2026-11-25' });
      expect(only(waiting, { rules: [] })).toEqual(only(waiting));
    }
  });

  test('organisation.tasks: what the pack names comes before our own', () => {
    const named = { state: 'plan.returned', post: 'boxChief', due: { days: 1 } } as const;
    const rule = { ...named, source: 'default', reason: { ja: '見本', en: 'sample' } } as const;
    expect(only(record('plan.returned'), { rules: [rule] })).toMatchObject({
      post: 'boxChief',
      dueOn: '2026-11-11',
    });
    expect(noticeDaysOf([])).toBe(90);
  });

  test('organisation.tasks: one task for one existing post, never for whoever must not do it', () => {
    fc.assert(
      fc.property(someRecord, someStaff, (asked, at) => {
        const waiting = record(asked.state, { ...asked, lastOn: '2026-11-20' });
        const task = only(waiting, { staff: at });
        expect(at.posts.map(({ kind }) => kind)).toContain(task.post);
        expect(asked.notBy).not.toContain(task.holder?.personId);
        const seat = at.posts.find(({ postId }) => postId === task.postId);
        const held = seat?.holders.some(({ personId }) => personId === task.holder?.personId);
        expect(held ?? false).toBe(task.holder !== null);
      }),
      { numRuns: 1000 },
    );
  });

  test('organisation.tasks: a task passes on when its holder leaves', () => {
    fc.assert(
      fc.property(someRecord, someStaff, (asked, at) => {
        const waiting = record(asked.state, { ...asked, lastOn: '2026-11-20' });
        const before = only(waiting, { staff: at });
        const after = only(waiting, { staff: without(at, before.holder?.personId ?? '') });
        if (before.holder !== null) expect(after.holder).not.toEqual(before.holder);
        expect(after.dueOn).toBe(before.dueOn);
      }),
      { numRuns: 500 },
    );
  });
});
