import { type Random, seededRandom } from '../../base/random.ts';
import type { Effort } from '../rounds/rounds.ts';
import { fill, type Near } from './fill.ts';
import type { DayProblem, DayRound } from './problem.ts';
import { shorten } from './shorten.ts';
import { copyRoute, emptyRoute, leaveOut, type Timed } from './timed.ts';

const nearCount = 40;
const bestCount = 30;
const warmest = 0.02;
const coldest = 0.0005;

/** Doors worth going to, and for each place those near it, looked up when a walk first comes there. */
const nearOf = ({ doors, walk, prize }: DayProblem): Near => {
  const width = doors + 1;
  const worth = Array.from({ length: doors }, (_, at) => at + 1).filter(
    (door) => (prize[door] ?? 0) > 0,
  );
  const lists = new Map<number, Int32Array>();
  const top = worth.toSorted((one, other) => (prize[other] ?? 0) - (prize[one] ?? 0));
  return {
    best: Int32Array.from(top.slice(0, bestCount)),
    of: (place) => {
      const known = lists.get(place);
      if (known !== undefined) return known;
      const row = place * width;
      const ways = Float64Array.from(
        worth,
        (door) => (walk[row + door] ?? 0) * width + door,
      ).sort();
      const list = Int32Array.from(ways.subarray(0, nearCount), (way) => way % width);
      lists.set(place, list);
      return list;
    },
  };
};

/** Takes a stretch of the route out, at times a second one. */
const thin = (timed: Timed, random: Random): void => {
  for (let times = random() < 0.3 ? 2 : 1; times > 0 && timed.length > 0; times -= 1) {
    const most = Math.max(2, Math.ceil(timed.length * 0.4));
    const count = Math.min(timed.length, 1 + Math.floor(random() * most));
    leaveOut(timed, 1 + Math.floor(random() * (timed.length - count + 1)), count);
  }
};

/** Prize first; of equal prizes the earlier end, which is never worth one point. */
const meritOf = ({ prize, begin, length, problem }: Timed): number =>
  prize - (begin[length + 1] ?? 0) / (problem.limit * 1.01 + 1);

const answerOf = ({ route, length, prize }: Timed): DayRound => ({
  route: [...route.subarray(1, length + 1)],
  prize,
});

/**
 * Which doors to visit and in which order, for the most prize within the time. `onBetter` hears the
 * first answer within milliseconds and every better one (anytime). Answers the best of all.
 */
export const planDay = (
  problem: DayProblem,
  { progress, seed = 1 }: Effort,
  onBetter: (round: DayRound) => void = () => undefined,
): DayRound => {
  const near = nearOf(problem);
  const random = seededRandom(seed);
  const current = emptyRoute(problem);
  fill(current, near, random);
  shorten(current);
  fill(current, near, random);
  const [trial, best] = [emptyRoute(problem), emptyRoute(problem)];
  copyRoute(current, best);
  onBetter(answerOf(best));
  for (let turn = 0; ; turn += 1) {
    const done = progress(turn);
    if (done >= 1) break;
    const heat = best.prize * warmest * (coldest / warmest) ** done;
    copyRoute(current, trial);
    thin(trial, random);
    fill(trial, near, random);
    shorten(trial);
    fill(trial, near, random);
    const value = meritOf(trial);
    if (value > meritOf(current) + heat * Math.log(random())) copyRoute(trial, current);
    if (value <= meritOf(best)) continue;
    copyRoute(trial, best);
    onBetter(answerOf(best));
  }
  return answerOf(best);
};
