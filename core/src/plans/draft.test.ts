import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum } from '../base/lists.ts';
import { draftPlan, openMonths, type PlanInput } from './draft.ts';
import { doorMinutes } from './effort.ts';
import { exampleDoor, exampleDoors, exampleEffort } from './example-doors.ts';

const input = (over: Partial<PlanInput> = {}): PlanInput => ({
  year: 2026,
  asOf: '2026-01-01',
  doors: [],
  capacity: Array.from({ length: 12 }, () => 600),
  closedMonths: [],
  effort: exampleEffort,
  ...over,
});

const doorOf = fc
  .record({
    townPartId: fc.constantFrom('t1', 't2', 't3', 't4'),
    kind: fc.constantFrom('household' as const, 'establishment' as const),
    tier: fc.constantFrom('priority' as const, 'general' as const),
    dueOn: fc.constantFrom('2024-12-31', '2025-12-31', '2026-03-10', '2026-12-31', '2027-12-31'),
    lastMetMonth: fc.option(fc.integer({ min: 1, max: 12 })),
    attempts: fc.nat(5),
    durationMinutes: fc.integer({ min: 5, max: 40 }),
  })
  .map((over) => exampleDoor(over));

const inputOf = fc
  .record({
    doors: fc.array(doorOf, { maxLength: 60 }),
    capacity: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 12, maxLength: 12 }),
    closedMonths: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }),
    asOf: fc.constantFrom('2025-12-01', '2026-01-01', '2026-06-15', '2027-01-01'),
  })
  .map(({ doors, ...rest }) =>
    input({ ...rest, doors: doors.map((door, i) => ({ ...door, premisesId: `p${100 + i}` })) }),
  );

describe('laws of a draft', () => {
  test('plans.draft: every door is placed once or left with a reason', () => {
    fc.assert(
      fc.property(inputOf, (given) => {
        const draft = draftPlan(given);
        const ids = [...draft.placed, ...draft.unplaced].map((one) => one.premisesId);
        expect(ids.toSorted()).toEqual(given.doors.map((door) => door.premisesId).toSorted());
      }),
    );
  });

  test('plans.draft: no month over its capacity, none in a closed or past month', () => {
    fc.assert(
      fc.property(inputOf, (given) => {
        for (const { month, minutes, priority, general } of draftPlan(given).months) {
          const past = given.asOf > `2026-${String(month).padStart(2, '0')}-31`;
          if (past || given.closedMonths.includes(month)) expect(priority + general).toBe(0);
          expect(minutes).toBeLessThanOrEqual((given.capacity[month - 1] ?? 0) + 1e-6);
        }
      }),
    );
  });

  test('plans.draft: nothing is put behind its due day while that can be kept', () => {
    fc.assert(
      fc.property(inputOf, (given) => {
        const due = new Map(given.doors.map((door) => [door.premisesId, door.dueOn]));
        const first = openMonths(given).find((month) => (given.capacity[month - 1] ?? 0) > 0) ?? 13;
        for (const { premisesId, month } of draftPlan(given).placed) {
          if (due.get(premisesId) === '2026-03-10' && first <= 3) {
            expect(month).toBeLessThanOrEqual(3);
          }
        }
      }),
    );
  });

  test('plans.draft: the same doors in another order give the same plan', () => {
    fc.assert(
      fc.property(inputOf, (given) => {
        const turned = { ...given, doors: given.doors.toReversed() };
        expect(draftPlan(turned)).toEqual(draftPlan(given));
      }),
    );
  });

  test('plans.draft: the months add up to the doors placed', () => {
    const doors = exampleDoors(300);
    const draft = draftPlan(input({ doors }));
    const placed = new Set(draft.placed.map((one) => one.premisesId));
    const counted = draft.months.map((month) => month.priority + month.general);
    expect(sum(counted)).toBe(placed.size);
    expect(sum(draft.months.map((month) => month.minutes))).toBeCloseTo(
      sum(doors.filter((d) => placed.has(d.premisesId)).map((d) => doorMinutes(d, exampleEffort))),
    );
  });
});

