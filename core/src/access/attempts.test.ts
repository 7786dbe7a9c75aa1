import { expect, test } from 'vitest';
import { delayAfter } from './attempts.ts';

test('T60: four slips are free, then the delay doubles up to 15 minutes and never ends in a lock', () => {
  expect([0, 1, 4, 5, 6, 7, 8, 9, 10].map(delayAfter)).toEqual([
    0, 0, 0, 30, 60, 120, 240, 480, 900,
  ]);
  expect(delayAfter(1_000_000)).toBe(900);
});

test('T60: a day of guessing tries fewer than 110 passwords', () => {
  let [seconds, guesses] = [0, 0];
  while (seconds < 86_400) {
    guesses += 1;
    seconds += delayAfter(guesses);
  }
  expect(guesses).toBeLessThan(110);
});
