import { stationTasks, todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { ownPlace, type Served, serve } from '../platform/serve.ts';
import { type MoreTasks, tasksOfStation, tasksOfToday } from './tasks.ts';

export const tasksServed = (more: MoreTasks): readonly Served[] => [
  serve(todaysTasks, { place: ownPlace, use: tasksOfToday(more) }),
  serve(stationTasks, {
    place: async (_, { stationId }) => ({ stationId }),
    use: tasksOfStation(more),
  }),
];
