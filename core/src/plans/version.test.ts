import { describe, expect, test } from 'vitest';
import { changedTowns, monthTotals } from './compare.ts';
import { planDefaults, ratesFrom } from './contact.ts';
import type { PlanDoor } from './doors.ts';
import type { PlanInput } from './draft.ts';
import { exampleDoor, exampleEffort } from './example-doors.ts';
import { capacityLeft, draftVersion, fixedBy } from './version.ts';
import { keepsFixed, movable, overCapacity, townWork } from './work.ts';

const calendar = { year: 2026, asOf: '2026-11-21', closedMonths: [10] };
const capacity = [600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600];
const door = (premisesId: string, month: number): PlanDoor => ({
  premisesId,
  townPartId: 't1',
  tier: 'general',
  month,
  minutes: 30,
  dueOn: '2026-12-31',
});
const input = (over: Partial<PlanInput> = {}): PlanInput => ({
  ...calendar,
  doors: [],
  capacity,
  effort: exampleEffort,
  ...over,
});

describe('a new version in mid-year', () => {
  test('plans.replan: months over give nothing, the current month by its days left', () => {
    expect(capacityLeft(capacity, calendar).slice(8)).toEqual([0, 0, 200, 600]);
    expect(capacityLeft(capacity, { ...calendar, asOf: '2025-12-20' })[0]).toBe(600);
  });

  test('plans.replan: what is over or met stays, what is due keeps its month, the rest is placed', () => {
    const { doors, unplaced } = draftVersion({
      ...input({
        doors: ['missed', 'later', 'new'].map((premisesId) => exampleDoor({ premisesId })),
      }),
      before: [door('missed', 9), door('met', 11), door('later', 12), door('gone', 12)],
      metThisMonth: new Set(['met']),
    });
    const months = doors.map(({ premisesId, month }) => `${premisesId} ${month}`);
    expect(months.slice(0, 3)).toEqual(['missed 9', 'met 11', 'later 12']);
    expect(doors.slice(3).map((one) => one.premisesId)).toEqual(['missed', 'new']);
    expect(doors.slice(3).every((one) => one.month >= 11)).toBe(true);
    expect(unplaced).toEqual([]);
  });

  test('plans.replan: doors met in the current month are fixed only there', () => {
    const isFixed = fixedBy(calendar, new Set(['met']));
    expect([9, 10, 11, 12].map((month) => isFixed({ premisesId: 'met', month }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(isFixed({ premisesId: 'other', month: 11 })).toBe(false);
  });
});

describe('what an editor needs to know', () => {
  const entry = { townPartId: 't1', month: 11, priority: 2, general: 5 };
  const fixed = [{ townPartId: 't1', month: 11, priority: 0, general: 3 }];

  test('plans.draft: only doors that are not met may leave a month', () => {
    expect(movable(entry, fixed)).toEqual({ ...entry, priority: 2, general: 2 });
    expect(keepsFixed([{ ...entry, general: 3 }], fixed)).toEqual({ ok: true, value: true });
    expect(keepsFixed([{ ...entry, general: 2 }], fixed)).toMatchObject({
      refusal: { code: 'plans.met-already', details: { month: 11 } },
    });
  });

  test('plans.feasibility: a month is over when it holds more whole hours than there are', () => {
    const towns = townWork([door('a', 11), { ...door('b', 12), dueOn: '2026-03-31' }], {
      year: 2026,
      firstOpen: 11,
    });
    expect(towns).toEqual([
      {
        townPartId: 't1',
        minutes: { priority: 0, general: 30 },
        lastMonths: { priority: [], general: [12, 12] },
      },
    ]);
    const over = (general: number) =>
      overCapacity([{ ...entry, general }], { towns, capacity, later: [] }, [11, 12]);
    expect([over(20), over(21), over(22)]).toEqual([[], [11], [11]]);
  });

  test('plans.replan: two versions differ where a town has other numbers', () => {
    const [other, ...rest] = monthTotals([entry, { ...entry, townPartId: 't2' }]).toReversed();
    expect(other).toEqual({ month: 12, priority: 0, general: 0 });
    expect(rest[0]).toEqual({ month: 11, priority: 4, general: 10 });
    const changes = changedTowns(
      [entry],
      [
        { ...entry, month: 12 },
        { ...entry, townPartId: 't2' },
      ],
    );
    expect(changes.map((change) => change.townPartId)).toEqual(['t1', 't2']);
    expect(changedTowns([entry], [{ ...entry }])).toEqual([]);
  });
});

test('plans.last-year: rates are the station’s own where it tried often enough', () => {
  const tries = {
    tier: 'general',
    kind: 'household',
    offHours: false,
    tries: 60,
    met: 15,
  } as const;
  const rates = ratesFrom([tries, { ...tries, offHours: true, tries: 40, met: 30 }]);
  expect(rates.rates.general.household).toBe(0.45);
  expect(rates.offHours.general.household).toBe(0.75);
  expect(rates.rates.priority.household).toBe(planDefaults.contactRate);
  expect(rates.measured).toBe(true);
  expect(ratesFrom([{ ...tries, tries: 29 }])).toMatchObject({
    measured: false,
    rates: { general: { household: planDefaults.contactRate } },
  });
});
