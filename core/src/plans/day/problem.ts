/**
 * What one officer could do in the time there is: place 0 is where the walk begins and ends, places
 * 1 … n are doors. Seconds throughout; `walk` row by row (n + 1) × (n + 1). A visit begins between
 * `earliest` and `latest` of its door, counted from the start; who comes early waits. `prize` follows
 * from the urgency classes of the directive alone (R28).
 */
export type DayProblem = {
  readonly doors: number;
  readonly walk: Int32Array;
  readonly prize: Int32Array;
  readonly service: Int32Array;
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** When the officer must be back. */
  readonly limit: number;
};

export type DayRound = { readonly route: readonly number[]; readonly prize: number };

/** When the officer is back, or null where a door would be reached too late. */
export const endOf = (problem: DayProblem, route: readonly number[]): number | null => {
  const { doors, walk, service, earliest, latest, limit } = problem;
  let [time, at] = [0, 0];
  for (const door of route) {
    time = Math.max(time + (walk[at * (doors + 1) + door] ?? 0), earliest[door] ?? 0);
    if (time > (latest[door] ?? 0)) return null;
    time += service[door] ?? 0;
    at = door;
  }
  time += walk[at * (doors + 1)] ?? 0;
  return time <= limit ? time : null;
};

export const prizeOf = ({ prize }: DayProblem, route: readonly number[]): number =>
  route.reduce((sum, door) => sum + (prize[door] ?? 0), 0);
