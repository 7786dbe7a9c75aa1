import { sum } from '@meguri/core/base/lists.ts';
import {
  approveBeatPlan,
  draftBeatPlan,
  returnBeatPlan,
  reviseBeatPlan,
  submitBeatPlan,
} from '@meguri/core/plans/edit.ops.ts';
import { comparePlans, getPlan, listPlanDoors, listPlans } from '@meguri/core/plans/plans.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { addDoors, allot, closeMonth, visit } from './plans.testing.ts';

let p: Prefecture;
let doors: readonly string[];
const year = 2026;

beforeAll(async () => {
  p = await testPrefecture(new Date('2026-01-05T01:00:00Z'));
  const { beats, townParts } = p.world;
  const townPartId = townParts.first;
  doors = await addDoors(p, 24, { beatId: beats.first, townPartId, tier: 'priority' });
  await addDoors(p, 5, { beatId: beats.second, townPartId, tier: 'general' });
  await addDoors(p, 5, { beatId: beats.village, townPartId, tier: 'general' });
  await allot(p, 60, '2025-12-10T00:00:00Z');
});
afterAll(() => p.close());

const boardOf = async (who: Person, beatId: string) => {
  const board = await p.must(who, getPlan, { beatId, year });
  if (board.plan === null) throw new Error('no plan');
  return {
    ...board,
    plan: board.plan,
    seen: { planId: board.plan.id, revision: board.plan.revision },
  };
};

const first = (who: Person = 'officer') => boardOf(who, p.world.beats.first);

