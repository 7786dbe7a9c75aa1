import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { leafletLanguages } from '../base/languages.ts';
import { operation } from '../operation.ts';
import { groupBands, quizAnswers, rightBands } from './lesson.ts';

/** Reads crime open data: counts by town and month, nothing of any victim (MG-4.4-1, R16). */
export const importCrime = operation({
  name: 'materials.importCrime',
  kind: 'command',
  action: 'materials.import-crime',
  purpose: 'none',
  audit: 'crime-figures.read',
  duties: ['materials.provide'],
  offline: false,
  input: z.object({
    publisher: z.string().trim().min(1).max(100),
    publishedOn: daySchema,
    /** The CSV file, UTF-8 or Windows-31J, as base64. */
    content: z.base64().max(30_000_000),
  }),
  output: z.object({
    crimeSourceId: z.uuid(),
    cases: z.int(),
    left: z.int(),
    counts: z.int(),
  }),
  refusals: [
    'request.too-large',
    'imports.unknown-encoding',
    'imports.unreadable-table',
    'imports.no-rows',
    'imports.forbidden-column',
    'text.particulars',
    'materials.not-crime-data',
    'materials.crime-known',
    'day.in-future',
  ],
});

/** What the public figures say of a month, the newest file first; towns from ten cases on. */
export const crimeFigures = operation({
  name: 'materials.crimeFigures',
  kind: 'query',
  action: 'materials.see',
  purpose: 'none',
  audit: 'none',
  duties: ['materials.provide'],
  offline: false,
  input: z.object({ month: daySchema.nullable() }),
  output: z.object({
    month: daySchema.nullable(),
    months: z.array(daySchema),
    publisher: z.string(),
    publishedOn: daySchema.nullable(),
    counts: z.array(
      z.object({
        method: z.string(),
        municipality: z.string(),
        town: z.string(),
        cases: z.int(),
      }),
    ),
    may: z.object({ import: z.boolean() }),
  }),
  refusals: [],
});

const rights = z.array(z.enum(keysOf(rightBands))).length(quizAnswers.length);

const lesson = {
  heldOn: daySchema,
  languages: z.array(z.enum(leafletLanguages)).min(1).max(3),
  people: z.enum(keysOf(groupBands)),
  /** For each question of the quiz, how many of the group knew. */
  answers: rights,
  learned: z.string().trim().max(300),
};

/** What a lesson on emergency calls brought, of the group only. */
export const recordLesson = operation({
  name: 'materials.recordLesson',
  kind: 'command',
  action: 'materials.hold-lesson',
  purpose: 'none',
  audit: 'lesson.recorded',
  duties: ['materials.provide'],
  offline: false,
  input: z.object({ stationId: z.uuid(), ...lesson }),
  output: z.object({ lessonId: z.uuid() }),
  refusals: ['not-found', 'day.in-future', 'text.particulars'],
});

export const listLessons = operation({
  name: 'materials.lessons',
  kind: 'query',
  action: 'materials.see-local',
  purpose: 'none',
  audit: 'none',
  duties: ['materials.provide'],
  offline: false,
  input: z.object({ stationId: z.uuid() }),
  output: z.object({
    lessons: z.array(z.object({ lessonId: z.uuid(), ...lesson })),
    may: z.object({ record: z.boolean() }),
  }),
  refusals: [],
});
