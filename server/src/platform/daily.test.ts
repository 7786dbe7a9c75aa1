import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Chore, startDaily } from './daily.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-21T14:40:00Z') }));
afterEach(() => vi.useRealTimers());

const clock = (): Date => new Date();
const pause = 10 * 60_000;

test('what is due is done soon after the start and once on every day of Japan', async () => {
  const days: string[] = [];
  const run: Chore['run'] = async (day) => void days.push(day);
  const stop = startDaily({ clock, pause, chores: [{ name: 'one', run }] });
  await vi.advanceTimersByTimeAsync(0);
  expect(days).toEqual(['2026-11-21']);
  await vi.advanceTimersByTimeAsync(19 * 60_000);
  expect(days, 'still the same day').toHaveLength(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(days, 'midnight in Japan').toEqual(['2026-11-21', '2026-11-22']);
  await vi.advanceTimersByTimeAsync(3 * 86_400_000);
  expect(days.at(-1)).toBe('2026-11-25');
  expect(new Set(days).size).toBe(days.length);
  await stop();
  await vi.advanceTimersByTimeAsync(2 * 86_400_000);
  expect(days.at(-1), 'stopped is stopped').toBe('2026-11-25');
});

test('a chore that fails is told, tried again, and keeps no other from being done', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const done: string[] = [];
  let failures = 2;
  const stop = startDaily({
    clock,
    pause: 1000,
    chores: [
      {
        name: 'weak',
        run: async () => {
          failures -= 1;
          if (failures >= 0) throw new Error('not now');
          done.push('weak');
        },
      },
      { name: 'sound', run: async () => void done.push('sound') },
    ],
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual(['sound']);
  await vi.advanceTimersByTimeAsync(5000);
  expect(done).toEqual(['sound', 'weak']);
  expect(told).toHaveBeenCalledTimes(2);
  expect(String(told.mock.calls[0])).toContain('weak not done');
  await stop();
  told.mockRestore();
});

test('whoever stops it waits for what is running', async () => {
  let finish = (): void => undefined;
  const running = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let ended = false;
  const run = async (): Promise<void> => {
    await running;
    ended = true;
  };
  const chores = [{ name: 'long', run }];
  const stop = startDaily({ clock, pause, chores });
  await vi.advanceTimersByTimeAsync(0);
  const stopping = stop();
  finish();
  await stopping;
  expect(ended).toBe(true);
});
