import { sum } from '../base/lists.ts';

/**
 * Whole shares of a whole total in proportion to weights; their sum is the total (largest remainder,
 * the earlier of two equal ones first). Without any weight the shares are as equal as can be.
 */
export const apportion = (total: number, weights: readonly number[]): readonly number[] => {
  const all = sum(weights);
  const exact = weights.map((one) =>
    all > 0 ? (total * one) / all : total / Math.max(1, weights.length),
  );
  const whole = exact.map(Math.floor);
  const left = total - sum(whole);
  const next = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at)
    .slice(0, left);
  const raised = new Set(next.map(({ at }) => at));
  return whole.map((share, at) => share + +raised.has(at));
};
