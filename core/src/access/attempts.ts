/** Failures that cost nothing: a finger slips. */
const freeFailures = 4;
const firstDelay = 30;
const longestDelay = 15 * 60;

/** Hours after which old failures are forgotten. */
export const failuresLastHours = 24;

/**
 * Seconds to wait after so many failures in a row (T60): none for the first four, then 30 seconds,
 * doubling up to 15 minutes. Only ever a delay: who could lock a person out for good by typing
 * nonsense could stop a police box. 15 minutes leave about 100 guesses a day.
 */
export const delayAfter = (failures: number): number =>
  failures <= freeFailures
    ? 0
    : Math.min(longestDelay, firstDelay * 2 ** Math.min(failures - freeFailures - 1, 10));
