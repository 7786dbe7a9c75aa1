import { ok, refuse } from '@meguri/core/base/result.ts';
import { expect, test, vi } from 'vitest';
import { createJobs } from './jobs.ts';

const settled = (jobs: ReturnType<typeof createJobs<string>>, id: string) =>
  vi.waitUntil(() => !['waiting', 'running'].includes(jobs.find('me', id)?.state ?? ''));

test('a job says how far it is and keeps its result for the person who began it', async () => {
  const jobs = createJobs<string>();
  const gate = Promise.withResolvers<void>();
  const id = jobs.start({
    ownerId: 'me',
    total: 3,
    work: async ({ onProgress }) => {
      onProgress(2, 3);
      await gate.promise;
      return ok('paper');
    },
  });
  await vi.waitUntil(() => jobs.find('me', id)?.done === 2);
  expect(jobs.find('me', id)).toEqual({ state: 'running', done: 2, total: 3 });
  gate.resolve();
  await settled(jobs, id);
  expect(jobs.find('me', id)).toEqual({ state: 'done', done: 3, total: 3, result: ok('paper') });
  expect(jobs.find('somebody else', id)).toBeUndefined();
  expect(jobs.cancel('somebody else', id)).toBe(false);
});

test('one job runs at a time, and one that was stopped while it waited never begins', async () => {
  const jobs = createJobs<string>();
  const gate = Promise.withResolvers<void>();
  const began: string[] = [];
  const start = (name: string) =>
    jobs.start({
      ownerId: 'me',
      total: 1,
      work: async () => {
        began.push(name);
        await gate.promise;
        return ok(name);
      },
    });
  const [first, second, third] = [start('first'), start('second'), start('third')];
  await vi.waitUntil(() => began.length === 1);
  expect(jobs.find('me', second)?.state).toBe('waiting');
  jobs.cancel('me', second);
  gate.resolve();
  await settled(jobs, third);
  expect(began).toEqual(['first', 'third']);
  expect([first, second, third].map((id) => jobs.find('me', id)?.state)).toEqual([
    'done',
    'cancelled',
    'done',
  ]);
});

test('a running job hears that it should stop and stays cancelled', async () => {
  const jobs = createJobs<string>();
  const id = jobs.start({
    ownerId: 'me',
    total: 1,
    work: ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  });
  await vi.waitUntil(() => jobs.find('me', id)?.state === 'running');
  expect(jobs.cancel('me', id)).toBe(true);
  expect(jobs.find('me', id)?.state).toBe('cancelled');
});

test('a refusal and a fault both end as failed, only the refusal keeps its sentence', async () => {
  const jobs = createJobs<string>();
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const said = refuse('sheet.character-missing', { text: '𠮷' });
  const refused = jobs.start({ ownerId: 'me', total: 1, work: async () => said });
  const broken = jobs.start({
    ownerId: 'me',
    total: 1,
    work: () => Promise.reject(new Error('x')),
  });
  await settled(jobs, broken);
  expect(jobs.find('me', refused)).toMatchObject({ state: 'failed', result: said });
  expect(jobs.find('me', broken)).toEqual({ state: 'failed', done: 0, total: 1 });
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});
