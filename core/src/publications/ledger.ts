import { type Equation, knownOf, reduced } from './equations.ts';
import { type PublishedTable, publicationThreshold } from './table.ts';

/** Half a calendar year, counted from year 0: year × 2, and 1 for July to December. */
export type Half = number;

export const halfOf = (year: number, half: 1 | 2): Half => year * 2 + half - 1;

export type Span = { readonly from: Half; readonly until: Half };

/** What left the house once, withdrawn or not: it cannot be called back. */
export type Released = Span & {
  readonly areas: readonly string[];
  readonly columns: readonly string[];
  readonly table: PublishedTable;
};

/** A count that a reader can work out from several releases together. */
export type Revealed = {
  readonly how: 'difference' | 'correction' | 'bounds';
  readonly area: string;
  readonly column: string;
} & Span;

const total = '*';
const atomOf = (area: string, column: string, half: Half): string => `${area}|${column}|${half}`;

const halves = ({ from, until }: Span): readonly Half[] =>
  Array.from({ length: until - from + 1 }, (_, at) => from + at);

type Part = Span & { readonly area: string; readonly column: string };

/** The finest counts a published one adds up. */
const atomsOf = (part: Part, { areas, columns }: Pick<Released, 'areas' | 'columns'>) =>
  (part.area === total ? areas : [part.area]).flatMap((area) =>
    (part.column === total ? columns : [part.column]).flatMap((column) =>
      halves(part).map((half) => atomOf(area, column, half)),
    ),
  );

/** Every cell of a release with its place and value, totals among them. */
const partsOf = ({ areas, columns, table, from, until }: Released) =>
  table.flatMap((row, at) =>
    row.map((value, cell) => ({
      part: { area: areas[at] ?? total, column: columns[cell] ?? total, from, until },
      value,
    })),
  );

type Told = Equation & { readonly part: Part };

const equationsOf = (release: Released): readonly Told[] =>
  partsOf(release).flatMap(({ part, value }) =>
    value === null ? [] : [{ atoms: atomsOf(part, release), value, part }],
  );

const touches = (a: Span, b: Span): boolean => a.from <= b.until && b.from <= a.until;

/** Releases that share a half year with the draft, or with one that does. */
export const linkedTo = (draft: Span, earlier: readonly Released[]): readonly Released[] => {
  const linked = new Set<Released>();
  const spans: Span[] = [draft];
  for (const span of spans) {
    for (const one of earlier.filter((other) => !linked.has(other) && touches(span, other))) {
      linked.add(one);
      spans.push(one);
    }
  }
  return [...linked];
};

/** Spans between any two borders of the releases: what differences of them can be about. */
const spansOf = (releases: readonly Released[]): readonly Span[] => {
  const borders = [...new Set(releases.flatMap(({ from, until }) => [from, until + 1]))].sort(
    (a, b) => a - b,
  );
  return borders.flatMap((from, at) =>
    borders.slice(at + 1).map((after) => ({ from, until: after - 1 })),
  );
};

/**
 * Counts below the threshold that the draft together with earlier releases gives away (R16, G-18):
 * by differences between spans, by a corrected value, or by bounds on what is left. A draft that
 * reveals anything is not released. Releases of other subjects count other things.
 */
export const revealedBy = (
  draft: Released,
  earlier: readonly Released[],
  threshold: number = publicationThreshold,
): readonly Revealed[] => {
  const linked = linkedTo(draft, earlier);
  if (linked.length === 0) return [];
  const releases = [...linked, draft];
  const own = equationsOf(draft);
  const known = reduced([...linked.flatMap(equationsOf), ...own]);
  const small = known.corrected.flatMap(([one, gap]) => (Math.abs(gap) < threshold ? [one] : []));
  const corrected = own.filter((one) => small.includes(one));
  const parts = spansOf(releases).flatMap((span) =>
    [...draft.areas, total].flatMap((area) =>
      [...draft.columns, total].map((column) => ({ area, column, ...span })),
    ),
  );
  return [
    ...corrected.map(({ part }): Revealed => ({ how: 'correction', ...part })),
    ...parts.flatMap((part): readonly Revealed[] => {
      const { low, high } = knownOf(known, atomsOf(part, draft));
      if (high >= threshold) return [];
      return [{ how: low === high ? 'difference' : 'bounds', ...part }];
    }),
  ];
};
