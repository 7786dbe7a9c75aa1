import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../base/day.ts';
import { occurrencesIn, occurrencesOf } from './recurrence.ts';

describe('measures that come round', () => {
  test('measures.decide: once, every two weeks, every month', () => {
    expect(occurrencesOf({ onDay: '2026-12-01', repeat: null })).toEqual(['2026-12-01']);
    const weekly = { every: 'week', step: 2, untilOn: '2027-01-01' } as const;
    expect(occurrencesOf({ onDay: '2026-12-01', repeat: weekly })).toEqual([
      '2026-12-01',
      '2026-12-15',
      '2026-12-29',
    ]);
    const monthly = { every: 'month', step: 1, untilOn: '2027-04-30' } as const;
    expect(occurrencesOf({ onDay: '2026-12-31', repeat: monthly })).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
  });

  test('measures.decide: days rise, begin with the first and end by the last', () => {
    const repeat = fc.record({
      every: fc.constantFrom('week' as const, 'month' as const),
      step: fc.integer({ min: 1, max: 12 }),
      untilOn: fc.integer({ min: 1, max: 800 }).map((days) => addDays('2026-01-31', days)),
    });
    fc.assert(
      fc.property(repeat, (one) => {
        const days = occurrencesOf({ onDay: '2026-01-31', repeat: one });
        expect(days[0]).toBe('2026-01-31');
        expect(days).toEqual([...new Set(days)].toSorted());
        expect(days.slice(1).every((day) => day <= one.untilOn)).toBe(true);
        expect(days.every((day) => daysBetween('2026-01-31', day) <= 366)).toBe(true);
      }),
    );
  });

  test('measures.decide: a period shows the days that lie in it', () => {
    const repeat = { every: 'week', step: 1, untilOn: '2026-12-31' } as const;
    const period = { from: '2026-12-08', until: '2026-12-15' };
    expect(occurrencesIn({ onDay: '2026-12-01', repeat }, period)).toEqual([
      '2026-12-08',
      '2026-12-15',
    ]);
  });
});
