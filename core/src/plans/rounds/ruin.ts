import type { Random } from '../../base/random.ts';
import { type Chains, takeOut } from './chains.ts';

/** Doors taken out, in order, each with the node it stood after: enough to put all of them back. */
export type Taken = { count: number; readonly doors: Int32Array; readonly after: Int32Array };

type Ruin = {
  readonly chains: Chains;
  /** For each place its nearest doors (problem.ts). */
  readonly nearest: Int32Array;
  readonly random: Random;
  readonly taken: Taken;
};

// As in "Slack induction by string removals" (Christiaens and Vanden Berghe 2020): about ten doors
// at a time, in strings of at most ten from rounds that pass near each other.
const doorsAtOnce = 10;
const longestString = 10;
const splitShare = 0.5;
const skipMoreShare = 0.01;

const whole = (random: Random, below: number): number => Math.floor(random() * below);

/** How many doors stand on one side of `door` in its round, looked for up to `most`. */
const reach = (
  line: Int32Array,
  door: number,
  { most, doors }: { most: number; doors: number },
) => {
  let [count, at] = [0, line[door] ?? 0];
  while (count < most && at <= doors) {
    count += 1;
    at = line[at] ?? 0;
  }
  return count;
};

/** The first door of a string of `length` doors that holds `door`. */
const startOf = ({ chains, random }: Ruin, door: number, length: number): number => {
  const { before, next, problem } = chains;
  const limit = { most: length - 1, doors: problem.doors };
  const behind = reach(before, door, limit);
  const least = Math.max(0, length - 1 - reach(next, door, limit));
  let at = door;
  for (let steps = least + whole(random, behind - least + 1); steps > 0; steps -= 1) {
    at = before[at] ?? at;
  }
  return at;
};

/** How many doors inside a string stay where they are: none for most. */
const skipOf = (random: Random, length: number, size: number): number => {
  if (length < 2 || length >= size || random() < splitShare) return 0;
  let skip = 1;
  while (length + skip < size && random() < skipMoreShare) skip += 1;
  return skip;
};

const takeString = (ruin: Ruin, door: number, longest: number): void => {
  const { chains, random, taken } = ruin;
  const { next, ring, size } = chains;
  const own = size[ring[door] ?? 0] ?? 0;
  const length = 1 + whole(random, Math.min(own, longest));
  const skip = skipOf(random, length, own);
  const skipAt = skip === 0 ? -1 : 1 + whole(random, length - 1);
  let at = startOf(ruin, door, length + skip);
  for (let count = 0; count < length; count += 1) {
    for (let left = count === skipAt ? skip : 0; left > 0; left -= 1) at = next[at] ?? at;
    const following = next[at] ?? at;
    taken.doors[taken.count] = at;
    taken.after[taken.count] = takeOut(chains, at);
    taken.count += 1;
    at = following;
  }
};

/** Takes strings of doors out of rounds that come near one door, one string from each. */
export const ruin = (around: Ruin, used: number): void => {
  const { chains, nearest, random, taken } = around;
  const { doors } = chains.problem;
  const count = nearest.length / (doors + 1);
  const longest = Math.max(1, Math.min(longestString, Math.floor(doors / used)));
  const strings = 1 + whole(random, (4 * doorsAtOnce) / (1 + longest) - 1);
  const seed = 1 + whole(random, doors);
  const touched: number[] = [];
  taken.count = 0;
  for (let at = -1; at < count && touched.length < strings; at += 1) {
    const door = at < 0 ? seed : (nearest[seed * count + at] ?? 0);
    if (door <= 0) break;
    const ring = chains.ring[door] ?? -1;
    if (ring < 0 || touched.includes(ring)) continue;
    touched.push(ring);
    takeString(around, door, longest);
  }
};
