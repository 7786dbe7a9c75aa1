import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  completeSubtrees,
  consistencyPlan,
  consistencyRanges,
  inclusionRanges,
  inclusionSides,
} from './tree.ts';

// A hash that shows what it is of: joined with brackets, so that a wrong join reads wrong.
const join = (left: string, right: string): string => `(${left} ${right})`;
const leaves = Array.from({ length: 70 }, (_, at) => String(at));

/** The root as RFC 9162 2.1.1 defines it, by recursion. */
const rootOf = (from: readonly string[]): string => {
  if (from.length <= 1) return from[0] ?? 'empty';
  let split = 1;
  while (split * 2 < from.length) split *= 2;
  return join(rootOf(from.slice(0, split)), rootOf(from.slice(split)));
};

const rangeRoot = ({ start, end }: { start: number; end: number }): string =>
  rootOf(leaves.slice(start, end));

describe('proofs', () => {
  test('audit.examine: an inclusion proof leads from every leaf to the root', () => {
    for (let size = 1; size <= leaves.length; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const ranges = inclusionRanges(index, size);
        const sides = inclusionSides(index, size);
        expect(sides).toHaveLength(ranges.length);
        const root = ranges.reduce((sum, range, at) => {
          const hash = rangeRoot(range);
          return sides[at] === 'left' ? join(hash, sum) : join(sum, hash);
        }, String(index));
        expect(root).toBe(rootOf(leaves.slice(0, size)));
      }
    }
  });

  test('audit.examine: a consistency proof leads to both roots', () => {
    for (let second = 1; second <= leaves.length; second += 1) {
      for (let first = 1; first < second; first += 1) {
        const proof = consistencyRanges(first, second).map(rangeRoot);
        const { fromFirst, sides } = consistencyPlan(first, second);
        const firstRoot = rootOf(leaves.slice(0, first));
        const hashes = fromFirst ? [firstRoot, ...proof] : proof;
        expect(hashes).toHaveLength(sides.length + 1);
        const [begin = '', ...rest] = hashes;
        let [one, two] = [begin, begin];
        for (const [at, hash] of rest.entries()) {
          [one, two] =
            sides[at] === 'left' ? [join(hash, one), join(hash, two)] : [one, join(two, hash)];
        }
        expect([one, two]).toEqual([firstRoot, rootOf(leaves.slice(0, second))]);
      }
    }
  });

  test('audit.examine: outside of the tree there is no proof', () => {
    expect(inclusionRanges(5, 5)).toEqual([]);
    expect(inclusionRanges(-1, 5)).toEqual([]);
    expect(consistencyRanges(5, 5)).toEqual([]);
    expect(consistencyRanges(0, 5)).toEqual([]);
  });

  test('audit.examine: complete subtrees cover their run, and each is complete', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.integer({ min: 1, max: 1e9 }), (start, size) => {
        const parts = completeSubtrees({ start, end: start + size });
        expect(parts[0]?.start).toBe(start);
        expect(parts.at(-1)?.end).toBe(start + size);
        parts.forEach((part, at) => {
          expect(Number.isInteger(Math.log2(part.end - part.start))).toBe(true);
          expect(part.end).toBe(parts[at + 1]?.start ?? start + size);
        });
      }),
    );
  });
});
