import { describe, expect, test } from 'vitest';
import { fitted, pictureOf } from './family-picture.ts';

const relative = (id: string) => ({
  id,
  versionId: null,
  name: id,
  number: null,
  numbers: [],
  issuedOn: null,
  life: null,
});
const step = (from: string, to: string) => ({ from, to, effect: 'lapses' as const, lastDay: null });

describe('directives.supersede: the picture of a family', () => {
  test('directives.supersede: everything drawn lies inside it, whichever way an arrow goes', () => {
    const relatives = ['a', 'b', 'c', 'x'].map(relative);
    const successions = [step('a', 'b'), step('b', 'c'), step('a', 'c'), step('x', 'c')];
    const around = pictureOf({ relatives, successions: [...successions, step('c', 'a')] });
    const numbers = around.arrows.flatMap(({ path }) =>
      [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
    );
    expect(around.arrows).toHaveLength(5);
    for (const [x = Number.NaN, y = Number.NaN] of numbers) {
      expect(x).toBeGreaterThanOrEqual(around.left);
      expect(x).toBeLessThanOrEqual(around.left + around.width);
      expect(y).toBeLessThanOrEqual(around.height);
      expect(y).toBeGreaterThanOrEqual(0);
    }
  });

  test('directives.supersede: a long name is cut, a short one is not', () => {
    expect(fitted('見本要綱', 4)).toBe('見本要綱');
    expect(fitted('見本対策要綱', 4)).toBe('見本対…');
    expect(fitted('abcdef', 4)).toBe('abcdef');
  });
});
