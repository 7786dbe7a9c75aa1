import type { VisitSheet } from '@meguri/core/visits/visit.ts';
import { addMinutes } from './clock.ts';
import { blankDraft, sheetOf } from './draft.ts';

/** What one sending may hold. */
export const mostAtOnce = 200;

export type Round = {
  readonly day: string;
  readonly clock: string;
  /** From one door to the next. */
  readonly minutes: number;
  readonly patrolCards: number;
};

/** A sheet "nobody home" for each door, one after the other: each is a visit of its own. */
export const absentSheets = (
  premisesIds: readonly string[],
  { day, clock, minutes, patrolCards }: Round,
  newId: () => string,
): VisitSheet[] =>
  premisesIds.flatMap((premisesId, index) => {
    const draft = blankDraft(addMinutes(clock, index * minutes));
    const sheet = sheetOf(
      { ...draft, outcome: 'absent', patrolCards },
      { id: newId(), premisesId, day },
    );
    return sheet === null ? [] : [sheet];
  });
