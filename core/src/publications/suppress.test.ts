import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, exactBounds, shuttled, solved } from './attack.testing.ts';
import { suppress } from './suppress.ts';
import { type FullTable, type PublishedTable, publicationThreshold, withTotals } from './table.ts';

const threshold = publicationThreshold;

/** A small generator with a seed (mulberry32), so that a broken table can be made again. */
const random = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((more ^ (more >>> 14)) >>> 0) / 4294967296;
  };
};

/** 25 stations by 6 columns, a good part of the counts small, as in trust.md row 23. */
const randomTable = (seed: number): FullTable => {
  const next = random(seed);
  const column = Array.from({ length: 6 }, () => 0.2 + 2 * next());
  return withTotals(
    Array.from({ length: 25 }, () => {
      const station = 2 + 24 * next() ** 2;
      return column.map((share) => Math.floor(station * share * next() * 1.4));
    }),
  );
};

const smallCells = (table: FullTable): readonly number[] =>
  table.flat().flatMap((count, cell) => (count < threshold ? [cell] : []));

const primaryOnly = (table: FullTable): PublishedTable =>
  table.map((row) => row.map((count) => (count < threshold ? null : count)));

const narrow = (bounds: Bounds | undefined): boolean =>
  bounds === undefined || bounds.low > 0 || bounds.high < threshold;

/** Small counts that linear algebra solves or exact bounds narrow down. */
const broken = (truth: FullTable, shown: PublishedTable): readonly number[] => {
  const [known, boundsOf] = [solved(shown), exactBounds(truth, shown)];
  return smallCells(truth).filter((cell) => known.has(cell) || narrow(boundsOf(cell, threshold)));
};

describe('publications.suppress: no small count can be worked out', () => {
  test('publications.suppress: G-18: 1,000 tables of 25 by 6, none broken', () => {
    let [cells, small, withheld] = [0, 0, 0];
    for (let seed = 1; seed <= 1000; seed += 1) {
      const truth = randomTable(seed);
      const shown = suppress(truth);
      expect(broken(truth, shown), `table ${seed}`).toEqual([]);
      cells += truth.flat().length;
      small += smallCells(truth).length;
      withheld += shown.flat().filter((value) => value === null).length;
    }
    expect(small).toBeGreaterThan(30_000);
    // Withholding everything would be safe too: what is not small mostly stays.
    expect((withheld - small) / (cells - small)).toBeLessThan(0.35);
  }, 120_000);

  test('publications.suppress: the same attacks break most tables that hide small counts only', () => {
    const hit = Array.from({ length: 100 }, (_, at) => randomTable(5000 + at)).filter(
      (truth) => broken(truth, primaryOnly(truth)).length > 0,
    );
    expect(hit.length).toBeGreaterThan(80);
  });

  test('publications.suppress: bounds that shuttle between the lines find no more', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const truth = randomTable(seed);
      const rough = shuttled(suppress(truth), 2000);
      expect(smallCells(truth).filter((cell) => narrow(rough[cell]))).toEqual([]);
    }
    const truth = randomTable(1);
    const [bare, boundsOf] = [primaryOnly(truth), exactBounds(truth, primaryOnly(truth))];
    const rough = shuttled(bare, 2000);
    const found = smallCells(truth).filter((cell) => narrow(rough[cell]));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((cell) => !narrow(boundsOf(cell, threshold)))).toEqual([]);
  });

  test('publications.suppress: what is shown is true, what is small is not shown', () => {
    const count = fc.oneof(fc.nat(25), fc.nat(400));
    const shape = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }));
    const tables = shape.chain(([rows, columns]) =>
      fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(tables, (counts) => {
        const truth = withTotals(counts);
        const shown = suppress(truth);
        const open = shown.flat().map((value, cell) => [value, truth.flat()[cell]] as const);
        for (const [value, count] of open.filter(([one]) => one !== null)) {
          expect(value).toBe(count);
          expect(value).toBeGreaterThanOrEqual(threshold);
        }
        expect(broken(truth, shown)).toEqual([]);
      }),
    );
  });

  test('publications.suppress: a table without small counts is published whole', () => {
    const truth = withTotals([
      [12, 40],
      [10, 31],
    ]);
    expect(suppress(truth)).toEqual(truth);
  });

  test('publications.suppress: one small count takes three others with it', () => {
    const truth = withTotals([
      [3, 40, 50],
      [60, 70, 80],
      [90, 91, 92],
    ]);
    const hidden = suppress(truth)
      .flat()
      .filter((value) => value === null);
    expect(hidden).toHaveLength(4);
  });

  test('publications.suppress: a whole table below the threshold shows nothing at all', () => {
    expect(
      suppress(
        withTotals([
          [1, 2],
          [0, 3],
        ]),
      )
        .flat()
        .every((value) => value === null),
    ).toBe(true);
  });
});
