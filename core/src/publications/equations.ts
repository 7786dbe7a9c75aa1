/** A sum of finest counts whose value is published. */
export type Equation = { readonly atoms: readonly string[]; readonly value: number };

/** Published sums as a solved system, and what bounds are left for each finest count. */
export type Known = {
  readonly column: ReadonlyMap<string, number>;
  /** Rows with a leading 1, each the only one in its column; the value stands last. */
  readonly rows: readonly (readonly [lead: number, row: Float64Array])[];
  readonly high: Float64Array;
  /** Equations that contradict earlier ones, with the difference: a value was corrected. */
  readonly corrected: readonly (readonly [Equation, number])[];
};

const tiny = 1e-7;

const subtract = (row: Float64Array, factor: number, other: Float64Array): void => {
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) - factor * (other[at] ?? 0);
};

const rowOf = (equation: Equation, column: Known['column']): Float64Array => {
  const row = new Float64Array(column.size + 1);
  for (const atom of equation.atoms) row[column.get(atom) ?? 0] = 1;
  row[column.size] = equation.value;
  return row;
};

type Rows = (readonly [number, Float64Array])[];

/** Adds an equation to a solved system; answers by how much it contradicts what follows from it. */
const solveWith = (rows: Rows, row: Float64Array): number => {
  for (const [lead, other] of rows) {
    const factor = row[lead] ?? 0;
    if (Math.abs(factor) > tiny) subtract(row, factor, other);
  }
  const lead = row.findIndex((value, at) => at < row.length - 1 && Math.abs(value) > tiny);
  if (lead < 0) return Math.abs(row.at(-1) ?? 0) > tiny ? (row.at(-1) ?? 0) : 0;
  const scale = row[lead] ?? 1;
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) / scale;
  for (const [, other] of rows) {
    const factor = other[lead] ?? 0;
    if (Math.abs(factor) > tiny) subtract(other, factor, row);
  }
  rows.push([lead, row]);
  return 0;
};

/** No count is negative, so none is larger than a sum it is part of, less what the others need. */
const boundsOf = (equations: readonly Equation[], column: Known['column']): Float64Array => {
  const high = new Float64Array(column.size).fill(Number.POSITIVE_INFINITY);
  const low = new Float64Array(column.size);
  const lines = equations.map(({ atoms, value }) => ({
    value,
    cells: atoms.map((atom) => column.get(atom) ?? 0),
  }));
  for (let moved = true, round = 0; moved && round < 50; round += 1) {
    moved = false;
    for (const { cells, value } of lines) {
      const least = cells.reduce((sum, cell) => sum + (low[cell] ?? 0), 0);
      const most = cells.reduce((sum, cell) => sum + (high[cell] ?? 0), 0);
      for (const cell of cells) {
        const up = value - least + (low[cell] ?? 0);
        const down = most === Number.POSITIVE_INFINITY ? 0 : value - most + (high[cell] ?? 0);
        if (up < (high[cell] ?? 0)) [high[cell], moved] = [up, true];
        if (down > (low[cell] ?? 0)) [low[cell], moved] = [down, true];
      }
    }
  }
  return high;
};

/** Solves the equations in their order (Gauss and Jordan) and bounds every finest count. */
export const reduced = (equations: readonly Equation[]): Known => {
  const atoms = [...new Set(equations.flatMap((one) => one.atoms))];
  const column = new Map(atoms.map((atom, at) => [atom, at]));
  const rows: Rows = [];
  const gaps = equations.map((one) => [one, solveWith(rows, rowOf(one, column))] as const);
  const sound = gaps.flatMap(([one, gap]) => (gap === 0 ? [one] : []));
  const corrected = gaps.filter(([, gap]) => gap !== 0);
  return { column, rows, high: boundsOf(sound, column), corrected };
};

/** What a reader knows about a sum of finest counts: both bounds equal where it is determined. */
export const knownOf = (
  { column, rows, high }: Known,
  atoms: readonly string[],
): { readonly low: number; readonly high: number } => {
  const cells = atoms.map((atom) => column.get(atom));
  const most = cells.reduce<number>(
    (sum, cell) => sum + (cell === undefined ? Number.POSITIVE_INFINITY : (high[cell] ?? 0)),
    0,
  );
  if (cells.includes(undefined)) return { low: 0, high: most };
  const rest = rowOf({ atoms, value: 0 }, column);
  for (const [lead, row] of rows) {
    const factor = rest[lead] ?? 0;
    if (Math.abs(factor) > tiny) subtract(rest, factor, row);
  }
  const determined = rest.every((value, at) => at === column.size || Math.abs(value) <= tiny);
  const value = -(rest[column.size] ?? 0);
  return determined ? { low: value, high: value } : { low: 0, high: most };
};
