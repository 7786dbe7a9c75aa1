import { halfOf } from '@meguri/core/publications/ledger.ts';
import { describe, expect, test } from 'vitest';
import { overHalves, pastMonths } from './periods.ts';

describe('periods one can choose', () => {
  test('publications.release: only half years that are over', () => {
    expect(overHalves('2026-06-30')[0]).toBe(halfOf(2025, 2));
    expect(overHalves('2026-07-01')[0]).toBe(halfOf(2026, 1));
    expect(overHalves('2027-01-01').slice(0, 2)).toEqual([halfOf(2026, 2), halfOf(2026, 1)]);
  });

  test('publications.export: months run back over the end of a year', () => {
    expect(pastMonths('2026-02-10').slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
    expect(pastMonths('2026-02-10')).toHaveLength(24);
  });
});
