import { stationTasks, todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { ownPlace, type Served, serve } from '../platform/serve.ts';
import { inOrder, type MoreTasks, tasksOfStation, tasksOfToday } from './tasks.ts';

export const tasksServed = (...more: readonly MoreTasks[]): readonly Served[] => [
  serve(todaysTasks, { place: ownPlace, use: tasksOfToday(inOrder(more)) }),
  serve(stationTasks, {
    place: async (_, { stationId }) => ({ stationId }),
    use: tasksOfStation(inOrder(more)),
  }),
];
