import type { DayProblem } from './problem.ts';

/**
 * A route with its times. Position 0 is the start and `length + 1` the end; `begin` is when a visit
 * begins and `slack` how much later it may begin without any later visit coming too late.
 */
export type Timed = {
  readonly problem: DayProblem;
  readonly route: Int32Array;
  readonly begin: Int32Array;
  readonly slack: Int32Array;
  readonly held: Uint8Array;
  length: number;
  prize: number;
};

export const emptyRoute = (problem: DayProblem): Timed => {
  const room = problem.doors + 2;
  const timed: Timed = {
    problem,
    route: new Int32Array(room),
    begin: new Int32Array(room),
    slack: new Int32Array(room),
    held: new Uint8Array(problem.doors + 1),
    length: 0,
    prize: 0,
  };
  settle(timed);
  return timed;
};

const legOf = ({ problem, route }: Timed, at: number): number =>
  problem.walk[(route[at] ?? 0) * (problem.doors + 1) + (route[at + 1] ?? 0)] ?? 0;

/** Computes the times anew; false where a door or the end is reached too late. */
export const settle = (timed: Timed): boolean => {
  const { problem, route, begin, slack, length } = timed;
  const { service, earliest, latest, limit } = problem;
  const end = length + 1;
  route[end] = 0;
  let soon = true;
  for (let at = 0; at < end; at += 1) {
    const leave = (begin[at] ?? 0) + (at === 0 ? 0 : (service[route[at] ?? 0] ?? 0));
    const there = leave + legOf(timed, at);
    const door = route[at + 1] ?? 0;
    begin[at + 1] = at + 1 === end ? there : Math.max(there, earliest[door] ?? 0);
    const last = at + 1 === end ? limit : (latest[door] ?? 0);
    if ((begin[at + 1] ?? 0) > last) soon = false;
  }
  slack[end] = limit - (begin[end] ?? 0);
  for (let at = length; at > 0; at -= 1) {
    const door = route[at] ?? 0;
    const leave = (begin[at] ?? 0) + (service[door] ?? 0);
    const wait = (begin[at + 1] ?? 0) - leave - legOf(timed, at);
    slack[at] = Math.min((latest[door] ?? 0) - (begin[at] ?? 0), wait + (slack[at + 1] ?? 0));
  }
  return soon;
};

/** How much later position `at + 1` begins with `door` before it; −1 where that is too late. */
export const shiftOf = (timed: Timed, door: number, at: number): number => {
  const { problem, route, begin, slack, length } = timed;
  const { walk, service, earliest, latest, doors } = problem;
  const width = doors + 1;
  const from = route[at] ?? 0;
  const leave = (begin[at] ?? 0) + (at === 0 ? 0 : (service[from] ?? 0));
  const there = Math.max(leave + (walk[from * width + door] ?? 0), earliest[door] ?? 0);
  if (there > (latest[door] ?? 0)) return -1;
  const to = route[at + 1] ?? 0;
  const next = there + (service[door] ?? 0) + (walk[door * width + to] ?? 0);
  const open = at === length ? 0 : (earliest[to] ?? 0);
  const shift = Math.max(next, open) - (begin[at + 1] ?? 0);
  return shift <= (slack[at + 1] ?? 0) ? shift : -1;
};

/** Puts `door` after position `at`. */
export const visit = (timed: Timed, door: number, at: number): void => {
  timed.route.copyWithin(at + 2, at + 1, timed.length + 1);
  timed.route[at + 1] = door;
  timed.held[door] = 1;
  timed.length += 1;
  timed.prize += timed.problem.prize[door] ?? 0;
  settle(timed);
};

/** Takes `count` doors out from position `from` on. */
export const leaveOut = (timed: Timed, from: number, count: number): void => {
  const { route, held, problem } = timed;
  for (let at = from; at < from + count; at += 1) {
    const door = route[at] ?? 0;
    held[door] = 0;
    timed.prize -= problem.prize[door] ?? 0;
  }
  route.copyWithin(from, from + count, timed.length + 1);
  timed.length -= count;
  settle(timed);
};

/** Makes `into` the same route as `from`. */
export const copyRoute = (from: Timed, into: Timed): void => {
  into.route.set(from.route);
  into.begin.set(from.begin);
  into.slack.set(from.slack);
  into.held.set(from.held);
  into.length = from.length;
  into.prize = from.prize;
};
