import { expect, test } from 'vitest';
import { isReviewMonth } from './rhythm.ts';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const due = (times: number) =>
  months.filter((month) => isReviewMonth({ kind: 'per-year', times }, month));

test('reviews.monthly: as often a year as the pack says, at the ends of equal parts', () => {
  expect(due(12)).toEqual(months);
  expect(due(4)).toEqual([3, 6, 9, 12]);
  expect(due(2)).toEqual([6, 12]);
  expect(due(1)).toEqual([12]);
  for (const times of months) expect(due(times)).toHaveLength(times);
});

test('reviews.monthly: without a number nothing is ever due', () => {
  for (const kind of ['unset', 'needed', 'regular'] as const) {
    expect(months.filter((month) => isReviewMonth({ kind }, month))).toEqual([]);
  }
});
