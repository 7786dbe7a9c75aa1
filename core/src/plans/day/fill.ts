import type { Random } from '../../base/random.ts';
import { shiftOf, type Timed, visit } from './timed.ts';

/** The doors near a place, nearest first, and those worth a longer way. */
export type Near = {
  readonly of: (place: number) => Int32Array;
  readonly best: Int32Array;
};

type Best = { door: number; at: number; worth: number };

// How much the answer may differ from the plainly best insertion, so that each turn tries another way.
const whim = 0.4;

const weigh = (timed: Timed, door: number, at: number): number => {
  const shift = shiftOf(timed, door, at);
  if (shift < 0) return -1;
  const prize = timed.problem.prize[door] ?? 0;
  return (prize * prize) / (shift + 1);
};

type Look = {
  readonly doors: Int32Array;
  readonly random: Random;
  readonly at: number;
};

const lookAmong = (timed: Timed, { doors, random, at }: Look, best: Best): void => {
  const { held } = timed;
  for (const door of doors) {
    if (held[door] === 1) continue;
    const plain = weigh(timed, door, at);
    if (plain < 0) continue;
    const worth = plain * (1 - whim * random());
    if (worth <= best.worth) continue;
    best.worth = worth;
    best.door = door;
    best.at = at;
  }
};

/** Adds the door worth most for its time, again and again, until none fits in. */
export const fill = (timed: Timed, near: Near, random: Random): void => {
  for (;;) {
    const best: Best = { door: 0, at: 0, worth: -1 };
    for (let at = 0; at <= timed.length; at += 1) {
      const place = timed.route[at] ?? 0;
      lookAmong(timed, { doors: near.of(place), random, at }, best);
      lookAmong(timed, { doors: near.best, random, at }, best);
      const next = timed.route[at + 1] ?? 0;
      if (next !== place) lookAmong(timed, { doors: near.of(next), random, at }, best);
    }
    if (best.door === 0) return;
    visit(timed, best.door, best.at);
  }
};
