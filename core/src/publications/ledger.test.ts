import { describe, expect, test } from 'vitest';
import { halfOf, linkedTo, type Released, revealedBy, type Span } from './ledger.ts';
import { suppress } from './suppress.ts';
import { type Counts, publicationThreshold, withTotals } from './table.ts';

const [first, second, third] = [halfOf(2025, 1), halfOf(2025, 2), halfOf(2026, 1)];
const year: Span = { from: first, until: second };
const areas = ['見本', '試験', '例示', '架空'];
const columns = ['household', 'establishment'];

const release = (counts: Counts, span: Span): Released => ({
  areas,
  columns,
  ...span,
  table: suppress(withTotals(counts)),
});
const half = (at: number): Span => ({ from: at, until: at });

const added = (a: Counts, b: Counts): Counts =>
  a.map((row, at) => row.map((count, column) => count + (b[at]?.[column] ?? 0)));

/** A pseudo-random table with a seed; `most` is the largest count. */
const table = (seed: number, most: number): Counts =>
  areas.map((_, row) =>
    columns.map((__, at) => ((seed * 7919 + row * 104_729 + at * 1_299_709) >> 3) % (most + 1)),
  );

/** The attack of a reader with a ruler: later minus earlier, cell by cell, totals too. */
const differences = (later: Released, earlier: Released): readonly number[] =>
  later.table.flatMap((row, at) =>
    row.flatMap((value, column) => {
      const old = earlier.table[at]?.[column];
      return value === null || old === null || old === undefined ? [] : [value - old];
    }),
  );

describe('publications.ledger: nothing is revealed over time', () => {
  test('publications.ledger: G-18: half years one after another have nothing in common', () => {
    const done = [first, second].map((at) => release(table(at, 60), half(at)));
    expect(linkedTo(half(third), done)).toEqual([]);
    expect(revealedBy(release(table(9, 60), half(third)), done)).toEqual([]);
  });

  test('publications.ledger: R16: a year after its first half tells the second by difference', () => {
    let [blocked, passed] = [0, 0];
    for (let seed = 1; seed <= 200; seed += 1) {
      const [one, two] = [table(seed, 300), table(seed * 31, seed % 2 === 0 ? 400 : 25)];
      const early = release(one, half(first));
      const late = release(added(one, two), year);
      const told = differences(late, early).some((gap) => gap < publicationThreshold);
      const found = revealedBy(late, [early]);
      if (told) expect(found.length, `seed ${seed}`).toBeGreaterThan(0);
      if (found.length === 0) passed += 1;
      else blocked += 1;
    }
    expect(blocked).toBeGreaterThan(50);
    expect(passed).toBeGreaterThan(5);
  });

  test('publications.ledger: the second half after a year and its first half adds nothing new', () => {
    const [one, two] = [table(3, 90).map((row) => row.map((n) => n + 50)), table(5, 90)];
    const large = two.map((row) => row.map((n) => n + 50));
    const done = [release(one, half(first)), release(added(one, large), year)];
    expect(revealedBy(release(large, half(second)), done)).toEqual([]);
    const spoiled = large.map((row, at) => (at === 0 ? row.map((n) => n + 3) : row));
    expect(revealedBy(release(spoiled, half(second)), done)).not.toEqual([]);
  });

  test('publications.ledger: a withheld count is told by two other releases', () => {
    const counts = (small: number): Counts => [
      [small, 40],
      [50, 60],
      [70, 80],
      [90, 95],
    ];
    const bare: Released = { ...release(counts(3), half(second)), table: withTotals(counts(100)) };
    const whole = { ...bare, ...year, table: withTotals(added(counts(100), counts(3))) };
    const found = revealedBy({ ...bare, ...half(first) }, [whole]);
    expect(found).toContainEqual({
      how: 'difference',
      area: '見本',
      column: 'household',
      ...half(second),
    });
  });

  test('publications.ledger: a small correction of a released value is blocked, a large one is not', () => {
    const counts = table(4, 50).map((row) => row.map((n) => n + 60));
    const moved = (by: number): Counts =>
      counts.map((row, at) => row.map((n, column) => (at + column === 0 ? n + by : n)));
    const done = [release(counts, half(first))];
    const again = (by: number) => revealedBy(release(moved(by), half(first)), done);
    expect(again(0)).toEqual([]);
    expect(again(4).map(({ how }) => how)).toContain('correction');
    expect(again(publicationThreshold)).toEqual([]);
  });

  test('publications.ledger: what was withdrawn is still known', () => {
    const [one, two] = [table(8, 300), table(11, 12)];
    const early = release(one, half(first));
    expect(revealedBy(release(added(one, two), year), [early])).not.toEqual([]);
  });
});
