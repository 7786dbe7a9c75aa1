import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';

const words = (most: number) => z.string().trim().max(most);
const some = (most: number) => z.string().trim().min(1).max(most);
const command = {
  kind: 'command',
  action: 'councils.keep',
  purpose: 'none',
  offline: false,
  duties: ['organisation.environment'],
} as const;

/** Whom a member stands for; the name of the person stays on the paper list of the box (R01). */
const capacity = {
  /** 町内会長, 学校長, 商店会長 … */
  capacity: some(100),
  organisation: words(100),
};

const member = z.object({
  id: z.uuid(),
  ...capacity,
  fromOn: daySchema,
  untilOn: daySchema.nullable(),
});

const meeting = z.object({
  id: z.uuid(),
  on: daySchema,
  agenda: z.array(z.string()),
  opinions: z.string(),
  followUp: z.string(),
});

const council = z.object({
  id: z.uuid(),
  boxId: z.uuid(),
  boxName: z.string(),
  name: z.string(),
  begunOn: daySchema,
  /** Who sits today or later; ended terms are not listed. */
  members: z.array(member),
  meetings: z.array(meeting),
  /** Until when the next meeting is due; null where no directive in force prints a rhythm. */
  meetingDueOn: daySchema.nullable(),
  mayKeep: z.boolean(),
});

/** Councils of the police boxes of a station (交番・駐在所連絡協議会, MG-3.1). */
export const listCouncils = operation({
  name: 'councils.list',
  kind: 'query',
  action: 'councils.see',
  purpose: 'none',
  audit: 'none',
  duties: ['organisation.environment'],
  offline: false,
  input: z.object({ stationId: z.uuid() }),
  output: z.object({
    councils: z.array(council),
    /** Boxes of the caller's reach that have none yet. */
    without: z.array(z.object({ boxId: z.uuid(), boxName: z.string() })),
    /** What a directive in force prints; null: nothing, so nothing is ever overdue. */
    rule: z
      .object({
        least: z.int().nullable(),
        most: z.int().nullable(),
        termYears: z.int().nullable(),
        timesPerYear: z.int().nullable(),
      })
      .nullable(),
  }),
  refusals: ['not-found'],
});

export const beginCouncil = operation({
  ...command,
  name: 'councils.begin',
  audit: 'councils.begun',
  input: z.object({ boxId: z.uuid(), name: some(100), on: daySchema }),
  output: z.object({ councilId: z.uuid() }),
  refusals: ['not-found', 'council.box-taken', 'text.particulars'],
});

/** A capacity gets a place, or another term where it had one (`follows`). */
export const seatCouncilMember = operation({
  ...command,
  name: 'councils.seat',
  audit: 'councils.member-seated',
  input: z.object({
    councilId: z.uuid(),
    follows: z.uuid().nullable(),
    ...capacity,
    fromOn: daySchema,
    untilOn: daySchema.nullable(),
  }),
  output: z.object({ memberId: z.uuid() }),
  refusals: [
    'not-found',
    'council.full',
    'council.term-longer',
    'council.term-backwards',
    'council.member-ended',
    'text.particulars',
  ],
});

export const endCouncilMember = operation({
  ...command,
  name: 'councils.endMember',
  audit: 'councils.member-ended',
  input: z.object({ memberId: z.uuid() }),
  output: z.object({ endedOn: daySchema }),
  refusals: ['not-found', 'council.member-ended'],
});

/** A meeting that was held: what was on the agenda, what was said, what follows. */
export const recordCouncilMeeting = operation({
  ...command,
  name: 'councils.recordMeeting',
  audit: 'councils.meeting-recorded',
  input: z.object({
    councilId: z.uuid(),
    on: daySchema,
    agenda: z.array(some(200)).min(1).max(20),
    opinions: words(3000),
    followUp: words(1000),
  }),
  output: z.object({ meetingId: z.uuid() }),
  refusals: ['not-found', 'council.day-later', 'text.particulars'],
});
