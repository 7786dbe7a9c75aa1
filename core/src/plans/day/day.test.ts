import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../base/random.ts';
import { byTurns } from '../rounds/rounds.ts';
import { readDayRound } from './beat-file.ts';
import { planDay } from './day.ts';
import { type DayProblem, type DayRound, endOf, prizeOf } from './problem.ts';

/** A beat of our own: half of the doors open all day, the others for a while only. */
const beat = (doors: number, seed: number): DayProblem => {
  const random = seededRandom(seed);
  const points = Array.from({ length: doors + 1 }, () => [random() * 1500, random() * 1500]);
  const walk = points.flatMap(([ax = 0, ay = 0]) =>
    points.map(([bx = 0, by = 0]) => Math.round(Math.hypot(ax - bx, ay - by) * 1.1)),
  );
  const each = (pick: () => number): Int32Array =>
    Int32Array.from({ length: doors + 1 }, (_, door) => (door === 0 ? 0 : pick()));
  const earliest = each(() => (random() < 0.5 ? 0 : Math.floor(random() * 4000)));
  return {
    doors,
    walk: Int32Array.from(walk),
    prize: each(() => 1 + Math.floor(random() * 99)),
    service: each(() => 120 + Math.floor(random() * 300)),
    earliest,
    latest: earliest.map((from) => (from === 0 ? 20_000 : from + 1500)),
    limit: 7200,
  };
};

/** The walk again, told by none of the code that planned it. */
const check = (problem: DayProblem, { route, prize }: DayRound): number => {
  expect(new Set(route).size).toBe(route.length);
  expect(endOf(problem, route)).not.toBeNull();
  expect(prizeOf(problem, route)).toBe(prize);
  return prize;
};

/** Every order of every choice of doors. */
const bestOf = (problem: DayProblem): number => {
  let best = 0;
  const walk = (route: readonly number[]): void => {
    if (endOf(problem, route) === null) return;
    best = Math.max(best, prizeOf(problem, route));
    for (let door = 1; door <= problem.doors; door += 1) {
      if (!route.includes(door)) walk([...route, door]);
    }
  };
  walk([]);
  return best;
};

describe('plans.draft: the round of a day', () => {
  test.each([1, 2, 30, 300])(
    'plans.draft: %i doors: in time, each once, every answer better',
    (doors) => {
      const problem = beat(doors, doors);
      const heard: number[] = [];
      const found = planDay(problem, byTurns(150), (round) => heard.push(check(problem, round)));
      expect(heard.toSorted((one, other) => one - other)).toEqual(heard);
      expect(check(problem, found)).toBe(heard.at(-1));
    },
  );

  test('plans.draft: seven doors are solved to the best there is', () => {
    for (let seed = 1; seed <= 15; seed += 1) {
      const problem = { ...beat(7, seed), limit: 3000 };
      expect(check(problem, planDay(problem, byTurns(400))), `seed ${seed}`).toBe(bestOf(problem));
    }
  });

  test('plans.draft: no door, no time and no prize are an empty round', () => {
    const problem = beat(20, 4);
    expect(planDay(beat(0, 1), byTurns(5))).toEqual({ route: [], prize: 0 });
    expect(planDay({ ...problem, limit: 0 }, byTurns(5))).toEqual({ route: [], prize: 0 });
    const worthless = { ...problem, prize: new Int32Array(21) };
    expect(planDay(worthless, byTurns(5))).toEqual({ route: [], prize: 0 });
  });

  test('plans.draft: the same doors and the same seed give the same round', () => {
    const problem = beat(120, 9);
    expect(planDay(problem, byTurns(80, 3))).toEqual(planDay(problem, byTurns(80, 3)));
  });

  test('plans.draft: a file without seconds of a visit is refused with its place', () => {
    const door = { id: 1, x: 0, y: 0, tw: [0, 10], p: 1 };
    const file = { koban: { x: 0, y: 0 }, speed: 1, detour: 1, dayRound: { tmaxSeconds: 10 } };
    expect(readDayRound({ ...file, doors: [{ ...door, s: 5 }] })).toMatchObject({
      ok: true,
      value: { ids: [1], problem: { doors: 1, limit: 10 } },
    });
    expect(readDayRound({ ...file, doors: [door] })).toMatchObject({
      refusal: { code: 'plans.beat-file-malformed', details: { place: 'doors.0.s' } },
    });
  });
});
