import type { Rounds, RoundsProblem } from './problem.ts';

/**
 * Rounds as rings of doors: each ring has a node of its own for the box (doors + 1 + ring), so that
 * taking a door out and putting one in touch two neighbours only.
 */
export type Chains = {
  readonly problem: RoundsProblem;
  readonly next: Int32Array;
  readonly before: Int32Array;
  /** Ring of a door, −1 while it stands in none. */
  readonly ring: Int32Array;
  readonly size: Int32Array;
  /** The place of a node: a door is its own, a node of the box is 0. */
  readonly place: Int32Array;
  total: number;
};

/** One ring for each door at most: more can never be of use. */
const mostRings = ({ doors, capacity }: RoundsProblem, rounds: Rounds): number =>
  Math.min(doors, Math.max(rounds.length, Math.ceil(doors / capacity)) + 4);

export const openChains = (problem: RoundsProblem, rounds: Rounds): Chains => {
  const rings = mostRings(problem, rounds);
  const first = problem.doors + 1;
  const nodes = first + rings;
  const chains: Chains = {
    problem,
    next: Int32Array.from({ length: nodes }, (_, node) => node),
    before: Int32Array.from({ length: nodes }, (_, node) => node),
    ring: new Int32Array(nodes).fill(-1),
    size: new Int32Array(rings),
    place: Int32Array.from({ length: nodes }, (_, node) => (node < first ? node : 0)),
    total: 0,
  };
  for (const [ring, round] of rounds.entries()) {
    chains.ring[first + ring] = ring;
    let at = first + ring;
    for (const door of round) {
      putIn(chains, door, at);
      at = door;
    }
  }
  for (let ring = rounds.length; ring < rings; ring += 1) chains.ring[first + ring] = ring;
  return chains;
};

/** What it costs more to have `door` after `at`. */
export const extraCost = ({ problem, next, place }: Chains, door: number, at: number): number => {
  const { cost, doors } = problem;
  const width = doors + 1;
  const from = place[at] ?? 0;
  const to = place[next[at] ?? 0] ?? 0;
  const row = door * width;
  return (cost[row + from] ?? 0) + (cost[row + to] ?? 0) - (cost[from * width + to] ?? 0);
};

/** Puts a door that stands in no ring after the node `at`. */
export const putIn = (chains: Chains, door: number, at: number): void => {
  const { next, before, ring, size } = chains;
  chains.total += extraCost(chains, door, at);
  const after = next[at] ?? 0;
  next[at] = door;
  before[door] = at;
  next[door] = after;
  before[after] = door;
  const own = ring[at] ?? 0;
  ring[door] = own;
  size[own] = (size[own] ?? 0) + 1;
};

/** Takes a door out and answers the node before it. */
export const takeOut = (chains: Chains, door: number): number => {
  const { next, before, ring, size } = chains;
  const [at, after, own] = [before[door] ?? 0, next[door] ?? 0, ring[door] ?? 0];
  next[at] = after;
  before[after] = at;
  ring[door] = -1;
  size[own] = (size[own] ?? 0) - 1;
  chains.total -= extraCost(chains, door, at);
  return at;
};

export const roundsOf = ({ problem, next, size }: Chains): Rounds => {
  const rounds: number[][] = [];
  for (let ring = 0; ring < size.length; ring += 1) {
    const box = problem.doors + 1 + ring;
    const round: number[] = [];
    for (let at = next[box] ?? box; at !== box; at = next[at] ?? box) round.push(at);
    if (round.length > 0) rounds.push(round);
  }
  return rounds;
};
