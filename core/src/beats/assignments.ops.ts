import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';

export const assignmentKind = z.enum(['own', 'acting', 'helper']);

const command = { kind: 'command', purpose: 'none', offline: false } as const;

/**
 * Gives a beat an officer from a day on (MG-4.1-2a): in charge, acting for a vacant beat, or
 * helping. A new officer in charge ends the one before and the acting one, and has days to start
 * visiting (MG-4.5).
 */
export const assignOfficer = operation({
  ...command,
  name: 'beats.assign',
  action: 'beats.assign',
  audit: 'beats.assigned',
  duties: ['beats.assign', 'beats.acting', 'beats.hand-over'],
  input: z.object({
    beatId: z.uuid(),
    personId: z.uuid(),
    kind: assignmentKind,
    on: daySchema,
  }),
  output: z.object({ assignmentId: z.uuid(), startVisitsBy: z.string().nullable() }),
  refusals: [
    'not-found',
    'day.in-past',
    'beat.not-on-day',
    'assignment.no-post',
    'assignment.already',
    'appointment.same-day',
  ],
});

/** Ends an assignment the day before `on`; the beat may be vacant from then. */
export const endAssignment = operation({
  ...command,
  name: 'beats.endAssignment',
  action: 'beats.assign',
  audit: 'beats.assignment-ended',
  duties: ['beats.assign'],
  input: z.object({ assignmentId: z.uuid(), on: daySchema }),
  output: z.object({ untilOn: z.string() }),
  refusals: ['not-found', 'day.in-past', 'appointment.same-day'],
});

/** The new officer has taken over and started visiting (MG-4.5). */
export const confirmHandOver = operation({
  ...command,
  name: 'beats.confirmHandOver',
  action: 'beats.hand-over',
  audit: 'beats.handed-over',
  duties: ['beats.hand-over'],
  input: z.object({ assignmentId: z.uuid() }),
  output: z.object({ handedOverAt: z.string() }),
  refusals: ['not-found', 'hand-over.other-person', 'hand-over.done'],
});

/** Hand-overs of a station that nobody has confirmed, the earliest day to start first (MG-4.5). */
export const listHandOvers = operation({
  name: 'beats.handOvers',
  kind: 'query',
  action: 'beats.see',
  purpose: 'none',
  audit: 'none',
  duties: ['beats.hand-over'],
  offline: false,
  input: z.object({ stationId: z.uuid() }),
  output: z.object({
    waiting: z.array(
      z.object({
        assignmentId: z.uuid(),
        beatId: z.uuid(),
        beatName: z.string(),
        boxName: z.string(),
        personId: z.uuid(),
        name: z.string(),
        fromOn: z.string(),
        startVisitsBy: z.string(),
      }),
    ),
  }),
  refusals: ['not-found'],
});

/**
 * One officer's move in one step: the old holding and all assignments end the day before, the new
 * holding and the beats taken over begin on the day; everything before stays on record.
 */
export const transferOfficer = operation({
  ...command,
  name: 'beats.transfer',
  action: 'beats.assign',
  audit: 'beats.officer-transferred',
  duties: ['beats.assign', 'beats.hand-over', 'custody.chain'],
  input: z.object({
    personId: z.uuid(),
    /** Null for somebody who holds no post yet. */
    fromPostId: z.uuid().nullable(),
    toPostId: z.uuid(),
    on: daySchema,
    /** Beats of the new station to be in charge of. */
    beatIds: z.array(z.uuid()).max(20),
  }),
  output: z.object({ holdingId: z.uuid(), assignmentIds: z.array(z.uuid()) }),
  refusals: [
    'not-found',
    'day.in-past',
    'beat.not-on-day',
    'assignment.already',
    'appointment.own',
    'appointment.above-own',
    'appointment.already',
    'appointment.same-day',
  ],
});
