import { describe, expect, test } from 'vitest';
import { checkHandOverDay, settledHalves, shownTotal } from './hand-overs.ts';

describe('communities.hand-over: R15 R16 what a receipt and its totals tell', () => {
  test.each([
    ['2026-11-21', true],
    ['2026-11-14', true],
    ['2026-11-13', 'hand-overs.too-late'],
    ['2026-11-22', 'day.in-future'],
  ] as const)('communities.hand-over: a receipt of %s on 21 November: %s', (on, answer) => {
    const checked = checkHandOverDay(on, '2026-11-21');
    expect(checked.ok || checked.refusal.code).toBe(answer);
  });

  test.each([
    ['2026-11-21', ['2026-1', '2025-2']],
    ['2026-07-07', ['2025-2', '2025-1']],
    ['2026-07-08', ['2026-1', '2025-2']],
    ['2027-01-07', ['2026-1', '2025-2']],
    ['2027-01-08', ['2026-2', '2026-1']],
  ])('communities.hand-over: R16: on %s only %j can no longer change', (today, halves) => {
    const found = settledHalves(today, 2);
    expect(found.map(({ year, half }) => `${year}-${half}`)).toEqual(halves);
    // The last day of the newest half can no longer be given to a receipt.
    expect(checkHandOverDay(found[0]?.until ?? '', today).ok).toBe(false);
  });

  test('communities.hand-over: R16: below ten, and for none, no number is shown', () => {
    expect([0, 1, 9, 10, 25].map(shownTotal)).toEqual([null, null, null, 10, 25]);
  });
});
