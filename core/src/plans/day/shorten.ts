import { settle, type Timed } from './timed.ts';

const turnRound = (route: Int32Array, from: number, until: number): void => {
  for (let [a, b] = [from, until]; a < b; a += 1, b -= 1) {
    const door = route[a] ?? 0;
    route[a] = route[b] ?? 0;
    route[b] = door;
  }
};

/**
 * Walks parts of the route the other way round while that is shorter and every door is still reached
 * in time (2-opt): the seconds saved are room for another door.
 */
export const shorten = (timed: Timed): void => {
  const { route, begin, problem } = timed;
  const { walk, doors } = problem;
  const width = doors + 1;
  const way = (from: number, to: number): number => walk[from * width + to] ?? 0;
  for (let from = 1; from < timed.length; from += 1) {
    for (let until = from + 1; until <= timed.length; until += 1) {
      const [before = 0, first = 0] = [route[from - 1], route[from]];
      const [last = 0, after = 0] = [route[until], route[until + 1]];
      const gain = way(before, first) + way(last, after) - way(before, last) - way(first, after);
      if (gain <= 0) continue;
      const end = begin[timed.length + 1] ?? 0;
      turnRound(route, from, until);
      if (settle(timed) && (begin[timed.length + 1] ?? 0) < end) continue;
      turnRound(route, from, until);
      settle(timed);
    }
  }
};
