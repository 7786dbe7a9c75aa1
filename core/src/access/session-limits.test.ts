import { describe, expect, test } from 'vitest';
import { endOfSession, isFresh, sessionState } from './session-limits.ts';

const start = new Date('2026-11-21T00:00:00Z');
const after = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);
const times = { seenAt: start, lockedAt: null, expiresAt: endOfSession(start) };

describe('T57: how long a session lasts', () => {
  test.each([
    [0, 'open'],
    [14.99, 'open'],
    [15, 'locked'],
    [12 * 60 - 0.01, 'locked'],
    [12 * 60, 'ended'],
  ])('T57: %d minutes after the last work it is %s', (minutes, state) => {
    expect(sessionState(times, after(minutes))).toBe(state);
  });

  test('T57: a locked session stays locked while somebody knocks', () => {
    const locked = { ...times, lockedAt: start, seenAt: after(5) };
    expect(sessionState(locked, after(5))).toBe('locked');
  });

  test('T57: work does not move the end', () => {
    const busy = { ...times, seenAt: after(12 * 60 - 1) };
    expect(sessionState(busy, after(12 * 60 - 1))).toBe('open');
    expect(sessionState(busy, after(12 * 60))).toBe('ended');
  });

  test('a proof is fresh for ten minutes', () => {
    expect(isFresh(start, after(9.9))).toBe(true);
    expect(isFresh(start, after(10))).toBe(false);
  });
});
