/**
 * Doors to be walked in rounds from one box: place 0 is the box, places 1 … n are doors. `cost` is
 * the walking cost between any two places, row by row (n + 1) × (n + 1), in metres or seconds, never
 * negative. Nothing else about a door may matter to its round (R28).
 */
export type RoundsProblem = {
  readonly doors: number;
  readonly cost: Int32Array;
  /** How many doors one duty block holds. */
  readonly capacity: number;
};

/** Places in order, for each round; the box at both ends is not written. */
export type Rounds = readonly (readonly number[])[];

/** What a set of rounds costs from the box and back. */
export const costOf = ({ doors, cost }: RoundsProblem, rounds: Rounds): number => {
  const width = doors + 1;
  let sum = 0;
  for (const round of rounds) {
    let at = 0;
    for (const place of round) {
      sum += cost[at * width + place] ?? 0;
      at = place;
    }
    sum += cost[at * width] ?? 0;
  }
  return sum;
};

/** Straight lines between points in metres, rounded to whole metres. */
export const straightCosts = (points: readonly (readonly [number, number])[]): Int32Array => {
  const width = points.length;
  const cost = new Int32Array(width * width);
  for (const [a, [ax, ay]] of points.entries()) {
    for (const [b, [bx, by]] of points.entries()) {
      cost[a * width + b] = Math.round(Math.hypot(ax - bx, ay - by));
    }
  }
  return cost;
};

/**
 * For each place its nearest doors, nearest first: `count` entries a place, 0 where there are no
 * more. Only between near doors is a round ever worth changing.
 */
export const nearestDoors = ({ doors, cost }: RoundsProblem, count: number): Int32Array => {
  const width = doors + 1;
  const nearest = new Int32Array(width * count);
  const others = Array.from({ length: doors }, (_, at) => at + 1);
  for (let place = 0; place < width; place += 1) {
    const row = place * width;
    const sorted = others
      .filter((one) => one !== place)
      .sort((one, other) => (cost[row + one] ?? 0) - (cost[row + other] ?? 0));
    nearest.set(sorted.slice(0, count), place * count);
  }
  return nearest;
};
