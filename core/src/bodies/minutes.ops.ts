import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { bodyKey } from './bodies.ops.ts';
import { waitingKinds } from './meeting-waiting.ts';
import { minutesWords } from './minutes.ts';

const label = z.object({ ja: z.string(), en: z.string() });
const line = z.string().trim().min(1).max(2000);
const words = z.string().trim().max(2000);

const run = { kind: 'command', action: 'meetings.run', purpose: 'none', offline: false } as const;

/** A decision of a meeting that was held; with a post that does it, it is that post's task. */
export const decideInMeeting = operation({
  ...run,
  name: 'meetings.decide',
  audit: 'meetings.decided',
  duties: ['bodies.minutes', 'bodies.task'],
  input: z.object({
    meetingId: z.uuid(),
    itemId: z.uuid().nullable(),
    decision: line,
    ownerPostId: z.uuid().nullable(),
    dueOn: daySchema.nullable(),
  }),
  output: z.object({ decisionId: z.uuid() }),
  refusals: [
    'not-found',
    'body.unknown',
    'meeting.not-yours',
    'meeting.not-held',
    'meeting.closed',
    'meeting.personal',
    'meeting.unit-unknown',
    'day.in-past',
  ],
});

/** Carried out or dropped: by the post that does it, or by those who run the meeting. */
export const endDecision = operation({
  name: 'meetings.endDecision',
  kind: 'command',
  action: 'meetings.report',
  purpose: 'none',
  audit: 'meetings.decision-ended',
  duties: ['bodies.task'],
  offline: false,
  input: z.object({ decisionId: z.uuid(), as: z.enum(['done', 'dropped']), note: words }),
  output: z.object({}),
  refusals: [
    'not-found',
    'body.unknown',
    'meeting.not-yours',
    'decision.ended',
    'meeting.personal',
  ],
});

/** Minutes from agenda, decisions and opinions, with words of one's own; each version is kept. */
export const writeMinutes = operation({
  ...run,
  name: 'meetings.writeMinutes',
  audit: 'meetings.minutes-written',
  duties: ['bodies.minutes'],
  input: z.object({
    meetingId: z.uuid(),
    /** The version that was read; 0: none yet. */
    version: z.int().min(0),
    words: minutesWords,
  }),
  output: z.object({ version: z.int() }),
  refusals: [
    'not-found',
    'body.unknown',
    'meeting.not-yours',
    'meeting.not-held',
    'meeting.closed',
    'meeting.changed',
    'meeting.personal',
    'meeting.item-unknown',
  ],
});

/** The post that presided approves the newest version; nothing changes after that. */
export const approveMinutes = operation({
  ...run,
  name: 'meetings.approveMinutes',
  audit: 'meetings.minutes-approved',
  duties: ['bodies.minutes'],
  input: z.object({ meetingId: z.uuid(), version: z.int().min(1) }),
  output: z.object({}),
  refusals: [
    'not-found',
    'body.unknown',
    'meeting.not-chair',
    'meeting.no-minutes',
    'meeting.old-minutes',
    'meeting.closed',
  ],
});

/** One body entrusts a matter to another to study (付託, ST-6.3-2a). */
export const entrustMatter = operation({
  ...run,
  name: 'meetings.entrust',
  audit: 'meetings.entrusted',
  duties: ['bodies.refer'],
  input: z.object({
    ...bodyKey,
    toBody: z.string().max(60),
    meetingId: z.uuid().nullable(),
    question: line,
    dueOn: daySchema.nullable(),
  }),
  output: z.object({ matterId: z.uuid() }),
  refusals: [
    'not-found',
    'body.unknown',
    'meeting.not-yours',
    'matter.not-here',
    'meeting.personal',
    'day.in-past',
  ],
});

export const answerMatter = operation({
  ...run,
  name: 'meetings.answer',
  audit: 'meetings.matter-answered',
  duties: ['bodies.refer'],
  input: z.object({ matterId: z.uuid(), meetingId: z.uuid().nullable(), answer: line }),
  output: z.object({}),
  refusals: [
    'not-found',
    'body.unknown',
    'meeting.not-yours',
    'matter.answered',
    'meeting.personal',
  ],
});

const waiting = z.object({
  kind: z.enum(waitingKinds),
  ...bodyKey,
  bodyName: label,
  stationName: z.string().nullable(),
  /** What it is about: the series, the subject of a meeting, a decision, a question. */
  about: z.string(),
  /** The page of it; null: the list of the body, or the caller may not see it. */
  meetingId: z.uuid().nullable(),
  subjectId: z.string(),
  post: z.object({ id: z.uuid(), title: z.string(), holder: z.string().nullable() }).nullable(),
  sinceOn: daySchema,
  dueOn: daySchema.nullable(),
  overdueDays: z.int().min(0),
  mine: z.boolean(),
});

/** What waits around the meetings of all bodies here: the secretariat's queue, and one's own. */
export const waitingMeetings = operation({
  name: 'meetings.waiting',
  kind: 'query',
  action: 'meetings.see-own',
  purpose: 'none',
  audit: 'none',
  duties: ['bodies.secretariat', 'bodies.regular', 'bodies.minutes'],
  offline: false,
  input: z.object({}),
  output: z.object({
    waiting: z.array(waiting),
    /** Bodies whose secretariat the caller keeps; none: only what is the caller's is shown. */
    keeps: z.array(z.object({ ...bodyKey, name: label, stationName: z.string().nullable() })),
  }),
  refusals: [],
});