describe('what a draft prefers', () => {
  const doors = (count: number, over: Parameters<typeof exampleDoor>[0] = {}) =>
    Array.from({ length: count }, (_, i) =>
      exampleDoor({ ...over, premisesId: `${over.townPartId ?? 't1'}-${100 + i}` }),
    );
  const monthsOf = (draft: ReturnType<typeof draftPlan>, town: string) => [
    ...new Set(draft.placed.filter((one) => one.townPartId === town).map((one) => one.month)),
  ];

  test('plans.last-year: a town part goes to the month of last time', () => {
    const given = [
      ...doors(10, { townPartId: 't1', lastMetMonth: 9 }),
      ...doors(10, { townPartId: 't2', lastMetMonth: 3 }),
    ];
    const draft = draftPlan(input({ doors: given }));
    expect([monthsOf(draft, 't1'), monthsOf(draft, 't2')]).toEqual([[9], [3]]);
  });

  test('plans.draft: a town part stays in one month, however the wishes differ a little', () => {
    const given = doors(12).map((door, i) => ({ ...door, lastMetMonth: 5 + (i % 3) }));
    expect(monthsOf(draftPlan(input({ doors: given })), 't1')).toEqual([6]);
    const mostlyFive = given.map((door, i) => ({ ...door, lastMetMonth: i < 8 ? 5 : 7 }));
    expect(monthsOf(draftPlan(input({ doors: mostlyFive.toReversed() })), 't1')).toEqual([5]);
  });

  test('plans.last-year: a town part visited in two rounds keeps both', () => {
    const given = doors(12).map((door, i) => ({ ...door, lastMetMonth: i < 6 ? 2 : 10 }));
    expect(monthsOf(draftPlan(input({ doors: given })), 't1')).toEqual([2, 10]);
  });

  test('plans.draft: a town part too big for a month is shared out whole', () => {
    const draft = draftPlan(input({ doors: doors(60, { lastMetMonth: 6 }) }));
    expect(draft.placed).toHaveLength(60);
    expect(monthsOf(draft, 't1').length).toBeLessThanOrEqual(3);
  });

  test('plans.replan: the current month takes visits to its last day', () => {
    const months = (asOf: string) => openMonths({ year: 2026, asOf, closedMonths: [12] });
    expect(months('2026-09-30')).toEqual([9, 10, 11]);
    expect(months('2026-10-01')).toEqual([10, 11]);
  });

  test('plans.draft: overdue doors come first', () => {
    const late = doors(5, { townPartId: 'late', dueOn: '2025-12-31', lastMetMonth: 11 });
    const draft = draftPlan(input({ doors: [...doors(5, { lastMetMonth: 10 }), ...late] }));
    expect([monthsOf(draft, 'late'), monthsOf(draft, 't1')]).toEqual([[1], [10]]);
  });

  test('plans.draft: with no wish the months fill evenly', () => {
    const given = Array.from({ length: 12 }, (_, t) => doors(4, { townPartId: `t${t}` })).flat();
    const counts = draftPlan(input({ doors: given })).months.map((month) => month.general);
    expect(counts).toEqual(Array.from({ length: 12 }, () => 4));
  });

  test('plans.draft: when time is short, priority premises keep their place', () => {
    const given = [
      ...doors(10, { townPartId: 'general' }),
      ...doors(10, { townPartId: 'priority', tier: 'priority' }),
    ];
    const capacity = [150, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const draft = draftPlan(input({ doors: given, capacity }));
    expect(draft.months[0]).toMatchObject({ priority: 10, general: 0, minutes: 150 });
    expect(new Set(draft.unplaced.map((one) => one.reason))).toEqual(new Set(['no-capacity']));
  });

  test('plans.draft: months that do not fill exactly cost general premises, not priority ones', () => {
    const given = [
      ...doors(4, { townPartId: 'a' }),
      ...doors(6, { townPartId: 'b', tier: 'priority' }),
    ];
    const capacity = [40, 40, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const draft = draftPlan(input({ doors: given, capacity }));
    expect(draft.placed.map((one) => one.tier)).toEqual(
      Array.from({ length: 6 }, () => 'priority'),
    );
  });

  test('plans.draft: says why a door is not placed', () => {
    const given = [exampleDoor({ dueOn: '2027-12-31' }), exampleDoor({ premisesId: 'p2' })];
    const draft = draftPlan(input({ doors: given, asOf: '2027-01-01' }));
    expect(draft.unplaced).toEqual([
      { premisesId: 'p1', reason: 'not-due' },
      { premisesId: 'p2', reason: 'no-open-month' },
    ]);
  });

  test('plans.draft: a thousand doors take less than 50 ms', () => {
    const given = input({
      doors: exampleDoors(1000),
      capacity: Array.from({ length: 12 }, () => 1300),
    });
    draftPlan(given);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      expect(draftPlan(given).unplaced).toEqual([]);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

describe('doors visited by half years', () => {
  const doors = Array.from({ length: 24 }, (_, i) =>
    exampleDoor({ premisesId: `p${100 + i}`, tier: 'priority', dueOn: '2026-06-30' }),
  );
  const again = doors.map((door) => ({
    door: { ...door, dueOn: '2026-12-31' },
    from: '2026-07-01',
  }));

  test('plans.draft: first interviews come in their half, the second ones keep their time', () => {
    const { placed, months, unplaced } = draftPlan(input({ doors, again }));
    expect(placed).toHaveLength(24);
    expect(unplaced).toEqual([]);
    expect(Math.max(...placed.map(({ month }) => month))).toBeLessThanOrEqual(6);
    const later = months.slice(6);
    expect(sum(later.map(({ minutes }) => minutes))).toBe(
      24 * doorMinutes(doors[0] ?? exampleDoor(), exampleEffort),
    );
    expect(sum(later.map(({ priority }) => priority))).toBe(0);
  });

  test('plans.draft: other doors do not take the time of a second interview', () => {
    const others = Array.from({ length: 500 }, (_, i) =>
      exampleDoor({ premisesId: `q${100 + i}` }),
    );
    const { placed, unplaced } = draftPlan(input({ doors: [...doors, ...others], again }));
    const alone = draftPlan(input({ doors: [...doors, ...others] }));
    expect(alone.placed.length - placed.length).toBe(24);
    expect(unplaced.every(({ premisesId }) => premisesId.startsWith('q'))).toBe(true);
  });
});
