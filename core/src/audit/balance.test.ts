import { describe, expect, test } from 'vitest';
import { type Area, balanceOf, leastAreas, leastGroups } from './balance.ts';

// A synthetic prefecture: towns of unlike size and mix of tiers, visited door by door.

/** Numbers that are the same in every run (mulberry32). */
const drawFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const normal = (draw: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());

// Visits of a town scatter more than chance: officers have busy and quiet beats.
const towns = (seed: number, bias: number): readonly Area[] => {
  const draw = drawFrom(seed);
  const beats = Array.from({ length: 60 }, () => Math.exp(normal(draw) * 0.05));
  return Array.from({ length: 600 }, (_, at) => {
    const doors = 40 + Math.floor(draw() * 300);
    const priority = draw() * 0.6;
    const expected = doors * (priority + (1 - priority) / 3) * 1.6;
    const figure = draw();
    const beat = beats[Math.floor(at / 10)] ?? 1;
    const rate = expected * beat * (figure > 0.5 ? 1 + bias : 1);
    const visits = Math.max(0, Math.round(rate + normal(draw) * Math.sqrt(rate * 1.3)));
    return { visits, expected, figure, group: String(Math.floor(at / 10)) };
  });
};

const runs = 400;

const alarms = (bias: number): number =>
  Array.from({ length: runs }, (_, at) => balanceOf(towns(at + 1, bias))).filter(
    (balance) => balance?.alarm,
  ).length / runs;

describe('the watch over evenness', () => {
  test('audit.examine: R28 one visit in ten more where the figure is high is found', () => {
    expect(alarms(0.1)).toBeGreaterThanOrEqual(0.9);
  });

  test('audit.examine: R28 one in ten fewer is found as well', () => {
    expect(alarms(-0.1)).toBeGreaterThanOrEqual(0.9);
  });

  test('audit.examine: R28 without bias it asks in vain at most 5 times of 100', () => {
    expect(alarms(0)).toBeLessThanOrEqual(0.05);
    expect(alarms(0), 'it does ask sometimes, so the test is alive').toBeGreaterThan(0);
  });

  test('audit.examine: R28 a figure that goes with the tiers is no bias', () => {
    const found = Array.from({ length: runs }, (_, at) =>
      balanceOf(towns(at + 1, 0).map((area) => ({ ...area, figure: area.expected }))),
    );
    expect(found.filter((balance) => balance?.alarm).length / runs).toBeLessThanOrEqual(0.05);
  });

  // A business quarter: six towns with few homes and twice the doors of other beats, one officer.
  const overloaded = (seed: number): readonly Area[] => {
    const draw = drawFrom(seed);
    return Array.from({ length: 14 }, (_, beat) => {
      const isCentre = beat === 3;
      return Array.from({ length: isCentre ? 6 : 2 }, (): Area => {
        const expected = isCentre ? 180 : 250 + draw() * 300;
        const rate = expected * (isCentre ? 0.65 : 1 + (draw() - 0.5) * 0.2);
        const visits = Math.round(rate + normal(draw) * Math.sqrt(rate * 1.3));
        const figure = isCentre ? draw() * 50 : 40 + draw() * 1000;
        return { visits, expected, figure, group: String(beat) };
      });
    }).flat();
  };
  const asked = (areas: readonly (readonly Area[])[]): number =>
    areas.filter((one) => balanceOf(one)?.alarm).length / areas.length;

  test('audit.examine: R28 one overloaded beat is one observation, however many towns it has', () => {
    const all = Array.from({ length: runs }, (_, at) => overloaded(at + 1));
    expect(asked(all)).toBeLessThanOrEqual(0.05);
    const apart = all.map((areas) => areas.map((area, at) => ({ ...area, group: String(at) })));
    expect(asked(apart), 'taken for six, it is an alarm far too often').toBeGreaterThan(0.25);
  });

  test('it says how many visits there are against what the tiers explain', () => {
    const balance = balanceOf(towns(7, 0.1));
    expect((balance?.high ?? 0) / (balance?.low ?? 1)).toBeCloseTo(1.1, 1);
  });

  test('of too few areas, too few visits or equal figures nothing is said', () => {
    const some = towns(1, 0.5);
    expect(balanceOf(some.slice(0, leastAreas - 1))).toBeUndefined();
    expect(balanceOf(some.map((area) => ({ ...area, expected: 1 })))).toBeUndefined();
    expect(balanceOf(some.map((area) => ({ ...area, figure: 3 })))).toBeUndefined();
    const few = some.filter(({ group }) => Number(group) < leastGroups - 1);
    expect(balanceOf(few), 'of too few beats').toBeUndefined();
  });
});
