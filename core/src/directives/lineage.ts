import { groupBy, sum } from '../base/lists.ts';

/** `to` took the place of `from`, wholly or in part. */
export type Succession = { readonly from: string; readonly to: string };

/** Everything that one is joined with by any number of successions, itself included. */
export const relatedTo = (id: string, all: readonly Succession[]): ReadonlySet<string> => {
  const found = new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { from, to } of all) {
      if (found.has(from) || found.has(to)) found.add(from).add(to);
    }
  }
  return found;
};

const leadsTo = (all: readonly Succession[], start: string, end: string): boolean => {
  const found = new Set([start]);
  for (const id of found) {
    for (const { from, to } of all) if (from === id) found.add(to);
  }
  return found.has(end);
};

/** Two documents may name each other by mistake: what closes a ring says nothing about the order. */
const withoutRings = (all: readonly Succession[]): readonly Succession[] => {
  const kept: Succession[] = [];
  for (const one of all) if (!leadsTo(kept, one.to, one.from)) kept.push(one);
  return kept;
};

const layersOf = (
  ids: readonly string[],
  all: readonly Succession[],
): ReadonlyMap<string, number> => {
  const layers = new Map<string, number>();
  const layerOf = (id: string): number => {
    const known = layers.get(id);
    if (known !== undefined) return known;
    const before = all.filter(({ to }) => to === id).map(({ from }) => layerOf(from));
    const layer = before.length === 0 ? 0 : Math.max(...before) + 1;
    layers.set(id, layer);
    return layer;
  };
  for (const id of ids) layerOf(id);
  // What has no predecessor itself stands right above the first that took its place.
  for (const id of ids.filter((one) => all.every(({ to }) => to !== one))) {
    const after = all.filter(({ from }) => from === id).map(({ to }) => layerOf(to));
    if (after.length > 0) layers.set(id, Math.min(...after) - 1);
  }
  return layers;
};

type Placed = {
  readonly id: string;
  /** 0 is the oldest; a successor stands below all its predecessors. */
  readonly layer: number;
  /** From the middle of its layer, in widths of a node. */
  readonly place: number;
};

/** In a layer each stands as near as it can below what it took the place of, else as given. */
const placedIn = (
  ids: readonly string[],
  layer: number,
  { all, above }: { readonly all: readonly Succession[]; readonly above: readonly Placed[] },
): readonly Placed[] => {
  const wish = (id: string): number => {
    const from = all.filter(({ to }) => to === id).map((one) => one.from);
    const over = above.filter((one) => from.includes(one.id));
    return over.length === 0 ? 0 : sum(over.map(({ place }) => place)) / over.length;
  };
  return ids
    .toSorted((a, b) => wish(a) - wish(b))
    .map((id, at) => ({ id, layer, place: at - (ids.length - 1) / 2 }));
};

/**
 * Where each of a family of directives stands in the picture of what took the place of what, the
 * oldest on top (supersession). Rings in the data are drawn like the rest and never go on for ever.
 */
export const layOut = (
  ids: readonly string[],
  successions: readonly Succession[],
): readonly Placed[] => {
  const known = successions.filter(({ from, to }) => ids.includes(from) && ids.includes(to));
  const all = withoutRings(known);
  const layers = layersOf(ids, all);
  const byLayer = groupBy(ids, (id) => layers.get(id) ?? 0);
  const placed: Placed[] = [];
  for (const layer of [...byLayer.keys()].toSorted((a, b) => a - b)) {
    placed.push(...placedIn(byLayer.get(layer) ?? [], layer, { all, above: placed }));
  }
  return placed;
};
