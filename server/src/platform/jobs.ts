import type { Result } from '@meguri/core/base/result.ts';
import { newId } from './keys.ts';
import { logFault } from './log.ts';

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** What work may do while it runs: say how far it is, and hear that it should stop. */
export type JobTools = {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
};

export type Job<T> = {
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  /** Of a job that has ended by itself. */
  readonly result?: Result<T>;
};

export type NewJob<T> = {
  /** The person who began it; nobody else finds it. */
  readonly ownerId: string;
  readonly total: number;
  readonly work: (tools: JobTools) => Promise<Result<T>>;
};

export type Jobs<T> = {
  readonly start: (job: NewJob<T>) => string;
  readonly find: (ownerId: string, id: string) => Job<T> | undefined;
  /** False for a job that is not this person's. */
  readonly cancel: (ownerId: string, id: string) => boolean;
};

/** Ended jobs are kept this long for whoever began them. */
const keptMilliseconds = 10 * 60_000;

type Kept<T> = { readonly ownerId: string; readonly stop: AbortController; job: Job<T> };

const run = async <T>(kept: Kept<T>, work: NewJob<T>['work']): Promise<void> => {
  const { signal } = kept.stop;
  if (signal.aborted) return;
  kept.job = { ...kept.job, state: 'running' };
  const onProgress = (done: number, total: number) => {
    kept.job = { ...kept.job, done, total };
  };
  try {
    const result = await work({ onProgress, signal });
    if (signal.aborted) return;
    const { total } = kept.job;
    kept.job = result.ok
      ? { state: 'done', done: total, total, result }
      : { ...kept.job, state: 'failed', result };
  } catch (error) {
    if (signal.aborted) return;
    logFault('job failed', error);
    kept.job = { ...kept.job, state: 'failed' };
  }
};

/**
 * Long work beside the requests, in memory and one at a time: it holds no transaction, says how far
 * it is and can be stopped. What a restart loses is begun again by whoever wanted it.
 */
export const createJobs = <T>(): Jobs<T> => {
  const all = new Map<string, Kept<T>>();
  let last: Promise<void> = Promise.resolve();
  const own = (ownerId: string, id: string): Kept<T> | undefined => {
    const kept = all.get(id);
    return kept?.ownerId === ownerId ? kept : undefined;
  };
  return {
    start: ({ ownerId, total, work }) => {
      const id = newId();
      const stop = new AbortController();
      const kept: Kept<T> = { ownerId, stop, job: { state: 'waiting', done: 0, total } };
      all.set(id, kept);
      last = last
        .then(() => run(kept, work))
        .then(() => {
          setTimeout(() => all.delete(id), keptMilliseconds).unref();
        });
      return id;
    },
    find: (ownerId, id) => own(ownerId, id)?.job,
    cancel: (ownerId, id) => {
      const kept = own(ownerId, id);
      if (kept === undefined) return false;
      const ended = kept.job.state === 'done' || kept.job.state === 'failed';
      kept.stop.abort();
      if (!ended) kept.job = { ...kept.job, state: 'cancelled' };
      return true;
    },
  };
};
