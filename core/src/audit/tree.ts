// The shapes of RFC 9162 proofs: which subtrees a proof is made of and how its hashes are joined.
// No hashing here, so the server, a browser and a program without either fold with their own.

/** A run of leaves, `end` not included. */
export type Range = { readonly start: number; readonly end: number };

/** Where the hash of a proof stands beside the one computed so far. */
export type Side = 'left' | 'right';

const splitOf = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

/** The complete subtrees (sizes are powers of two) a run of leaves splits into, largest first. */
export const completeSubtrees = ({ start, end }: Range): readonly Range[] => {
  const size = end - start;
  if (size <= 0) return [];
  const split = splitOf(size);
  if (split * 2 === size || size === 1) return [{ start, end }];
  const middle = start + split;
  return [{ start, end: middle }, ...completeSubtrees({ start: middle, end })];
};

/** The subtrees whose roots prove that leaf `index` is in the tree of `size`, lowest first (2.1.3.1). */
export const inclusionRanges = (
  index: number,
  size: number,
): readonly (Range & { readonly side: Side })[] => {
  if (index < 0 || index >= size) return [];
  const path: (Range & { readonly side: Side })[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    const right = index >= middle;
    path.unshift(
      right ? { start, end: middle, side: 'left' } : { start: middle, end, side: 'right' },
    );
    [start, end] = right ? [middle, end] : [start, middle];
  }
  return path;
};

/** The subtrees whose roots prove that the tree of `first` is the beginning of `second` (2.1.4.1). */
export const consistencyRanges = (first: number, second: number): readonly Range[] => {
  if (first <= 0 || first >= second) return [];
  const proof: Range[] = [];
  let [start, end] = [0, second];
  while (end !== first) {
    const middle = start + splitOf(end - start);
    const right = first > middle;
    proof.unshift(right ? { start, end: middle } : { start: middle, end });
    [start, end] = right ? [middle, end] : [start, middle];
  }
  // The first tree itself is known to whoever checks; a part of it is not.
  return start === 0 ? proof : [{ start, end }, ...proof];
};

/** How the hashes of an inclusion proof are joined, lowest first; their number is the proof's. */
export const inclusionSides = (index: number, size: number): readonly Side[] =>
  inclusionRanges(index, size).map(({ side }) => side);

/**
 * How a consistency proof is joined (2.1.4.2). `fromFirst`: both sums begin with the root of the
 * first tree, else with the first hash of the proof. For each further hash: 'left' joins it from the
 * left to both sums, 'right' from the right to the sum of the second tree only.
 */
export const consistencyPlan = (
  first: number,
  second: number,
): { readonly fromFirst: boolean; readonly sides: readonly Side[] } => {
  let [node, last] = [first - 1, second - 1];
  const up = (): void => {
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  };
  while (node % 2 === 1) up();
  const fromFirst = node === 0;
  const sides: Side[] = [];
  while (last > 0) {
    const both = node % 2 === 1 || node === last;
    sides.push(both ? 'left' : 'right');
    if (both) while (node % 2 === 0 && node > 0) up();
    up();
  }
  return { fromFirst, sides };
};