describe('from draft to approval', () => {
  test('plans.submit: the reviewer has it and the officer waits; a second press does nothing', async () => {
    const beatId = p.world.beats.first;
    await p.must('officer', draftBeatPlan, { beatId, year });
    const { seen } = await first();
    const request = newId();
    const once = await p.as('officer', submitBeatPlan, { ...seen, reason: '' }, request);
    expect(await p.as('officer', submitBeatPlan, { ...seen, reason: '' }, request)).toEqual(once);
    expect(await first('boxChief')).toMatchObject({
      plan: { state: 'submitted' },
      reviewer: 'boxChief',
      may: { edit: false, review: true },
    });
    expect((await first()).may).toMatchObject({ edit: false });
  });

  test('plans.review: returned with the reason, improved', async () => {
    const { plan, seen } = await first();
    const nothing = await p.as('boxChief', returnBeatPlan, { ...seen, reason: ' ' });
    expect(nothing).toMatchObject({ code: 'plans.return-reason-missing' });
    await p.must('boxChief', returnBeatPlan, { ...seen, reason: '夏に寄せてください。' });
    const [entry] = plan.entries;
    const entries = [{ townPartId: p.world.townParts.first, month: 8, priority: 24, general: 0 }];
    expect(entry?.townPartId).toBe(p.world.townParts.first);
    const base = { planId: plan.id, baseRevision: plan.revision };
    await p.must('officer', reviseBeatPlan, { ...base, entries });
    const { versions } = await first();
    expect(versions[0]?.events.map(({ type, reason }) => [type, reason])).toEqual([
      ['drafted', ''],
      ['submitted', ''],
      ['returned', '夏に寄せてください。'],
      ['edited', ''],
    ]);
  });

  test('plans.feasibility: over capacity needs a reason, and the reason is shown', async () => {
    // 600 minutes are 10 hours; 24 doors at every second try take more.
    const { seen } = await first();
    const over = await p.as('officer', submitBeatPlan, { ...seen, reason: '' });
    expect(over).toMatchObject({ status: 422, code: 'plans.over-capacity' });
    await p.must('officer', submitBeatPlan, { ...seen, reason: '夏の応援を予定している。' });
    const { plan } = await first('boxChief');
    expect(plan).toMatchObject({
      state: 'submitted',
      overCapacityReason: '夏の応援を予定している。',
    });
  });

  test('plans.approve: the chief approves what was seen; twelve months become facts', async () => {
    const { seen } = await first('boxChief');
    const stale = await p.as('boxChief', approveBeatPlan, { ...seen, revision: 1, comment: '' });
    expect(stale).toMatchObject({ status: 409, code: 'revision.stale' });
    expect(await p.as('officer', approveBeatPlan, { ...seen, comment: '' })).toMatchObject({
      code: 'action.not-allowed',
    });
    await p.must('boxChief', approveBeatPlan, { ...seen, comment: '' });
    expect(await p.as('boxChief', approveBeatPlan, { ...seen, comment: '' })).toMatchObject({
      code: 'plans.not-submitted',
    });
    const months = await p.rows((tx) =>
      tx.selectFrom('plan_months').select(['month', 'priority']).orderBy('month').execute(),
    );
    expect(months).toHaveLength(12);
    expect(months[7]).toEqual({ month: 8, priority: 24 });
    expect(sum(months.map((month) => month.priority))).toBe(24);
    const { approved, months: shown } = await first();
    expect(approved).toMatchObject({ version: 1, by: '見本 3号' });
    expect(shown[0]?.done).toEqual({ priority: 0, general: 0 });
  });

  test('plans.approve: approved months cannot be changed by the application', async () => {
    for (const statement of ['update plan_months set priority = 0', 'delete from plan_months']) {
      await expect(p.rows((tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/permission/);
    }
  });
});

describe('who may review', () => {
  test('plans.review: nobody decides on a plan they drafted or edited', async () => {
    const beatId = p.world.beats.second;
    await p.must('boxChief', draftBeatPlan, { beatId, year });
    const { seen } = await boardOf('secondOfficer', beatId);
    await p.must('secondOfficer', submitBeatPlan, { ...seen, reason: '' });
    expect((await boardOf('secondOfficer', beatId)).reviewer).toBe('sectionChief');
    const own = await p.as('boxChief', approveBeatPlan, { ...seen, comment: '' });
    expect(own).toMatchObject({ status: 403, code: 'plans.own-plan' });
    await p.must('sectionChief', approveBeatPlan, { ...seen, comment: '' });
  });

  test('plans.review: a plan of a single-officer chuzaisho goes to the section chief', async () => {
    const beatId = p.world.beats.village;
    await p.must('villageOfficer', draftBeatPlan, { beatId, year });
    const { seen } = await boardOf('villageOfficer', beatId);
    await p.must('villageOfficer', submitBeatPlan, { ...seen, reason: '' });
    expect((await boardOf('villageOfficer', beatId)).reviewer).toBe('sectionChief');
    for (const who of ['villageOfficer', 'boxChief', 'headquartersClerk'] as const) {
      expect(await p.as(who, approveBeatPlan, { ...seen, comment: '' })).toMatchObject({
        code: 'action.not-allowed',
      });
    }
    await p.must('sectionChief', approveBeatPlan, { ...seen, comment: '' });
  });

  test('the station sees each plan with its state, in the order of the organisation', async () => {
    const { station } = p.world.units;
    const { beats } = await p.must('stationChief', listPlans, { stationId: station, year });
    expect(
      beats.map(({ name, state, priority, general }) => [name, state, priority, general]),
    ).toEqual([
      ['第1受持区', 'approved', 24, 0],
      ['第2受持区', 'approved', 0, 5],
      ['第3受持区', 'approved', 0, 5],
    ]);
    expect(beats[0]?.feasibility?.dueCount).toBe(24);
    const next = await p.must('stationChief', listPlans, { stationId: station, year: 2027 });
    expect(next.beats.map(({ state }) => state)).toEqual(['missing', 'missing', 'missing']);
  });
});

describe('re-planning in mid-year', () => {
  test('plans.replan: closed months and the approved version stay; what is left is placed anew', async () => {
    const beatId = p.world.beats.first;
    await visit(p, doors.slice(0, 10), { beatId, on: '2026-08-12', outcome: 'met' });
    await visit(p, doors.slice(10, 12), { beatId, on: '2026-09-04', outcome: 'met' });
    await closeMonth(p, { beatId, year, month: 8 });
    p.setNow(new Date('2026-09-10T01:00:00Z'));
    const draft = await p.must('officer', draftBeatPlan, { beatId, year });
    expect(draft.version).toBe(2);
    const { plan, approved, fixed, seen, feasibility } = await first();
    const at = (month: number) => plan.entries.find((entry) => entry.month === month)?.priority;
    expect([plan.version, approved?.version]).toEqual([2, 1]);
    expect(at(8)).toBe(24);
    expect(fixed).toEqual([
      { townPartId: p.world.townParts.first, month: 8, priority: 24, general: 0 },
    ]);
    expect(feasibility.dueCount).toBe(12);
    expect(sum(plan.entries.map((entry) => entry.priority))).toBe(24 + 12);
    const compared = await p.must('officer', comparePlans, { beatId, year, left: 1, right: 2 });
    expect(compared.right).toEqual(plan.entries);
    expect(compared.left).toEqual(approved?.entries);

    await p.must('officer', submitBeatPlan, { ...seen, reason: '応援を予定している。' });
    await p.must('boxChief', approveBeatPlan, { ...seen, comment: '' });
    const after = await first();
    expect(after.versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'approved'],
      [1, 'superseded'],
    ]);
    const august = await p.rows((tx) =>
      tx
        .selectFrom('plan_months')
        .select(['version', 'priority'])
        .where('beat_id', '=', beatId)
        .where('month', '=', 8)
        .orderBy('version')
        .execute(),
    );
    expect(august).toEqual([
      { version: 1, priority: 24 },
      { version: 2, priority: 24 },
    ]);
  });

  test('plans.replan: doors met this month stay in it', async () => {
    const beatId = p.world.beats.first;
    const { plan: current } = await first();
    const planned = await p.must('officer', listPlanDoors, { planId: current.id, month: 9 });
    expect(planned.doors.length).toBeGreaterThan(0);
    const met = planned.doors.slice(0, 1).map(({ premisesId }) => premisesId);
    await visit(p, met, { beatId, on: '2026-09-09', outcome: 'met' });
    const { planId } = await p.must('officer', draftBeatPlan, { beatId, year });
    const { fixed, plan } = await first();
    const townPartId = p.world.townParts.first;
    expect(fixed).toContainEqual({ townPartId, month: 9, priority: 1, general: 0 });
    const emptied = plan.entries.map((entry) =>
      entry.month === 9 ? { ...entry, month: 11 } : entry,
    );
    expect(
      await p.as('officer', reviseBeatPlan, { planId, baseRevision: 1, entries: emptied }),
    ).toMatchObject({ status: 409, code: 'plans.met-already' });
  });
});
