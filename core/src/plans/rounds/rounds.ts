import { seededRandom } from '../../base/random.ts';
import { type Chains, openChains, putIn, roundsOf, takeOut } from './chains.ts';
import { nearestDoors, type Rounds, type RoundsProblem } from './problem.ts';
import { recreate } from './recreate.ts';
import { ruin, type Taken } from './ruin.ts';
import { firstRounds } from './savings.ts';

/**
 * How long to search: `progress` answers from 0 to 1, by counted turns for a plan that must come out
 * the same everywhere, by a clock for a measurement; it is asked once in `turnsBetween` turns.
 */
export type Effort = { readonly progress: (turns: number) => number; readonly seed?: number };

/** So many turns and no more: the same rounds on every machine. */
export const byTurns = (turns: number, seed = 1): Effort => ({
  progress: (done) => done / turns,
  seed,
});

const turnsBetween = 64;
const nearCount = 200;
// Shares of the mean way between two doors: warm enough to leave a poor plan, cold at the end.
const warmest = 0.8;
const coldest = 0.004;

const undo = (chains: Chains, taken: Taken): void => {
  for (let at = 0; at < taken.count; at += 1) {
    const door = taken.doors[at] ?? 0;
    if ((chains.ring[door] ?? -1) >= 0) takeOut(chains, door);
  }
  for (let at = taken.count - 1; at >= 0; at -= 1) {
    putIn(chains, taken.doors[at] ?? 0, taken.after[at] ?? 0);
  }
};

const usedOf = ({ size }: Chains): number => {
  let used = 0;
  for (const held of size) if (held > 0) used += 1;
  return Math.max(1, used);
};

/**
 * Rounds of least cost that hold every door once: savings first, then strings of doors are taken out
 * of neighbouring rounds and put back, worse plans being accepted less and less (annealing).
 * Answers the best rounds found. A box without doors has no rounds.
 */
export const planRounds = (problem: RoundsProblem, { progress, seed = 1 }: Effort): Rounds => {
  if (problem.doors === 0) return [];
  const nearest = nearestDoors(problem, nearCount);
  const chains = openChains(problem, firstRounds(problem, nearest));
  const random = seededRandom(seed);
  const room = problem.doors;
  const taken: Taken = { count: 0, doors: new Int32Array(room), after: new Int32Array(room) };
  const search = { chains, nearest, random, taken };
  const leg = chains.total / (problem.doors + usedOf(chains));
  const best = { total: chains.total, next: chains.next.slice(), size: chains.size.slice() };
  let [heat, used] = [0, usedOf(chains)];
  for (let turn = 0; ; turn += 1) {
    if (turn % turnsBetween === 0) {
      const done = progress(turn);
      if (done >= 1) break;
      heat = leg * warmest * (coldest / warmest) ** done;
      used = usedOf(chains);
    }
    const before = chains.total;
    ruin(search, used);
    const whole = recreate(search, taken);
    if (!whole || chains.total >= before - heat * Math.log(random())) {
      undo(chains, taken);
    } else if (chains.total < best.total) {
      best.total = chains.total;
      best.next.set(chains.next);
      best.size.set(chains.size);
    }
  }
  return roundsOf({ ...chains, next: best.next, size: best.size });
};
