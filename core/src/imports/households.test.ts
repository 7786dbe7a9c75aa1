import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';
import { type KnownTown, spreadHouseholds } from './households.ts';

const town = (id: string, households: number | null, ...beats: (string | null)[]): KnownTown => ({
  id,
  name: `見本町${id}`,
  households,
  parts: beats.map((beatId) => ({ beatId })),
});

const area = (towns: readonly KnownTown[], count: number) =>
  ({
    towns,
    count,
    asOf: '2026-01-01',
    source: '見本統計',
    level: 'municipality',
    basis: 'real',
  }) as const;

test('shares are whole, in proportion, and add up to the total', () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(apportion(7, [0, 0])).toEqual([4, 3]);
  fc.assert(
    fc.property(fc.nat(1e6), fc.array(fc.nat(1000), { minLength: 1 }), (total, weights) => {
      const shares = apportion(total, weights);
      const all = weights.reduce((a, b) => a + b, 0);
      expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
      if (all === 0) return;
      shares.forEach((share, at) => {
        expect(Math.abs(share - (total * (weights[at] ?? 0)) / all)).toBeLessThan(1);
      });
    }),
  );
});

test('imports.register-households: a whole town keeps its real count, a spread one is derived', () => {
  const [whole, shared] = [town('1', 300, 'a'), town('2', 100, 'a', 'b')];
  const one = spreadHouseholds([{ ...area([whole], 310), level: 'town' }], [whole]);
  expect(one.counts).toEqual([
    {
      beatId: 'a',
      asOf: '2026-01-01',
      source: '見本統計',
      level: 'town',
      count: 310,
      basis: 'real',
    },
  ]);
  const both = spreadHouseholds([area([whole, shared], 800)], [whole, shared]);
  expect(both.counts.map(({ beatId, count, basis }) => [beatId, count, basis])).toEqual([
    ['a', 700, 'derived'],
    ['b', 100, 'derived'],
  ]);
});

test('imports.register-households: without any known household the count is a placeholder', () => {
  const towns = [town('1', null, 'a'), town('2', null, 'b')];
  expect(
    spreadHouseholds([area(towns, 9)], towns).counts.map(({ count, basis }) => [count, basis]),
  ).toEqual([
    [5, 'placeholder'],
    [4, 'placeholder'],
  ]);
});

test('imports.register-households: a beat the source covers in part gets no count', () => {
  const towns = [town('1', 5, 'a'), town('2', 7, 'a'), town('3', 0, 'a')];
  const [first] = towns;
  if (first === undefined) throw new Error('no town');
  expect(spreadHouseholds([area([first], 5)], towns)).toEqual({
    counts: [],
    uncovered: [{ beatId: 'a', towns: ['見本町2'] }],
  });
});
