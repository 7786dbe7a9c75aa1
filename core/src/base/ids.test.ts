import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { idFrom, idMaker, newId, uuidSchema } from './ids.ts';

describe('ids', () => {
  test('a new id carries its time and its random bytes', () => {
    const id = newId(new Uint8Array(10).fill(0xff), Date.parse('2026-11-21T00:00:00Z'));
    expect(id).toBe('019fa271-2c00-7fff-bfff-ffffffffffff'.replace(/^.{13}/, id.slice(0, 13)));
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-21'));
    expect(uuidSchema.safeParse(id).success).toBe(true);
    expect(() => newId(new Uint8Array(9), 0)).toThrow(RangeError);
  });

  test('ids of one maker sort as made, within a millisecond and when the clock steps back', () => {
    let calls = 0;
    const make = idMaker(() => 1_000_000 - Math.floor(calls++ / 5000), randomBytes);
    const ids = Array.from({ length: 20_000 }, make);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the same namespace and key give the same id, others another', () => {
    expect(idFrom('town', '04101-0001')).toBe(idFrom('town', '04101-0001'));
    expect(uuidSchema.safeParse(idFrom('town', '')).success).toBe(true);
    const ids = Array.from({ length: 200_000 }, (_, at) => idFrom('premises', `04101-${at}`));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.map((id) => id.slice(0, 8))).size).toBeGreaterThan(199_900);
    expect(idFrom('ab', 'c')).not.toBe(idFrom('a', 'bc'));
  });
});
