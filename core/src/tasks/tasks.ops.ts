import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { operation } from '../operation.ts';
import { postKind } from '../pack/parameters.ts';
import { taskStates } from '../pack/waiting.ts';

const count = z.int().min(0);

/** A task with the names a screen shows; what it is about stands in one of the last fields. */
export const workItem = z
  .object({
    state: z.enum(keysOf(taskStates)),
    /** A record; for a seat or a kind of meeting the names the pack gives. */
    subjectId: z.string(),
    boxId: z.uuid().nullable(),
    boxName: z.string().nullable(),
    beatId: z.uuid().nullable(),
    beatName: z.string().nullable(),
    year: z.int().nullable(),
    month: z.int().nullable(),
    post: postKind,
    postId: z.uuid().nullable(),
    holder: z.object({ personId: z.uuid(), name: z.string() }).nullable(),
    sinceOn: daySchema,
    dueOn: daySchema.nullable(),
    overdueDays: count,
    /** The officer in charge of the beat; null while it is vacant or no beat is meant. */
    officer: z.string().nullable(),
    /** The door it is about; only for whoever does the task. */
    premisesId: z.uuid().nullable(),
    address: z.string(),
    /** Why a plan came back, what a resident asked, what a meeting is about; ours in both languages. */
    words: z.union([z.string(), z.object({ ja: z.string(), en: z.string() })]),
    /** The body whose meeting, decision or seat it is. */
    body: z
      .object({
        pack: z.string(),
        body: z.string(),
        stationId: z.uuid().nullable(),
        name: z.object({ ja: z.string(), en: z.string() }),
        meetingId: z.uuid().nullable(),
        /** The kind of meeting that is to be convened. */
        series: z.string().nullable(),
      })
      .nullable(),
    night: z
      .object({
        from: z.iso.datetime(),
        until: z.iso.datetime(),
        askedBy: z.string(),
        reason: z.string(),
      })
      .nullable(),
  })
  .readonly();

export type WorkItem = z.output<typeof workItem>;

const share = z.object({ done: count, planned: count });

/** Figures of a station, a box or an officer's beats; each opens the records behind it. */
const overview = z
  .object({
    scope: z.enum(['station', 'box', 'beats']),
    asOf: daySchema,
    beats: count,
    vacant: count,
    /** B and A of the form on that day, its rows MG-R20 and MG-R15. */
    listed: count,
    outstanding: count,
    months: z.array(share.extend({ month: z.int(), over: z.boolean() })),
    /** Boxes of a station, beats of a box, in the order of the organisation (screens 01). */
    parts: z.array(
      share.extend({
        kind: z.enum(['box', 'beat']),
        id: z.uuid(),
        name: z.string(),
        beats: count,
        vacant: count,
        /** Months that wait for their review. */
        reviews: count,
        /** Due interviews and those its newest plans can expect; null without a plan (MG-6.2b). */
        feasible: z.object({ due: count, expected: count }).nullable(),
      }),
    ),
  })
  .readonly();

export type Overview = z.output<typeof overview>;

/** What waits for the caller in this post, the most urgent first, and what the post reaches. */
export const todaysTasks = operation({
  name: 'tasks.today',
  kind: 'query',
  action: 'tasks.see-own',
  purpose: 'none',
  audit: 'none',
  duties: ['organisation.tasks'],
  offline: false,
  input: z.object({}),
  output: z.object({
    today: daySchema,
    tasks: z.array(workItem),
    /** When nothing waits: what this post does next. */
    next: z.object({ code: z.enum(['month-close', 'month-review']), on: daySchema }).nullable(),
    /** null for posts that hold no station. */
    now: overview.nullable(),
  }),
  refusals: [],
});

/** A station's state as its chiefs verify it in person (MG-3.3a), with all that waits there. */
export const stationTasks = operation({
  name: 'tasks.ofStation',
  kind: 'query',
  action: 'tasks.see-station',
  purpose: 'none',
  audit: 'none',
  duties: ['organisation.tasks', 'reviews.station-check'],
  offline: false,
  input: z.object({ stationId: z.uuid() }),
  output: z.object({ tasks: z.array(workItem), now: overview }),
  refusals: ['not-found'],
});
