import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doorMinutes, expectedTries } from './effort.ts';
import { exampleDoor, exampleDoors, exampleEffort } from './example-doors.ts';
import { capacityFrom, feasibility } from './feasibility.ts';
import { type RemedyInput, remedies } from './remedies.ts';

const twelve = (minutes: number) => Array.from({ length: 12 }, () => minutes);
const rates = (rate: number) => ({
  priority: { household: rate, establishment: rate },
  general: { household: rate, establishment: rate },
});

describe('effort', () => {
  test('plans.feasibility: tries are one over the rate, bounded by the tries allowed', () => {
    expect(expectedTries(1, 6)).toBe(1);
    expect(expectedTries(0, 6)).toBe(6);
    expect(expectedTries(0.5, 2)).toBe(1.5);
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 9 }),
        (rate, most) => {
          const tries = expectedTries(rate, most);
          expect(tries).toBeLessThanOrEqual(Math.min(1 / rate, most) + 1e-9);
          expect(tries).toBeGreaterThanOrEqual(1 - 1e-9);
        },
      ),
    );
  });
});

describe('feasibility', () => {
  test('plans.feasibility: a second round needs time and is no second door', () => {
    const doors = [exampleDoor({ dueOn: '2026-06-30' })];
    const base = { doors, capacity: twelve(60), openMonths: [1], effort: exampleEffort };
    const again = [{ door: exampleDoor(), from: '2026-07-01' }];
    const [once, twice] = [feasibility(base), feasibility({ ...base, again })];
    expect(twice.neededMinutes).toBe(2 * once.neededMinutes);
    expect(twice.dueCount).toBe(1);
  });

  test('organisation.duty-time: capacity is days times protected minutes and support', () => {
    const capacity = capacityFrom([
      { month: 1, dutyDays: 10, protectedMinutes: 90, supportMinutes: 60 },
      { month: 12, dutyDays: 8, protectedMinutes: 60, supportMinutes: 0 },
    ]);
    expect(capacity).toEqual([960, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 480]);
  });

  test('plans.feasibility: needed and available hours, and the doors to expect', () => {
    const result = feasibility({
      doors: Array.from({ length: 60 }, (_, i) => exampleDoor({ premisesId: `p${i}` })),
      capacity: twelve(100),
      openMonths: [10, 11, 12],
      effort: { ...exampleEffort, rates: rates(1) },
    });
    expect(result).toEqual({
      dueCount: 60,
      neededMinutes: 900,
      availableMinutes: 300,
      expectedMetCount: 20,
      coverageRate: 1 / 3,
    });
  });

  test('plans.feasibility: enough time still meets only those who can be met', () => {
    const result = feasibility({
      doors: exampleDoors(100),
      capacity: twelve(10_000),
      openMonths: [1],
      effort: { ...exampleEffort, maxTries: 2 },
    });
    expect(result.coverageRate).toBeCloseTo(0.75);
    expect(result.expectedMetCount).toBe(75);
  });

  test('plans.feasibility: nothing due, no rate', () => {
    const nothing = { doors: [], capacity: twelve(0), openMonths: [1], effort: exampleEffort };
    expect(feasibility(nothing)).toMatchObject({ neededMinutes: 0, coverageRate: null });
  });

  test('plans.feasibility: more time never covers less', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const rate = (minutes: number) =>
          feasibility({
            doors: exampleDoors(40),
            capacity: twelve(minutes),
            openMonths: [1, 2],
            effort: exampleEffort,
          }).coverageRate ?? 0;
        expect(rate(Math.min(a, b))).toBeLessThanOrEqual(rate(Math.max(a, b)));
      }),
    );
  });
});

describe('remedies', () => {
  const effort = { ...exampleEffort, maxTries: 100 };
  const buildingId = 'b1';
  const input = (over: Partial<RemedyInput> = {}): RemedyInput => ({
    doors: [
      exampleDoor({ premisesId: 'a', buildingId }),
      exampleDoor({ premisesId: 'b', buildingId }),
      exampleDoor({ premisesId: 'c', buildingId }),
      exampleDoor({ premisesId: 'd', townPartId: 't2', attempts: 2 }),
      exampleDoor({ premisesId: 'e', townPartId: 't2', attempts: 1, convenience: 'evening' }),
      exampleDoor({
        premisesId: 'f',
        townPartId: 't3',
        durationMinutes: 11,
        convenience: 'anytime',
      }),
    ],
    capacity: [60, 30, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    openMonths: [1, 2, 3],
    effort,
    offHours: rates(0.75),
    preferred: rates(1),
    protectedMinutes: 90,
    ...over,
  });

  test('plans.feasibility: the three that win most, with the minutes won', () => {
    const found = remedies(input());
    expect(found).toMatchObject([
      { code: 'protected-day', month: 2, minutes: 90 },
      { code: 'off-hours', townPartId: 't2', doors: 2 },
      { code: 'same-building', buildings: 1, doors: 3 },
    ]);
    expect(found.map((one) => one.minutes)).toEqual([90, expect.closeTo(20), expect.closeTo(20)]);
  });

  test('plans.feasibility: what was won is what is no longer needed', () => {
    const [door] = input().doors.filter((one) => one.premisesId === 'e');
    const minutes = door === undefined ? 0 : doorMinutes(door, effort);
    const preferred = remedies(input({ protectedMinutes: 0, offHours: effort.rates })).find(
      (one) => one.code === 'preferred-hours',
    );
    expect(preferred).toMatchObject({ doors: 1, minutes: expect.closeTo(minutes - 15) });
  });

  test('plans.feasibility: a way that wins nothing is not named', () => {
    const same = { offHours: effort.rates, preferred: effort.rates, protectedMinutes: 0 };
    expect(remedies(input(same)).map((one) => one.code)).toEqual(['same-building']);
    expect(remedies(input({ ...same, doors: [] }))).toEqual([]);
  });
});
