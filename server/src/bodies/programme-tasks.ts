import { bodyTask } from '@meguri/core/bodies/body-tasks.ts';
import type { MoreTasks, ProgrammeWaiting, WaitingOf } from '../tasks/tasks.ts';
import { headOf, shown } from './body-tasks.ts';
import { readGround } from './composition.ts';

/** The tasks of the programme, each with its post, or with the head of the place (decision 0005). */
export const tasksFromWaiting =
  (slices: readonly WaitingOf[]): MoreTasks =>
  async (ctx, stationId) => {
    const waiting: ProgrammeWaiting[] = [];
    for (const waitingOf of slices) waiting.push(...(await waitingOf(ctx, stationId)));
    if (waiting.length === 0) return [];
    const ground = await readGround(ctx, stationId);
    return waiting.map(({ post, words, ...one }) => {
      const heads = [post, headOf(ground)] as const;
      const task = bodyTask(one, { posts: ground.posts, heads, day: ctx.today });
      return { item: shown(task, { words, body: null }), keeps: false };
    });
  };
