import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askAbout, type VisitToAskAbout } from './plausibility.ts';

/** Visits from 10:00 on, `apart` minutes between them, each at a house of its own. */
const visits = (
  count: number,
  apart: number,
  over: Partial<VisitToAskAbout> = {},
): readonly VisitToAskAbout[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `v${100 + index}`,
    premisesId: `p${index}`,
    buildingId: null,
    at: new Date(Date.UTC(2026, 5, 1, 1, index * apart)).toISOString(),
    outcome: 'met',
    crCards: 0,
    patrolCards: 0,
    ...over,
  }));
const codes = (list: readonly VisitToAskAbout[]) => askAbout(list).map((one) => one.code);

describe('questions about a month', () => {
  test('reviews.plausibility: an ordinary month raises none, nor does an empty one', () => {
    const ordinary = [...visits(15, 20), ...visits(5, 20, { outcome: 'absent', patrolCards: 1 })];
    expect(codes(ordinary)).toEqual([]);
    expect(codes([])).toEqual([]);
  });

  test('reviews.plausibility: three interviews in one minute at different buildings', () => {
    expect(askAbout(visits(3, 0))).toEqual([
      { code: 'same-minute', visitIds: ['v100', 'v101', 'v102'] },
    ]);
    expect(codes(visits(2, 0))).toEqual([]);
    expect(codes(visits(3, 0, { buildingId: 'b1' }))).toEqual([]);
    expect(codes(visits(3, 0, { outcome: 'absent' }))).toEqual([]);
  });

  test('reviews.plausibility: everybody met at twenty doors or more', () => {
    expect(codes(visits(20, 10))).toEqual(['all-met']);
    expect(codes(visits(19, 10))).toEqual([]);
    expect(codes([...visits(20, 10), ...visits(1, 0, { id: 'x', outcome: 'absent' })])).toEqual([]);
    expect(codes(visits(20, 10, { premisesId: 'same' }))).toEqual([]);
  });

  test('reviews.plausibility: many absences and not one slip', () => {
    expect(codes(visits(10, 10, { outcome: 'absent' }))).toEqual(['no-slips']);
    expect(codes(visits(9, 10, { outcome: 'absent' }))).toEqual([]);
    expect(codes(visits(10, 10, { outcome: 'absent', patrolCards: 1 }))).toEqual([]);
    expect(codes(visits(10, 10, { outcome: 'absent', crCards: 1 }))).toEqual([]);
  });

  test('reviews.plausibility: more interviews in an hour than can be held', () => {
    expect(askAbout(visits(16, 3))).toEqual([
      { code: 'pace', visitIds: visits(16, 3).map((visit) => visit.id) },
    ]);
    expect(codes(visits(15, 3))).toEqual([]);
    expect(codes(visits(16, 4))).toEqual([]);
    expect(codes([...visits(15, 3), ...visits(9, 1, { outcome: 'absent' })])).toEqual([]);
  });

  test('reviews.plausibility: the order of the records does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...visits(30, 2)], { minLength: 25 }), (list) => {
        expect(askAbout(list)).toEqual(askAbout(list.toReversed()));
      }),
    );
  });
});
