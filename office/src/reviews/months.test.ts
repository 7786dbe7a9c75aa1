import { expect, test } from 'vitest';
import { isPast, lastMonthOver, shiftMonth } from './months.ts';

test('months pass the turn of the year both ways', () => {
  expect(shiftMonth({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
  expect(shiftMonth({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
  expect(lastMonthOver('2026-01-15')).toEqual({ year: 2025, month: 12 });
  expect(isPast({ year: 2026, month: 11 }, '2026-11-01')).toBe(true);
  expect(isPast({ year: 2026, month: 12 }, '2026-11-30')).toBe(false);
});
