import { sum } from '@meguri/core/base/lists.ts';
import {
  draftBeatPlan,
  redraftBeatPlan,
  reviseBeatPlan,
  submitBeatPlan,
} from '@meguri/core/plans/edit.ops.ts';
import type { PlanEntry } from '@meguri/core/plans/edit.ts';
import { getPlan, listPlanDoors } from '@meguri/core/plans/plans.ops.ts';
import { listDue } from '@meguri/core/premises/premises.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { addDoors, allot, visit } from './plans.testing.ts';

let p: Prefecture;
let beatId: string;
const year = 2026;

beforeAll(async () => {
  p = await testPrefecture(new Date('2026-01-05T01:00:00Z'));
  beatId = p.world.beats.first;
  const { first, second } = p.world.townParts;
  const priority = await addDoors(p, 6, { beatId, townPartId: first, tier: 'priority' });
  await addDoors(p, 20, { beatId, townPartId: second, tier: 'general' });
  await visit(p, priority, { beatId, on: '2025-09-10', outcome: 'met' });
  await allot(p, 60, '2025-12-10T00:00:00Z');
  await addDoors(p, 10, { beatId: p.world.beats.second, townPartId: second, tier: 'general' });
});
afterAll(() => p.close());

const board = (who: Person = 'officer') => p.must(who, getPlan, { beatId, year });
const total = (entries: readonly PlanEntry[]) =>
  sum(entries.map((entry) => entry.priority + entry.general));
const planOf = async () => {
  const { plan } = await board();
  if (plan === null) throw new Error('no plan');
  return plan;
};

const moved = (entries: readonly PlanEntry[], townPartId: string, to: number): PlanEntry[] => {
  const mine = entries.filter((entry) => entry.townPartId === townPartId);
  return [
    ...entries.filter((entry) => entry.townPartId !== townPartId),
    {
      townPartId,
      month: to,
      priority: sum(mine.map((entry) => entry.priority)),
      general: sum(mine.map((entry) => entry.general)),
    },
  ];
};

describe('drafting', () => {
  test('a beat without a plan shows its demand and last year', async () => {
    const empty = await board();
    expect(empty).toMatchObject({ plan: null, approved: null, versions: [], may: { draft: true } });
    const town = empty.towns.find((one) => one.townPartId === p.world.townParts.first);
    expect(town?.lastYear).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0]);
    // Two officers share the time of the box with two beats: 10 days of 60 minutes each.
    expect(empty.months[0]).toMatchObject({ month: 1, state: 'now', capacityMinutes: 600 });
  });

  test('plans.draft: the demand of the plan is the due list, month by month and door by door', async () => {
    const due = await p.must('officer', listDue, { beatId, year });
    const draft = await p.must('officer', draftBeatPlan, { beatId, year });
    expect(draft).toMatchObject({ version: 1, placed: 26, unplaced: 0 });
    expect(due.doors).toHaveLength(draft.placed + draft.unplaced);
    expect(draft.feasibility.dueCount).toBe(due.doors.length);
    const plan = await planOf();
    expect(total(plan.entries)).toBe(due.doors.length);
    const pages = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) =>
        p.must('officer', listPlanDoors, { planId: plan.id, month }),
      ),
    );
    const ids = pages.flatMap(({ doors }) => doors.map((door) => door.premisesId));
    expect(ids.toSorted()).toEqual(due.doors.map((door) => door.premisesId).toSorted());
  });

  test('plans.last-year: doors met in September are planned for September again', async () => {
    const { entries } = await planOf();
    const first = entries.filter((entry) => entry.townPartId === p.world.townParts.first);
    expect(first).toEqual([
      { townPartId: p.world.townParts.first, month: 9, priority: 6, general: 0 },
    ]);
  });

  test('a second draft beside an open one is refused, a double click is one draft', async () => {
    expect(await p.as('officer', draftBeatPlan, { beatId, year })).toMatchObject({
      status: 409,
      code: 'plans.draft-exists',
    });
    const request = newId();
    const second = { beatId: p.world.beats.second, year };
    const answers = [
      await p.as('secondOfficer', draftBeatPlan, second, request),
      await p.as('secondOfficer', draftBeatPlan, second, request),
    ];
    expect(answers[0]).toMatchObject({ ok: true });
    expect(answers[1]).toEqual(answers[0]);
  });

  test('another officer, an auditor and a stranger may not draft or edit', async () => {
    const plan = await planOf();
    const edit = { planId: plan.id, baseRevision: plan.revision, entries: plan.entries };
    for (const who of ['secondOfficer', 'auditor', 'stationChief'] as const) {
      expect(await p.as(who, reviseBeatPlan, edit)).toMatchObject({ code: 'action.not-allowed' });
    }
    expect(await p.as('stranger', reviseBeatPlan, edit)).toMatchObject({ code: 'not-found' });
    expect(await p.as('stranger', getPlan, { beatId, year })).toMatchObject({ code: 'not-found' });
    await p.must('auditor', getPlan, { beatId, year });
  });
});

