import { expect, test } from 'vitest';
import { filterOf, isThisMonth, listState, noFilters } from './list-state.ts';

test('an empty or mistyped address opens the daily work: not met this year, due by December', () => {
  const today = '2026-11-21';
  const daily = { notMetThisYear: true, dueUntil: '2026-12-31', text: '' };
  expect(filterOf(listState.parse({}), today)).toMatchObject(daily);
  expect(filterOf(listState.parse({ tier: 'best', dueMonth: 99 }), today)).toMatchObject(daily);
  const all = filterOf({ ...listState.parse({}), ...noFilters }, today);
  expect(all).not.toHaveProperty('dueUntil');
  expect(Object.values(all).filter((value) => value !== '' && value !== false)).toEqual([]);
});

test('this month is the calendar month of today', () => {
  expect(isThisMonth('2026-11-01', '2026-11-21')).toBe(true);
  expect(isThisMonth('2026-11-30', '2026-11-21')).toBe(true);
  expect(isThisMonth('2026-12-01', '2026-11-21')).toBe(false);
  expect(isThisMonth('2025-11-30', '2026-11-21')).toBe(false);
});
