import type { Rounds, RoundsProblem } from './problem.ts';

type Saving = { readonly gain: number; readonly from: number; readonly to: number };

/** What it saves to walk from one door to a near one instead of by way of the box. */
const savingsOf = ({ doors, cost }: RoundsProblem, nearest: Int32Array): readonly Saving[] => {
  const width = doors + 1;
  const count = nearest.length / width;
  const savings: Saving[] = [];
  for (let from = 1; from <= doors; from += 1) {
    for (let at = 0; at < count; at += 1) {
      const to = nearest[from * count + at] ?? 0;
      if (to <= 0) break;
      // Both doors of a pair may know each other: it is taken up once.
      if (to < from && nearest.subarray(to * count, (to + 1) * count).includes(from)) continue;
      const [out = 0, back = 0] = [cost[from * width], cost[to * width]];
      savings.push({ gain: out + back - (cost[from * width + to] ?? 0), from, to });
    }
  }
  return savings.sort((one, other) => other.gain - one.gain);
};

/**
 * First rounds by savings (Clarke and Wright 1964): every door alone, then the pair of ends whose
 * joining saves most is joined, as long as a duty block holds it.
 */
export const firstRounds = (problem: RoundsProblem, nearest: Int32Array): Rounds => {
  const rounds = Array.from({ length: problem.doors + 1 }, (_, door) => (door === 0 ? [] : [door]));
  const roundOf = Int32Array.from({ length: problem.doors + 1 }, (_, door) => door);
  for (const { gain, from, to } of savingsOf(problem, nearest)) {
    if (gain <= 0) break;
    const [one, other] = [roundOf[from] ?? 0, roundOf[to] ?? 0];
    const [left = [], right = []] = [rounds[one], rounds[other]];
    if (one === other || left.length + right.length > problem.capacity) continue;
    // Both must stand at an end; a round may be walked either way.
    if (left.at(-1) !== from && left[0] === from) left.reverse();
    if (right[0] !== to && right.at(-1) === to) right.reverse();
    if (left.at(-1) !== from || right[0] !== to) continue;
    left.push(...right);
    for (const door of right) roundOf[door] = one;
    rounds[other] = [];
  }
  return rounds.filter((round) => round.length > 0);
};
