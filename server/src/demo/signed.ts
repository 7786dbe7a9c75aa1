import type { Day } from '@meguri/core/base/day.ts';
import { clock, instant } from './calendar.ts';
import { idOf } from './ids.ts';

/** The stations of the demo, in the order of the organisation. */
export const stationKeys = ['central', 'hill'] as const;
export type StationKey = (typeof stationKeys)[number];

/** A post of the demo and its holder, who has the same key, at an hour of a day. */
export const by = (key: string, on: Day, hours: number) => ({
  at: instant(on, clock(hours)),
  person: idOf('person', key),
  post: idOf('post', key),
});

/** One of a list, taken in turns. */
export const turned = <T>(list: readonly T[], turn: number): T => {
  const one = list[turn % list.length];
  if (one === undefined) throw new Error('The demo has nothing to choose from.');
  return one;
};
