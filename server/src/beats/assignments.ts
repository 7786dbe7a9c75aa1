import { addDays, type Day } from '@meguri/core/base/day.ts';
import type {
  assignOfficer,
  confirmHandOver,
  endAssignment,
  listHandOvers,
  transferOfficer,
} from '@meguri/core/beats/assignments.ops.ts';
import { lastDayBefore, notInPast } from '@meguri/core/organisation/appointments.ts';
import { movePost, worksAt } from '../organisation/organisation.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import {
  type AssignmentKind,
  type AssignmentRow,
  findAssignment,
  insertAssignment,
  selectHandOvers,
  selectOpenAssignments,
  setAssignmentEnd,
  setHandedOver,
} from './assignments.db.ts';
import { lockBeat } from './beats.db.ts';

type Wanted = {
  readonly beatId: string;
  readonly personId: string;
  readonly kind: AssignmentKind;
  readonly on: Day;
};

const assignmentOf = async (ctx: Ctx, id: string): Promise<AssignmentRow> =>
  (await findAssignment(ctx.tx, id)) ?? refuseWith('not-found');

export const placeOfAssignment = async (ctx: Ctx, id: string): Promise<Place> => {
  const { stationId, beatId } = await assignmentOf(ctx, id);
  return { stationId, beatId, seenBy: 'beats.see' };
};

/** Whom a new assignment ends: an officer in charge ends own and acting, an acting one the acting. */
const endedBy: Readonly<Record<AssignmentKind, readonly AssignmentKind[]>> = {
  own: ['own', 'acting'],
  acting: ['acting'],
  helper: [],
};

const endBefore = async (ctx: Ctx, duty: AssignmentRow, on: Day): Promise<Day> => {
  const untilOn = must(lastDayBefore(on, duty.fromOn));
  await setAssignmentEnd(ctx.tx, duty.id, untilOn);
  return untilOn;
};

type Begun = { readonly assignmentId: string; readonly startVisitsBy: Day | null };

const begin = async (ctx: Ctx, wanted: Wanted): Promise<Begun> => {
  const { beatId, personId, kind, on } = wanted;
  const beat = (await lockBeat(ctx.tx, beatId)) ?? refuseWith('not-found');
  if (beat.fromOn > on || (beat.untilOn !== null && beat.untilOn < on)) {
    refuseWith('beat.not-on-day', { value: on });
  }
  const { stationId } = beat;
  if (!(await worksAt(ctx, { personId, stationId }, on))) refuseWith('assignment.no-post');
  const open = await selectOpenAssignments(ctx.tx, { beatId }, on);
  if (open.some((duty) => duty.personId === personId && duty.kind === kind)) {
    refuseWith('assignment.already');
  }
  const ended = open.filter(
    (duty) => endedBy[kind].includes(duty.kind) || duty.personId === personId,
  );
  for (const duty of ended) await endBefore(ctx, duty, on);
  // MG-4.5: the officer newly in charge starts promptly; who only stands in took nothing over.
  const startVisitsBy =
    kind === 'own' ? addDays(on, ctx.pack.parameters.newOfficerStartDays.value) : null;
  const duty = { stationId, beatId, personId, kind, fromOn: on, startVisitsBy };
  return { assignmentId: await insertAssignment(ctx.tx, duty), startVisitsBy };
};

export const assignToBeat: UseCase<typeof assignOfficer> = async (ctx, input) => {
  must(notInPast(input.on, ctx.today));
  return begin(ctx, input);
};

export const endOneAssignment: UseCase<typeof endAssignment> = async (ctx, input) => {
  must(notInPast(input.on, ctx.today));
  const duty = await assignmentOf(ctx, input.assignmentId);
  return { untilOn: await endBefore(ctx, duty, input.on) };
};

export const confirmTakingOver: UseCase<typeof confirmHandOver> = async (ctx, input) => {
  const duty = await assignmentOf(ctx, input.assignmentId);
  if (duty.personId !== ctx.actor.personId) refuseWith('hand-over.other-person');
  if (duty.handedOverAt !== null) refuseWith('hand-over.done');
  await setHandedOver(ctx.tx, duty.id, { personId: ctx.actor.personId, at: ctx.now });
  return { handedOverAt: ctx.now.toISOString() };
};

export const handOversOfStation: UseCase<typeof listHandOvers> = async (ctx, { stationId }) => ({
  waiting: [...(await selectHandOvers(ctx.tx, stationId, ctx.today))],
});

/** Beats that lose their officer are vacant from the day on, and stand among the vacancies. */
export const endAllAssignments = async (ctx: Ctx, personId: string, on: Day): Promise<void> => {
  const before = await selectOpenAssignments(ctx.tx, { personId }, on);
  for (const duty of before) await endBefore(ctx, duty, on);
};

export type BeatsTaken = {
  readonly personId: string;
  readonly beatIds: readonly string[];
  readonly on: Day;
};

/** Puts a person in charge of beats from a day on. */
export const beginAssignments = async (
  ctx: Ctx,
  { personId, beatIds, on }: BeatsTaken,
): Promise<string[]> => {
  const assignmentIds: string[] = [];
  for (const beatId of beatIds) {
    const { assignmentId } = await begin(ctx, { beatId, personId, kind: 'own', on });
    assignmentIds.push(assignmentId);
  }
  return assignmentIds;
};

export const transferOneOfficer: UseCase<typeof transferOfficer> = async (ctx, input) => {
  const { personId, on } = input;
  must(notInPast(on, ctx.today));
  const holdingId = await movePost(ctx, input);
  await endAllAssignments(ctx, personId, on);
  return { holdingId, assignmentIds: await beginAssignments(ctx, input) };
};
