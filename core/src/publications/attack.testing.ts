import type { PublishedTable } from './table.ts';

// Three attacks on a published table, written apart from the rule that hides small counts: linear
// algebra over the totals, bounds that shuttle between the lines, and exact bounds by pushing counts
// around closed ways one unit of capacity after the other.

export type Line = readonly (readonly [cell: number, sign: 1 | -1])[];

/** Every row and every column adds up to its total. */
export const linesOf = (rows: number, columns: number): readonly Line[] => {
  const cell = (row: number, column: number) => row * columns + column;
  const signed = (at: number, last: number): 1 | -1 => (at === last ? -1 : 1);
  const across = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, at) => [cell(row, at), signed(at, columns - 1)] as const),
  );
  const down = Array.from({ length: columns }, (_, column) =>
    Array.from({ length: rows }, (__, at) => [cell(at, column), signed(at, rows - 1)] as const),
  );
  return [...across, ...down];
};

/** Withheld cells whose value follows from the equations alone, by Gaussian elimination. */
export const solved = (table: PublishedTable): ReadonlyMap<number, number> => {
  const flat = table.flat();
  const unknown = flat.flatMap((value, cell) => (value === null ? [cell] : []));
  const column = new Map(unknown.map((cell, at) => [cell, at]));
  const system = linesOf(table.length, table[0]?.length ?? 0).map((line) => {
    const row = new Array<number>(unknown.length + 1).fill(0);
    for (const [cell, sign] of line) {
      const at = column.get(cell);
      if (at === undefined) row[unknown.length] = (row.at(-1) ?? 0) - sign * (flat[cell] ?? 0);
      else row[at] = sign;
    }
    return row;
  });
  let rank = 0;
  for (let at = 0; at < unknown.length; at += 1) {
    const pivot = system.findIndex((row, line) => line >= rank && row[at] !== 0);
    if (pivot < 0) continue;
    const lead = system[pivot] ?? [];
    system[pivot] = system[rank] ?? [];
    const scale = lead[at] ?? 1;
    const unit = lead.map((value) => value / scale);
    system[rank] = unit;
    system.forEach((row, line) => {
      const factor = row[at] ?? 0;
      if (line !== rank && factor !== 0)
        system[line] = row.map((value, k) => value - factor * (unit[k] ?? 0));
    });
    rank += 1;
  }
  return new Map(
    system.slice(0, rank).flatMap((row) => {
      const free = row.slice(0, -1).flatMap((value, at) => (value === 0 ? [] : [at]));
      return free.length === 1 ? [[unknown[free[0] ?? 0] ?? 0, row.at(-1) ?? 0] as const] : [];
    }),
  );
};

export type Bounds = { readonly low: number; readonly high: number };

/** What is left for each withheld cell when each line is used again and again. */
export const shuttled = (table: PublishedTable, most: number): readonly Bounds[] => {
  const flat = table.flat();
  const low = flat.map((value) => value ?? 0);
  const high = flat.map((value) => value ?? most);
  const lines = linesOf(table.length, table[0]?.length ?? 0);
  for (let moved = true; moved; ) {
    moved = false;
    for (const line of lines) {
      for (const [cell, sign] of line) {
        // sign · cell = −Σ others, each between its bounds.
        const others = line.filter(([other]) => other !== cell);
        const reach = (floor: boolean) =>
          others.reduce(
            (sum, [other, s]) =>
              sum - sign * s * (((sign * s === 1) === floor ? high : low)[other] ?? 0),
            0,
          );
        const [down, up] = [
          Math.max(low[cell] ?? 0, reach(true)),
          Math.min(high[cell] ?? 0, reach(false)),
        ];
        if (down > (low[cell] ?? 0) || up < (high[cell] ?? 0)) moved = true;
        low[cell] = down;
        high[cell] = up;
      }
    }
  }
  return low.map((value, cell) => ({ low: value, high: high[cell] ?? 0 }));
};

type Graph = {
  readonly to: readonly number[];
  /** What each edge can take; edge 2k and 2k + 1 are one cell, up and down. */
  readonly room: Float64Array;
  readonly at: readonly (readonly number[])[];
};

const graphOf = (truth: readonly (readonly number[])[], table: PublishedTable): Graph => {
  const [rows, columns] = [truth.length, truth[0]?.length ?? 0];
  const to: number[] = [];
  const room: number[] = [];
  const at: number[][] = Array.from({ length: rows + columns }, () => []);
  truth.flat().forEach((count, cell) => {
    const [row, column] = [Math.floor(cell / columns), rows + (cell % columns)];
    const margin = (row === rows - 1) !== (column === rows + columns - 1);
    const [from, end] = margin ? [column, row] : [row, column];
    const shown = table[row]?.[column - rows] !== null;
    at[from]?.push(to.length);
    at[end]?.push(to.length + 1);
    to.push(end, from);
    room.push(...(shown ? [0, 0] : [1e9, count]));
  });
  return { to, room: Float64Array.from(room), at };
};

/** The edges of one way with room left, or undefined; breadth first. */
const wayTo = ({ to, at }: Graph, room: Float64Array, ends: readonly [number, number]) => {
  const came = new Int32Array(at.length).fill(-1);
  const open = [ends[0]];
  for (const node of open) {
    for (const edge of at[node] ?? []) {
      const next = to[edge] ?? 0;
      if ((room[edge] ?? 0) <= 0 || came[next] !== -1 || next === ends[0]) continue;
      came[next] = edge;
      open.push(next);
    }
    if (came[ends[1]] !== -1) break;
  }
  if (came[ends[1]] === -1) return undefined;
  const way: number[] = [];
  for (let node = ends[1]; node !== ends[0]; node = to[(came[node] ?? 0) ^ 1] ?? 0) {
    way.push(came[node] ?? 0);
  }
  return way;
};

/** Units that one cell can give to the others, at most `most`: Ford and Fulkerson's way. */
const flow = (graph: Graph, edge: number, most: number): number => {
  const room = Float64Array.from(graph.room);
  room[edge] = 0;
  room[edge ^ 1] = 0;
  const ends = [graph.to[edge] ?? 0, graph.to[edge ^ 1] ?? 0] as const;
  for (let sent = 0; ; ) {
    const way = sent >= most ? undefined : wayTo(graph, room, ends);
    if (way === undefined) return sent;
    const units = Math.min(most - sent, ...way.map((one) => room[one] ?? 0));
    for (const one of way) {
      room[one] = (room[one] ?? 0) - units;
      room[one ^ 1] = (room[one ^ 1] ?? 0) + units;
    }
    sent += units;
  }
};

/** The exact least and greatest value of a cell that fits what is published, rises cut at `most`. */
export const exactBounds = (truth: readonly (readonly number[])[], table: PublishedTable) => {
  const [graph, counts] = [graphOf(truth, table), truth.flat()];
  return (cell: number, most: number): Bounds => {
    const count = counts[cell] ?? 0;
    return {
      low: count - flow(graph, 2 * cell + 1, count),
      high: count + flow(graph, 2 * cell, most),
    };
  };
};
