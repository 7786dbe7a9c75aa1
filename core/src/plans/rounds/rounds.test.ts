import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../base/random.ts';
import { readYearRounds } from './beat-file.ts';
import { costOf, type Rounds, type RoundsProblem, straightCosts } from './problem.ts';
import { byTurns, planRounds } from './rounds.ts';

/** A beat of our own: houses in clusters and along lines, the box somewhere among them. */
const beat = (doors: number, seed: number, capacity = 18): RoundsProblem => {
  const random = seededRandom(seed);
  const points = Array.from({ length: doors + 1 }, (_, at): [number, number] =>
    at % 3 === 0
      ? [Math.floor(random() * 5) * 300 + random() * 20, Math.floor(random() * 5) * 300]
      : [random() * 1500, random() * 1500],
  );
  return { doors, cost: straightCosts(points), capacity };
};

/** Counts a walk without any of the code that made it. */
const check = ({ doors, cost, capacity }: RoundsProblem, rounds: Rounds): number => {
  expect(rounds.flat().toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: doors }, (_, at) => at + 1),
  );
  for (const round of rounds) {
    expect(round.length).toBeGreaterThan(0);
    expect(round.length).toBeLessThanOrEqual(capacity);
  }
  const legs = rounds.flatMap((round) =>
    [0, ...round].map((from, at) => cost[from * (doors + 1) + (round[at] ?? 0)] ?? Number.NaN),
  );
  return legs.reduce((sum, leg) => sum + leg, 0);
};

describe('plans.draft: rounds of one beat', () => {
  test.each([
    [1, 18],
    [2, 1],
    [17, 18],
    [19, 18],
    [60, 1],
    [300, 18],
    [300, 400],
  ])(
    'plans.draft: %i doors, %i a round: every door once, the cost as walked',
    (doors, capacity) => {
      const problem = beat(doors, doors + capacity, capacity);
      const rounds = planRounds(problem, byTurns(1500));
      expect(check(problem, rounds)).toBe(costOf(problem, rounds));
    },
  );

  test('plans.draft: no door, no round; doors in one spot cost nothing', () => {
    expect(planRounds(beat(0, 1), byTurns(10))).toEqual([]);
    const spot: RoundsProblem = { doors: 40, cost: new Int32Array(41 * 41), capacity: 18 };
    expect(check(spot, planRounds(spot, byTurns(500)))).toBe(0);
  });

  test('plans.draft: a longer search never walks further, and ten thousand turns save two in a hundred', () => {
    const problem = beat(400, 7);
    const costs = [0, 2000, 10_000].map((turns) =>
      check(problem, planRounds(problem, byTurns(Math.max(1, turns)))),
    );
    const [first = 0, some = 0, many = 0] = costs;
    expect(some).toBeLessThanOrEqual(first);
    expect(many).toBeLessThan(first * 0.98);
  });

  test('plans.draft: the same doors and the same seed give the same rounds', () => {
    const problem = beat(200, 3);
    const one = planRounds(problem, byTurns(3000, 5));
    expect(planRounds(problem, byTurns(3000, 5))).toEqual(one);
    expect(planRounds(problem, byTurns(3000, 6))).not.toEqual(one);
  });

  test('plans.draft: small beats are solved to the best there is', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const problem = beat(6, seed, 3);
      const rounds = planRounds(problem, byTurns(2000));
      expect(check(problem, rounds), `seed ${seed}`).toBe(bestOf(problem));
    }
  });
});

/** Every way to order six doors and cut them into rounds. */
const bestOf = (problem: RoundsProblem): number => {
  let best = Number.POSITIVE_INFINITY;
  const walk = (rounds: readonly (readonly number[])[], left: readonly number[]): void => {
    if (left.length === 0) best = Math.min(best, costOf(problem, rounds));
    for (const door of left) {
      const rest = left.filter((one) => one !== door);
      const [last = [], ...others] = rounds;
      if (last.length > 0 && last.length < problem.capacity) {
        walk([[...last, door], ...others], rest);
      }
      walk([[door], ...rounds], rest);
    }
  };
  walk(
    [],
    Array.from({ length: problem.doors }, (_, at) => at + 1),
  );
  return best;
};

describe('plans.draft: the file of a beat', () => {
  const file = {
    koban: { x: 0, y: 0 },
    doors: [
      { id: 5, x: 3, y: 4, note: 'let pass' },
      { id: 9, x: 0, y: 10 },
    ],
    yearRounds: { dueDoorIds: [9, 5], capacityDoorsPerRound: 2 },
  };

  test('plans.draft: due doors in the order of the file, in whole metres', () => {
    const read = readYearRounds(file);
    expect(read).toMatchObject({ ok: true, value: { ids: [9, 5] } });
    if (read.ok) expect([...read.value.problem.cost]).toEqual([0, 10, 5, 10, 0, 7, 5, 7, 0]);
  });

  test.each([
    [[9, 9], 'yearRounds.dueDoorIds.1'],
    [[4], 'yearRounds.dueDoorIds.0'],
    ['all', 'yearRounds.dueDoorIds'],
  ])('plans.draft: %j as due doors is refused with its place', (dueDoorIds, place) => {
    const broken = { ...file, yearRounds: { ...file.yearRounds, dueDoorIds } };
    expect(readYearRounds(broken)).toMatchObject({
      ok: false,
      refusal: { code: 'plans.beat-file-malformed', details: { place } },
    });
  });
});
