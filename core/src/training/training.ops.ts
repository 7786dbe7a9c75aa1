import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';

const base = { purpose: 'none', offline: false, duties: ['training.hold'] } as const;
const command = { ...base, kind: 'command' } as const;
const label = z.object({ ja: z.string(), en: z.string() });
const text = (most: number) => z.string().trim().max(most);
const one = z.object({ sessionId: z.uuid() });
const minutes = z.int().min(5).max(600);

const theme = z.object({
  id: z.string(),
  clause: z.string().nullable(),
  theme: label,
  withGuidance: label.nullable(),
});

const unit = z.object({ unitId: z.uuid(), name: z.string() });

const summary = z.object({
  sessionId: z.uuid(),
  stationId: z.uuid().nullable(),
  theme: label,
  on: daySchema,
  state: z.enum(['planned', 'to-record', 'held', 'cancelled']),
  units: z.array(unit),
  lead: z.string(),
});

const progress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('numbers'), done: z.int(), of: z.int() }),
  z.object({ kind: z.literal('words'), all: z.boolean() }),
]);

/** Own lessons: what was assigned to one's post, and what one completed oneself. */
export const ownLessons = operation({
  ...base,
  kind: 'query',
  name: 'training.lessons',
  action: 'training.learn',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    lessons: z.array(
      z.object({
        lesson: z.string(),
        completedOn: daySchema.nullable(),
        dueOn: daySchema.nullable(),
      }),
    ),
  }),
  refusals: [],
});

/** The person answered every question rightly; nobody else is shown this (R29). */
export const completeLesson = operation({
  ...command,
  name: 'training.complete',
  action: 'training.learn',
  audit: 'training.lesson-completed',
  input: z.object({
    lesson: z
      .string()
      .max(60)
      .meta({ examples: ['conduct'] }),
    version: z.int().min(1),
    answers: z.array(z.int().min(0).max(9)).max(20),
  }),
  output: z.object({ completedOn: daySchema }),
  refusals: ['training.lesson-unknown', 'training.lesson-changed', 'training.answers-wrong'],
});

/** Sessions and lessons of a station, or of headquarters (null). */
export const listTraining = operation({
  ...base,
  kind: 'query',
  name: 'training.list',
  action: 'training.see',
  audit: 'none',
  input: z.object({ stationId: z.uuid().nullable(), pack: z.string().max(80).nullable() }),
  output: z.object({
    themes: z.array(theme),
    sessions: z.array(summary),
    assigned: z.array(
      z.object({ lesson: z.string(), dueOn: daySchema, progress, unit: z.string() }),
    ),
    units: z.array(unit),
    posts: z.array(z.object({ postId: z.uuid(), title: z.string(), unitId: z.uuid() })),
    today: daySchema,
    may: z.object({ plan: z.boolean() }),
  }),
  refusals: ['not-found'],
});

/** Plans a session: theme, day, units, by which post, with what material. */
export const planSession = operation({
  ...command,
  name: 'training.plan',
  action: 'training.keep',
  audit: 'training.planned',
  input: z.object({
    stationId: z.uuid().nullable(),
    pack: z.string().max(80).nullable(),
    themeId: z
      .string()
      .max(80)
      .meta({ examples: ['plain-words'] }),
    on: daySchema,
    minutes,
    unitIds: z.array(z.uuid()).min(1).max(40),
    leadPostId: z.uuid(),
    material: text(300),
    attached: z.object({ guidance: z.boolean(), complaintChannel: z.boolean() }),
  }),
  output: one,
  refusals: [
    'not-found',
    'day.in-past',
    'training.theme-unknown',
    'text.particulars',
    'training.guidance-missing',
    'training.unit-elsewhere',
  ],
});

export const getSession = operation({
  ...base,
  kind: 'query',
  name: 'training.get',
  action: 'training.see',
  audit: 'none',
  input: one,
  output: summary.extend({
    minutes: z.int(),
    material: z.string(),
    /** Read with it: the guidance that always goes with a questioning drill, and its lesson. */
    guidance: z.boolean(),
    complaintChannel: z.boolean(),
    outcome: z
      .object({
        on: daySchema,
        minutes: z.int(),
        note: z.string(),
        by: z.string(),
        attendance: z.array(
          z.object({ unitId: z.uuid(), name: z.string(), present: z.int(), of: z.int() }),
        ),
      })
      .nullable(),
    today: daySchema,
    may: z.object({ keep: z.boolean() }),
  }),
  refusals: ['not-found'],
});

/** What was held: counts for each unit, without names (R29). */
export const recordSession = operation({
  ...command,
  name: 'training.record',
  action: 'training.keep',
  audit: 'training.recorded',
  input: one.extend({
    on: daySchema,
    minutes,
    note: text(1000),
    attendance: z
      .array(
        z.object({
          unitId: z.uuid(),
          present: z.int().min(0).max(2000),
          of: z.int().min(1).max(2000),
        }),
      )
      .min(1)
      .max(40),
  }),
  output: one,
  refusals: [
    'not-found',
    'day.in-future',
    'text.particulars',
    'training.settled',
    'training.other-units',
    'training.too-many-present',
  ],
});

export const cancelSession = operation({
  ...command,
  name: 'training.cancel',
  action: 'training.keep',
  audit: 'training.cancelled',
  input: one.extend({ reason: text(300).min(1) }),
  output: one,
  refusals: ['not-found', 'text.particulars', 'training.settled'],
});

/** A lesson for posts of the place, until a day; it stands on the home page of whoever holds them. */
export const assignLesson = operation({
  ...command,
  name: 'training.assign',
  action: 'training.keep',
  audit: 'training.assigned',
  input: z.object({
    stationId: z.uuid().nullable(),
    lesson: z
      .string()
      .max(60)
      .meta({ examples: ['conduct'] }),
    postIds: z.array(z.uuid()).min(1).max(300),
    dueOn: daySchema,
  }),
  output: z.object({ assigned: z.int() }),
  refusals: ['not-found', 'day.in-past', 'training.lesson-unknown', 'training.unit-elsewhere'],
});
