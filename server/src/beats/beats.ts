import type { Day } from '@meguri/core/base/day.ts';
import type { getBeat, listBeats } from '@meguri/core/beats/beats.ops.ts';
import type { RecutAsked } from '@meguri/core/beats/recut.ops.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import {
  type AssignmentRow,
  type BeatVacancy,
  type OfficerOfYear,
  selectAssignmentsOn,
  selectHandOvers,
  selectOfficersOfYear,
  selectVacancy,
} from './assignments.db.ts';
import { type BeatsTaken, beginAssignments, endAllAssignments } from './assignments.ts';
import {
  type Beat,
  findBeat,
  findBeatPlace,
  listStationBeats,
  listUpcomingBeats,
} from './beats.db.ts';
import { moveWithTowns } from './move-along.db.ts';
import { type RecutLook, seenWithRecut } from './recut.ts';

/** Where a beat lies, for the decision point; refuses what the caller cannot see. */
export const placeOfBeat = async (ctx: Ctx, beatId: string): Promise<Place> => ({
  ...((await findBeatPlace(ctx.tx, beatId)) ?? refuseWith('not-found')),
  seenBy: 'beats.see',
});

export const beatsOfStation: UseCase<typeof listBeats> = async (ctx, { stationId }) => ({
  beats: [...(await listStationBeats(ctx.tx, stationId, ctx.today))],
  upcoming: [...(await listUpcomingBeats(ctx.tx, stationId, ctx.today))],
});

export const beatById: UseCase<typeof getBeat> = async (ctx, { beatId }) => ({
  beat: (await findBeat(ctx.tx, beatId, ctx.today)) ?? refuseWith('not-found'),
});

/** The beats of a station that exist on a day, with towns and who works them then. */
export const stationBeatsOn = (ctx: Ctx, stationId: string, day: Day): Promise<readonly Beat[]> =>
  listStationBeats(ctx.tx, stationId, day);

/** Who works a beat on a day: own, acting and helpers, in this order; a visit is judged by it. */
export const assignmentsOn = (
  ctx: Ctx,
  beatId: string,
  day: Day,
): Promise<readonly AssignmentRow[]> => selectAssignmentsOn(ctx.tx, beatId, day);

/** Since when a beat has had nobody on a day, and how the caller stands to it. */
export const vacancyOn = async (ctx: Ctx, beatId: string, day: Day): Promise<BeatVacancy> =>
  (await selectVacancy(ctx.tx, { beatId, personId: ctx.actor.personId }, day)) ??
  refuseWith('not-found');

/** Who worked a beat in which months of a year: the annex of the form prints it (MG-4.1-2a). */
export const officersOfYear = (
  ctx: Ctx,
  beatId: string,
  year: number,
): Promise<readonly OfficerOfYear[]> => selectOfficersOfYear(ctx.tx, beatId, year);

/** Beats of a station with nobody in charge and nobody acting today: a waiting state. */
export const vacantBeats = async (ctx: Ctx, stationId: string): Promise<readonly Beat[]> =>
  (await listStationBeats(ctx.tx, stationId, ctx.today)).filter((beat) =>
    beat.assignments.every(({ kind }) => kind === 'helper'),
  );

/** New officers who have not confirmed the hand-over: a waiting state with its day (MG-4.5). */
export const handOversWaiting = (ctx: Ctx, stationId: string) =>
  selectHandOvers(ctx.tx, stationId, ctx.today);

/**
 * Premises written after a re-cut was decided, but found before its day, move with their town: a
 * door found in March changes its beat on 1 April with its neighbours. Called by whoever writes
 * premises, for all of them at once.
 */
export const moveAlong = (ctx: Ctx, premisesIds: readonly string[]): Promise<void> =>
  moveWithTowns(ctx.tx, premisesIds, { by: ctx.actor.personId, at: ctx.now });

/** Takes all beats from a person who leaves, from a day on; what nobody takes over is vacant. */
export const leaveBeats = (ctx: Ctx, personId: string, on: Day): Promise<void> =>
  endAllAssignments(ctx, personId, on);

/** Puts a person in charge of beats from a day on (MG-4.1-2a, MG-4.5). */
export const takeBeats = (ctx: Ctx, taken: BeatsTaken): Promise<readonly string[]> =>
  beginAssignments(ctx, taken);

export type { RecutLook } from './recut.ts';

/** Every beat a re-cut concerns, looked at as it is and with the re-cut done; nothing is kept. */
export const tryRecut = <T>(ctx: Ctx, asked: RecutAsked, look: RecutLook<T>) =>
  seenWithRecut(ctx, asked, look);
