import { type Day, dayInJapan } from '@meguri/core/base/day.ts';
import { logFault } from './log.ts';

/** What is to be done once a day; done again it changes nothing. */
export type Chore = {
  readonly name: string;
  /** Long work asks now and then whether the server is stopping. */
  readonly run: (day: Day, isStopping: () => boolean) => Promise<unknown>;
};

export type Daily = {
  readonly clock: () => Date;
  readonly chores: readonly Chore[];
  /** From one look at the clock to the next; milliseconds. */
  readonly pause?: number;
};

const lookEvery = 10 * 60_000;

/**
 * Does what is due every day, soon after the start and then as soon as a new day has begun in Japan:
 * one chore after the other, so that the embedded engine is held briefly. One that fails is told to
 * the log and tried again at the next look. The answer stops it and waits for what is running.
 */
export const startDaily = ({ clock, chores, pause = lookEvery }: Daily): (() => Promise<void>) => {
  const doneOn = new Map<string, Day>();
  let [stopped, timer]: [boolean, NodeJS.Timeout | undefined] = [false, undefined];
  const look = async (): Promise<void> => {
    const day = dayInJapan(clock());
    for (const { name, run } of chores) {
      if (stopped || doneOn.get(name) === day) continue;
      try {
        await run(day, () => stopped);
        doneOn.set(name, day);
      } catch (error) {
        logFault(`${name} not done`, error);
      }
    }
  };
  let last: Promise<void> = Promise.resolve();
  const again = (): void => {
    last = look().finally(() => {
      if (!stopped) timer = setTimeout(again, pause);
    });
  };
  again();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await last;
  };
};
