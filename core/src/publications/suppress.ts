import { type FullTable, type PublishedTable, publicationThreshold } from './table.ts';

// A table with totals is a circulation: rows and columns are nodes, each cell an arc that carries
// its count from its row to its column, each total the other way round. Whoever reads the table
// knows the published arcs and that no count is negative; the others may vary along closed ways
// over withheld arcs, and only so. A small cell is protected when one closed way lets it be as large
// as the threshold and another lets it be 0 (network method for two-way tables; Cox 1995).

type Arc = {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** What withholding it costs the reader: totals are missed more than cells. */
  readonly cost: number;
};

type Network = {
  readonly nodes: number;
  readonly arcs: readonly Arc[];
  /** Arcs that touch a node. */
  readonly at: readonly (readonly number[])[];
};

const costOf = (count: number, totals: number): number =>
  (1 + Math.log2(1 + count) / 16) * 6 ** totals;

const arcOf = (table: FullTable, row: number, column: number): Arc => {
  const cells = table[row] ?? [];
  const isTotal = [row === table.length - 1, column === cells.length - 1];
  const ends = [row, table.length + column] as const;
  const turned = isTotal[0] !== isTotal[1];
  const count = cells[column] ?? 0;
  const cost = costOf(count, isTotal.filter(Boolean).length);
  return turned
    ? { from: ends[1], to: ends[0], count, cost }
    : { from: ends[0], to: ends[1], count, cost };
};

const networkOf = (table: FullTable): Network => {
  const arcs = table.flatMap((cells, row) => cells.map((_, column) => arcOf(table, row, column)));
  const nodes = table.length + (table[0]?.length ?? 0);
  const at = Array.from({ length: nodes }, (_, node) =>
    arcs.flatMap(({ from, to }, arc) => (from === node || to === node ? [arc] : [])),
  );
  return { nodes, arcs, at };
};

/** A change of one cell: by how much, and up or down. */
type Change = { readonly cell: number; readonly by: number; readonly up: boolean };

type Prices = (arc: number) => number;

const nearest = (cost: Float64Array, done: Uint8Array): number => {
  let best = -1;
  for (let node = 0; node < cost.length; node += 1) {
    const value = cost[node] ?? Number.POSITIVE_INFINITY;
    if (done[node] || value === Number.POSITIVE_INFINITY) continue;
    if (best < 0 || value < (cost[best] ?? 0)) best = node;
  }
  return best;
};

type Reached = { readonly cost: Float64Array; readonly by: Int32Array };

/** Moves the change over the arcs of one node; an arc against its way gives up what it carries. */
const spread = (
  network: Network,
  node: number,
  way: Reached & { change: Change; price: Prices },
) => {
  const { change, price, cost, by } = way;
  for (const arc of network.at[node] ?? []) {
    const { from, to, count } = network.arcs[arc] ?? { from: 0, to: 0, count: 0 };
    const along = from === node;
    if (arc === change.cell || (!along && count < change.by)) continue;
    const [next, all] = [along ? to : from, (cost[node] ?? 0) + price(arc)];
    if (all >= (cost[next] ?? 0)) continue;
    cost[next] = all;
    by[next] = arc;
  }
};

const backTo = (network: Network, by: Int32Array, ends: readonly [number, number]) => {
  const arcs: number[] = [];
  for (let node = ends[1]; node !== ends[0]; ) {
    const at = by[node] ?? 0;
    const arc = network.arcs[at];
    arcs.push(at);
    node = arc?.to === node ? arc.from : (arc?.to ?? ends[0]);
  }
  return arcs;
};

/** The cheapest arcs over which a change of the cell closes; null where none does. */
const cheapestWay = (network: Network, change: Change, price: Prices): readonly number[] | null => {
  const { from = 0, to = 0 } = network.arcs[change.cell] ?? {};
  const [start, end] = change.up ? [to, from] : [from, to];
  const cost = new Float64Array(network.nodes).fill(Number.POSITIVE_INFINITY);
  const done = new Uint8Array(network.nodes);
  const by = new Int32Array(network.nodes).fill(-1);
  cost[start] = 0;
  for (let node = nearest(cost, done); node >= 0; node = nearest(cost, done)) {
    if (node === end) return backTo(network, by, [start, end]);
    done[node] = 1;
    spread(network, node, { change, price, cost, by });
  }
  return null;
};

/** What must stay possible in the eyes of a reader for a small cell to be hidden. */
const changesOf = ({ arcs }: Network, threshold: number): readonly Change[] =>
  arcs.flatMap(({ count }, cell) => {
    if (count >= threshold) return [];
    const up = { cell, by: threshold - count, up: true };
    return count === 0 ? [up] : [up, { cell, by: count, up: false }];
  });

/** A change that must stay possible, with the withheld arcs over which it is. */
type Guarded = { readonly change: Change; readonly way: readonly number[] };

type Choice = { readonly withheld: ReadonlySet<number>; readonly guarded: readonly Guarded[] };

const chosen = (network: Network, changes: readonly Change[]): Choice => {
  const withheld = new Set(changes.map(({ cell }) => cell));
  const price: Prices = (arc) => (withheld.has(arc) ? 0 : (network.arcs[arc]?.cost ?? 0));
  // The hardest first: what they need serves the others too.
  const guarded = changes
    .toSorted((a, b) => b.by - a.by)
    .map((change) => {
      const way = cheapestWay(network, change, price) ?? [];
      for (const arc of way) withheld.add(arc);
      return { change, way };
    });
  return { withheld, guarded };
};

/** The choice without one arc: whoever needed it finds another way over the rest, or null. */
const without = (network: Network, { withheld, guarded }: Choice, arc: number): Choice | null => {
  const less = new Set(withheld);
  less.delete(arc);
  const price: Prices = (one) => (less.has(one) ? 0 : Number.POSITIVE_INFINITY);
  const others: Guarded[] = [];
  for (const one of guarded) {
    const way = one.way.includes(arc) ? cheapestWay(network, one.change, price) : one.way;
    if (way === null) return null;
    others.push({ change: one.change, way });
  }
  return { withheld: less, guarded: others };
};

/** Gives back what later choices made needless, the most missed first. */
const trimmed = (network: Network, choice: Choice): ReadonlySet<number> => {
  const small = new Set(choice.guarded.map(({ change }) => change.cell));
  const price = (arc: number): number => network.arcs[arc]?.cost ?? 0;
  return [...choice.withheld]
    .filter((arc) => !small.has(arc))
    .toSorted((a, b) => price(b) - price(a))
    .reduce((held, arc) => without(network, held, arc) ?? held, choice).withheld;
};

/**
 * The table as it may be published (R16): every count below the threshold is withheld, 0 among
 * them, and as few others as needed for no withheld small count to be narrowed down from the rest
 * to less than 0 … threshold. Totals take part: a small total is withheld like a cell.
 */
export const suppress = (
  table: FullTable,
  threshold: number = publicationThreshold,
): PublishedTable => {
  const network = networkOf(table);
  const withheld = trimmed(network, chosen(network, changesOf(network, threshold)));
  const width = table[0]?.length ?? 0;
  return table.map((cells, row) =>
    cells.map((count, column) => (withheld.has(row * width + column) ? null : count)),
  );
};
