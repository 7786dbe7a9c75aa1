import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { languageCodes } from '../base/languages.ts';
import { operation } from '../operation.ts';
import {
  declineReasonIds,
  minuteBandIds,
  requestStates,
  sourceKindIds,
  workKindIds,
} from './interpreter.ts';

const label = z.object({ ja: z.string(), en: z.string() });
const words = (most: number) => z.string().trim().max(most);
const some = (most: number) => z.string().trim().min(1).max(most);
const language = z.enum(languageCodes);
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ examples: ['10:00'] });
const query = { kind: 'query', purpose: 'none', audit: 'none', offline: false } as const;
const command = { kind: 'command', purpose: 'none', offline: false } as const;

/** A desk to turn to with languages and hours; the interpreters behind it are not in here. */
const source = {
  name: some(100),
  kind: z.enum(sourceKindIds),
  classId: z.string().max(60),
  languages: z.array(language).min(1).max(60),
  /** Days of the week, 0 Sunday … 6 Saturday. */
  weekdays: z.array(z.int().min(0).max(6)).min(1).max(7),
  fromTime: time,
  untilTime: time,
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+()-]*$/)
    .max(30)
    .meta({ examples: ['000-000-0000'] }),
  mail: z.union([z.literal(''), z.email().max(120)]),
  note: words(500),
  fromOn: daySchema,
  untilOn: daySchema.nullable(),
};

const classes = z.array(z.object({ id: z.string(), title: label }));

export const listSources = operation({
  ...query,
  name: 'interpreters.sources',
  action: 'interpreters.see',
  duties: ['interpreters.visit'],
  input: z.object({}),
  output: z.object({
    classes,
    sources: z.array(
      z.object({
        id: z.uuid(),
        ...z.object(source).shape,
        phone: z.string(),
        mail: z.string(),
        revision: z.int(),
        isThere: z.boolean(),
      }),
    ),
    may: z.object({ keep: z.boolean(), answer: z.boolean(), overview: z.boolean() }),
  }),
  refusals: [],
});

/** Adds a source, or changes one as it was read (`basedOn`). */
export const saveSource = operation({
  ...command,
  name: 'interpreters.saveSource',
  action: 'interpreters.keep',
  audit: 'interpreters.source-saved',
  duties: ['interpreters.visit'],
  input: z.object({
    sourceId: z.uuid().nullable(),
    /** 0 for a new one. */
    basedOn: z.int().min(0),
    ...source,
  }),
  output: z.object({ sourceId: z.uuid() }),
  refusals: [
    'not-found',
    'interpreter.class-unknown',
    'interpreter.hours-backwards',
    'interpreter.changed',
    'partner.period-backwards',
    'text.particulars',
  ],
});

/** Station, day, hours, language, class, kind of work; no premises, no person, no free words. */
const request = {
  stationId: z.uuid().nullable(),
  day: daySchema,
  fromTime: time,
  untilTime: time,
  language,
  classId: z.string().max(60).nullable(),
  work: z.enum(workKindIds),
};

export const requestShown = z.object({
  id: z.uuid(),
  ...z.object(request).shape,
  stationName: z.string().nullable(),
  askedOn: daySchema,
  state: z.enum(requestStates),
  sourceName: z.string().nullable(),
  reason: z.enum(declineReasonIds).nullable(),
  result: z
    .object({
      came: z.boolean(),
      minutes: z.enum(minuteBandIds).nullable(),
      words: z.string(),
    })
    .nullable(),
  may: z.object({ withdraw: z.boolean(), answer: z.boolean(), record: z.boolean() }),
});

/** Requests of a station, or of all that the post sees, by day, a page at a time; no total (R16). */
export const listRequests = operation({
  ...query,
  name: 'interpreters.requests',
  action: 'interpreters.see',
  duties: ['interpreters.visit'],
  input: z.object({
    stationId: z.uuid().nullable(),
    from: daySchema,
    until: daySchema,
    /** Begins with the last day. */
    latestFirst: z.boolean().default(false),
  }),
  output: z.object({
    classes,
    requests: z.array(requestShown),
    /** The first day that is not on this page, in its order; null: there is no more. */
    next: daySchema.nullable(),
    mayAsk: z.boolean(),
  }),
  refusals: ['not-found'],
});

/** Asks for an interpreter for a station and a day (YG-3.1a, GF-T2). */
export const askForInterpreter = operation({
  ...command,
  name: 'interpreters.ask',
  action: 'interpreters.ask',
  audit: 'interpreters.asked',
  duties: ['interpreters.visit'],
  input: z.object(request),
  output: z.object({ requestId: z.uuid() }),
  refusals: [
    'not-found',
    'interpreter.class-unknown',
    'interpreter.day-past',
    'interpreter.hours-backwards',
  ],
});

/** Headquarters names a source or declines with a reason; the newest answer counts. */
export const answerRequest = operation({
  ...command,
  name: 'interpreters.answer',
  action: 'interpreters.answer',
  audit: 'interpreters.answered',
  duties: ['interpreters.visit'],
  input: z.object({
    requestId: z.uuid(),
    answer: z.enum(['confirmed', 'declined']),
    sourceId: z.uuid().nullable(),
    reason: z.enum(declineReasonIds).nullable(),
  }),
  output: z.object({ state: z.enum(requestStates) }),
  refusals: [
    'not-found',
    'interpreter.not-open',
    'interpreter.answer-incomplete',
    'interpreter.source-language',
    'interpreter.source-ended',
  ],
});

/** Whether somebody came, how long it took, and in words whether it was good enough. */
export const recordResult = operation({
  ...command,
  name: 'interpreters.recordResult',
  action: 'interpreters.ask',
  audit: 'interpreters.result-recorded',
  duties: ['interpreters.visit'],
  input: z.object({
    requestId: z.uuid(),
    came: z.boolean(),
    minutes: z.enum(minuteBandIds).nullable(),
    words: words(500),
  }),
  output: z.object({ state: z.enum(requestStates) }),
  refusals: [
    'not-found',
    'interpreter.not-open',
    'interpreter.not-confirmed',
    'interpreter.not-yet',
    'interpreter.minutes-missing',
    'text.particulars',
  ],
});

export const withdrawRequest = operation({
  ...command,
  name: 'interpreters.withdraw',
  action: 'interpreters.ask',
  audit: 'interpreters.withdrawn',
  duties: ['interpreters.visit'],
  input: z.object({ requestId: z.uuid() }),
  output: z.object({ state: z.enum(requestStates) }),
  refusals: ['not-found', 'interpreter.not-open'],
});

/** For headquarters: languages without a source, and what was used in a fiscal year. */
export const interpretersOverview = operation({
  ...query,
  name: 'interpreters.overview',
  action: 'interpreters.overview',
  duties: ['interpreters.visit'],
  input: z.object({ year: z.int().min(2000).max(2100) }),
  output: z.object({
    uncovered: z.array(z.object({ language, why: z.enum(['no-source', 'declined']) })),
    /** Languages of at least ten requests of the whole prefecture; no total beside them (R16). */
    languages: z.array(z.object({ language, count: z.int().min(10) })),
    /** Use of the telephone service; null below ten. */
    telephone: z.int().min(10).nullable(),
  }),
  refusals: [],
});
