import type { Output } from '@meguri/core/operation.ts';
import type { listVisits, daySheet as operation } from '@meguri/core/visits/visits.ops.ts';

export type DaySheet = Output<typeof operation>;
export type ListedVisit = Output<typeof listVisits>['visits'][number];

/** The items given at every visit, chosen beforehand when somebody was met (MG-4.4a). */
export const usualItems = (guidance: DaySheet['guidance']): readonly number[] =>
  guidance.filter(({ when }) => when === 'each-visit').map(({ item }) => item);
