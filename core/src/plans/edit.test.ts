import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum } from '../base/lists.ts';
import {
  entriesOf,
  lateDoors,
  moveEffect,
  movePlan,
  type PlanEntry,
  type PlanMove,
  type TownWork,
} from './edit.ts';
import { mergePlans } from './merge.ts';

const entry = (
  townPartId: string,
  month: number,
  [priority, general]: readonly [number, number],
): PlanEntry => ({ townPartId, month, priority, general });
const plan: readonly PlanEntry[] = [
  entry('t1', 11, [4, 12]),
  entry('t1', 12, [1, 0]),
  entry('t2', 12, [2, 2]),
];
const move: PlanMove = { townPartId: 't1', from: 11, to: 12, priority: 4, general: 12 };
const moved = (over: Partial<PlanMove> = {}, closed: readonly number[] = []) => {
  const result = movePlan(plan, { ...move, ...over }, closed);
  return result.ok ? result.value : result.refusal;
};

describe('moving', () => {
  test('plans.draft: a whole town moves and joins what is there', () => {
    expect(moved()).toEqual([entry('t1', 12, [5, 12]), entry('t2', 12, [2, 2])]);
    expect(moved({ to: 10, priority: 1, general: 2 })).toEqual([
      entry('t1', 10, [1, 2]),
      entry('t1', 11, [3, 10]),
      entry('t1', 12, [1, 0]),
      entry('t2', 12, [2, 2]),
    ]);
  });

  test('plans.draft: not more than is there, not out of or into a closed month', () => {
    expect(moved({ priority: 5 })).toEqual({
      code: 'plans.move-too-many',
      details: { priority: 4, general: 12 },
    });
    expect(moved({ general: -1 })).toMatchObject({ code: 'plans.move-too-many' });
    expect(moved({ townPartId: 't9' })).toMatchObject({ code: 'plans.move-too-many' });
    expect(moved({}, [11])).toEqual({ code: 'plans.month-closed', details: { month: 11 } });
    expect(moved({}, [12])).toMatchObject({ code: 'plans.month-closed' });
  });

  test('plans.draft: moving there and back changes nothing, and no door is lost', () => {
    fc.assert(
      fc.property(
        fc.nat(4),
        fc.nat(12),
        fc.integer({ min: 1, max: 9 }),
        (priority, general, to) => {
          const there = { ...move, to, priority, general };
          const half = movePlan(plan, there, []);
          const back = half.ok ? movePlan(half.value, { ...there, from: to, to: 11 }, []) : half;
          expect(back).toEqual({ ok: true, value: plan });
          expect(half.ok && sum(half.value.map((one) => one.priority + one.general))).toBe(21);
        },
      ),
    );
  });

  test('plans.draft: the entries of a draft count doors by town part, month and tier', () => {
    const placed = (premisesId: string, tier: 'priority' | 'general', month: number) => ({
      premisesId,
      townPartId: 't1',
      tier,
      month,
    });
    expect(
      entriesOf([placed('a', 'priority', 2), placed('b', 'general', 2), placed('c', 'general', 1)]),
    ).toEqual([entry('t1', 1, [0, 1]), entry('t1', 2, [1, 1])]);
  });
});

describe('the effect of a move', () => {
  const town: TownWork = {
    townPartId: 't1',
    minutes: { priority: 30, general: 20 },
    lastMonths: { priority: [11, 11, 12, 12, 12], general: Array.from({ length: 12 }, () => 12) },
  };
  const other: TownWork = { ...town, townPartId: 't2' };

  test('plans.feasibility: minutes of both months against their capacity, and late doors', () => {
    const after = movePlan(plan, move, []);
    const nothing = Array.from({ length: 10 }, () => 0);
    const effect = moveEffect(
      { before: plan, after: after.ok ? after.value : [], move },
      { towns: [town, other], capacity: [...nothing, 600, 480], later: [...nothing, 0, 20] },
    );
    expect(effect).toEqual({
      months: [
        { month: 11, beforeMinutes: 360, afterMinutes: 0, capacityMinutes: 600 },
        { month: 12, beforeMinutes: 150, afterMinutes: 510, capacityMinutes: 480 },
      ],
      late: { before: 0, after: 2 },
    });
  });

  test('plans.feasibility: late doors are those no order of visits can save', () => {
    const late = (months: readonly number[], last: readonly number[]) =>
      lateDoors(
        months.map((month) => entry('t1', month, [1, 0])),
        { ...town, lastMonths: { priority: last, general: [] } },
      );
    expect(late([1, 5, 9], [5, 5, 9])).toBe(0);
    expect(late([6, 6], [5, 12])).toBe(1);
    expect(late([9, 5, 1], [9, 5, 5])).toBe(0);
    expect(late([6, 6], [5])).toBe(1);
    expect(late([6], [5, 12])).toBe(0);
  });
});

const entriesArb = fc
  .uniqueArray(
    fc.record({
      townPartId: fc.constantFrom('t1', 't2', 't3'),
      month: fc.integer({ min: 1, max: 3 }),
      priority: fc.integer({ min: 0, max: 3 }),
      general: fc.integer({ min: 1, max: 3 }),
    }),
    { selector: (one) => `${one.townPartId} ${one.month}` },
  )
  .map((list) =>
    list.toSorted((a, b) => a.month - b.month || (a.townPartId < b.townPartId ? -1 : 1)),
  );

describe('two editors', () => {
  const base = [entry('t1', 1, [1, 1]), entry('t2', 2, [2, 2])];

  test('plans.draft: edits of different town parts merge, and the other’s are named', () => {
    const merged = mergePlans({
      base,
      mine: [entry('t1', 3, [1, 1]), entry('t2', 2, [2, 2])],
      theirs: [entry('t1', 1, [1, 1]), entry('t2', 4, [2, 2])],
    });
    expect(merged).toEqual({
      entries: [entry('t1', 3, [1, 1]), entry('t2', 4, [2, 2])],
      conflicts: [],
      changedByOthers: ['t2'],
    });
  });

  test('plans.draft: one town part changed twice shows both and stays as saved', () => {
    const mine = [entry('t1', 3, [1, 1]), entry('t2', 2, [2, 2])];
    const theirs = [entry('t1', 5, [1, 1]), entry('t2', 2, [2, 2])];
    expect(mergePlans({ base, mine, theirs })).toEqual({
      entries: [entry('t2', 2, [2, 2]), entry('t1', 5, [1, 1])],
      conflicts: [{ townPartId: 't1', base: [base[0]], mine: [mine[0]], theirs: [theirs[0]] }],
      changedByOthers: ['t1'],
    });
  });

  test('plans.draft: merging with an unchanged version gives the changed one', () => {
    fc.assert(
      fc.property(entriesArb, entriesArb, (a, b) => {
        expect(mergePlans({ base: a, mine: b, theirs: a }).entries).toEqual(b);
        expect(mergePlans({ base: a, mine: a, theirs: b }).entries).toEqual(b);
      }),
    );
  });

  test('plans.draft: without a clash it does not matter who saved first', () => {
    fc.assert(
      fc.property(entriesArb, entriesArb, entriesArb, (base, mine, theirs) => {
        const one = mergePlans({ base, mine, theirs });
        const other = mergePlans({ base, mine: theirs, theirs: mine });
        expect(one.conflicts.map((c) => c.townPartId)).toEqual(
          other.conflicts.map((c) => c.townPartId),
        );
        if (one.conflicts.length === 0) expect(one.entries).toEqual(other.entries);
      }),
    );
  });
});
