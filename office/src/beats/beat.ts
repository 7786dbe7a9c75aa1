import type { beatHistory, getBeat, listBeats } from '@meguri/core/beats/beats.ops.ts';
import type { Output } from '@meguri/core/operation.ts';

export type Beat = Output<typeof getBeat>['beat'];
export type BeatSummary = Output<typeof listBeats>['beats'][number];
export type History = Output<typeof beatHistory>;
export type Assignment = BeatSummary['assignments'][number];

/** The officer in charge and whoever acts; helpers do not make a beat occupied. */
export const inCharge = (assignments: readonly Assignment[]): readonly Assignment[] =>
  assignments.filter(({ kind }) => kind !== 'helper');