describe('two editors', () => {
  test('edits of different towns are merged, and the second sees what changed', async () => {
    const { first, second } = p.world.townParts;
    const plan = await planOf();
    const base = { planId: plan.id, baseRevision: plan.revision };
    await p.must('boxChief', reviseBeatPlan, { ...base, entries: moved(plan.entries, first, 8) });
    const saved = await p.must('officer', reviseBeatPlan, {
      ...base,
      entries: moved(plan.entries, second, 3),
    });
    expect(saved.revision).toBe(plan.revision + 2);
    expect(saved.changedByOthers).toEqual([{ name: '見本町1丁目', by: '見本 3号' }]);
    expect(saved.entries).toEqual([
      { townPartId: second, month: 3, priority: 0, general: 20 },
      { townPartId: first, month: 8, priority: 6, general: 0 },
    ]);
    expect((await board('boxChief')).plan?.lastSaved).toMatchObject({ by: '見本 1号', own: false });
  });

  test('edits of one town clash: both values are told, nothing is written', async () => {
    const { second } = p.world.townParts;
    const plan = await planOf();
    const base = { planId: plan.id, baseRevision: plan.revision };
    await p.must('boxChief', reviseBeatPlan, { ...base, entries: moved(plan.entries, second, 4) });
    const clash = await p.as('officer', reviseBeatPlan, {
      ...base,
      entries: moved(plan.entries, second, 5),
    });
    expect(clash).toMatchObject({ status: 409, code: 'plans.conflict' });
    const now = await planOf();
    expect(now.revision).toBe(plan.revision + 1);
    expect(now.entries.find((entry) => entry.townPartId === second)?.month).toBe(4);
    expect(
      await p.as('officer', submitBeatPlan, {
        planId: plan.id,
        revision: plan.revision,
        reason: '',
      }),
    ).toMatchObject({ code: 'revision.stale' });
  });

  test('no more doors than are due, none into a month that is over', async () => {
    p.setNow(new Date('2026-02-03T01:00:00Z'));
    const { first } = p.world.townParts;
    const plan = await planOf();
    const base = { planId: plan.id, baseRevision: plan.revision };
    const more = { townPartId: first, month: 11, priority: 1, general: 0 };
    expect(
      await p.as('officer', reviseBeatPlan, { ...base, entries: [...plan.entries, more] }),
    ).toMatchObject({ status: 422, code: 'plans.more-than-due' });
    expect(
      await p.as('officer', reviseBeatPlan, { ...base, entries: moved(plan.entries, first, 1) }),
    ).toMatchObject({ status: 409, code: 'plans.month-closed' });
  });
});

test('plans.draft: drafted anew when time was allotted; months that are over stay', async () => {
  const { first, second } = p.world.townParts;
  const before = await planOf();
  await allot(p, 0, '2026-02-03T00:00:00Z');
  const seen = { planId: before.id, revision: before.revision };
  const none = await p.must('officer', redraftBeatPlan, seen);
  expect(none).toMatchObject({ placed: 0, unplaced: 26 });
  expect((await board()).unplaced).toHaveLength(2);
  expect(await p.as('officer', redraftBeatPlan, seen)).toMatchObject({ code: 'revision.stale' });
  await allot(p, 60, '2026-02-03T01:00:00Z');
  const { revision } = await planOf();
  await p.must('officer', redraftBeatPlan, { planId: before.id, revision });
  const { entries } = await planOf();
  expect(total(entries)).toBe(26);
  expect(entries.find((entry) => entry.townPartId === first)?.month).toBe(9);
  expect(entries.some((entry) => entry.townPartId === second && entry.month === 1)).toBe(false);
});
