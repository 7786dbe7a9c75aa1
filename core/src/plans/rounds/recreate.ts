import type { Random } from '../../base/random.ts';
import { type Chains, extraCost, putIn } from './chains.ts';
import type { Taken } from './ruin.ts';

// Now and then a good place is overlooked, so that the search does not walk in circles.
const blinkShare = 0.01;
// Beside which of its nearest doors a door is tried.
const nearEnough = 30;

/** Random in eight of eleven cases, else the far doors first, else the near ones. */
const inOrder = ({ problem }: Chains, taken: Taken, random: Random): Int32Array => {
  const doors = taken.doors.slice(0, taken.count);
  const lot = random() * 11;
  if (lot < 8) {
    for (let at = doors.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      const door = doors[at] ?? 0;
      doors[at] = doors[other] ?? 0;
      doors[other] = door;
    }
    return doors;
  }
  const { cost } = problem;
  const sign = lot < 10 ? -1 : 1;
  return doors.sort((one, other) => sign * ((cost[one] ?? 0) - (cost[other] ?? 0)));
};

/** The cheapest node found so far to put `door` after; −1 while there is none. */
type Look = { readonly chains: Chains; readonly door: number; at: number; extra: number };

const consider = (look: Look, at: number): void => {
  const extra = extraCost(look.chains, look.door, at);
  if (extra >= look.extra) return;
  look.extra = extra;
  look.at = at;
};

/** Beside one of its nearest doors: nearly always the cheapest place there is. */
const besideNear = (look: Look, nearest: Int32Array, random: Random): void => {
  const { chains, door } = look;
  const { problem, ring, size, before } = chains;
  const count = nearest.length / (problem.doors + 1);
  const first = door * count;
  for (let at = first; at < first + Math.min(count, nearEnough); at += 1) {
    const near = nearest[at] ?? 0;
    if (near <= 0) return;
    const own = ring[near] ?? -1;
    if (own < 0 || (size[own] ?? 0) >= problem.capacity || random() < blinkShare) continue;
    consider(look, near);
    consider(look, before[near] ?? 0);
  }
};

/** A round of its own, or any place at all where no near one has room. */
const elsewhere = (look: Look): void => {
  const { problem, next, size } = look.chains;
  const none = look.at < 0;
  for (let ring = 0; ring < size.length; ring += 1) {
    const box = problem.doors + 1 + ring;
    const held = size[ring] ?? 0;
    if (held === 0) {
      consider(look, box);
      if (!none) return;
    } else if (none && held < problem.capacity) {
      let at = box;
      do {
        consider(look, at);
        at = next[at] ?? box;
      } while (at !== box);
    }
  }
};

export type Rebuild = {
  readonly chains: Chains;
  readonly nearest: Int32Array;
  readonly random: Random;
};

/** Puts every door that was taken out where it costs least; false when one has no room anywhere. */
export const recreate = (rebuild: Rebuild, taken: Taken): boolean => {
  const { chains, nearest, random } = rebuild;
  for (const door of inOrder(chains, taken, random)) {
    const look: Look = { chains, door, at: -1, extra: Number.POSITIVE_INFINITY };
    besideNear(look, nearest, random);
    const alone = 2 * (chains.problem.cost[door] ?? 0);
    if (look.at < 0 || alone < look.extra) elsewhere(look);
    if (look.at < 0) return false;
    putIn(chains, door, look.at);
  }
  return true;
};
