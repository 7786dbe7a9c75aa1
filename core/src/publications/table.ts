import { sum } from '../base/lists.ts';
import { smallestCount } from '../base/small-counts.ts';

/** Counts by area (rows) and column, without totals. */
export type Counts = readonly (readonly number[])[];

/** With totals: the last row adds up the areas, the last cell of a row its columns. */
export type FullTable = readonly (readonly number[])[];

/** A full table as it is published; null is withheld, and no null says why. */
export type PublishedTable = readonly (readonly (number | null)[])[];

/** A count below this is never derivable from what is published (trust.md R16, G-18). */
export const publicationThreshold = smallestCount;

const withRowTotal = (row: readonly number[]): readonly number[] => [...row, sum(row)];

/** Adds the total of each row and each column, and the total of all. */
export const withTotals = (counts: Counts): FullTable => {
  const rows = counts.map(withRowTotal);
  const width = rows[0]?.length ?? 0;
  const totals = Array.from({ length: width }, (_, at) => sum(rows.map((row) => row[at] ?? 0)));
  return [...rows, totals];
};
