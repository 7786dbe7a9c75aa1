import { stationTasks, todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { ownPlace, type Served, serve } from '../platform/serve.ts';
import { tasksOfStation, tasksOfToday } from './tasks.ts';

export const tasksServed: readonly Served[] = [
  serve(todaysTasks, { place: ownPlace, use: tasksOfToday }),
  serve(stationTasks, {
    place: async (_, { stationId }) => ({ stationId }),
    use: tasksOfStation,
  }),
];
