import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { type Operation, operation } from '../operation.ts';
import { formLanguages, letterSchema, longestText, packetSchema } from './letter.ts';
import { closeReasons, kindIds, subjectIds, voiceChannels, voiceRoutes } from './voice.ts';

const base = { purpose: 'none', offline: false } as const;
const one = z.object({ voiceId: z.uuid() });
const written = z.string().trim().min(1).max(longestText);

const summary = z.object({
  voiceId: z.uuid(),
  route: z.enum(voiceRoutes),
  channel: z.enum(keysOf(voiceChannels)),
  kind: z.enum(kindIds),
  subject: z.enum(subjectIds),
  /** The station it is about; null: none was named. */
  station: z.string().nullable(),
  receivedOn: daySchema,
  dueOn: daySchema,
  state: z.enum(['open', 'answered', 'closed']),
  closedAs: z.enum(keysOf(closeReasons)).nullable(),
});

/** What the public form handed in, opened inside and put where it belongs. */
export const receiveVoice = operation({
  ...base,
  kind: 'command',
  name: 'voices.receive',
  action: 'voices.receive',
  audit: 'voices.received',
  duties: ['voices.receive'],
  input: letterSchema,
  output: one,
  refusals: ['cards.keys-unavailable'],
});

/** A voice heard at a counter or an event, or that came by letter; answers the ticket to hand out. */
export const enterVoice = operation({
  ...base,
  kind: 'command',
  name: 'voices.enter',
  action: 'voices.enter',
  audit: 'voices.entered',
  duties: ['voices.receive', 'voices.complain'],
  input: z.object({
    /** The station it is about; null: none, or headquarters. */
    placeId: z.uuid().nullable(),
    channel: z.enum(['counter', 'event', 'letter']),
    kind: z.enum(kindIds),
    subject: z.enum(subjectIds),
    receivedOn: daySchema,
    text: written,
    answerIn: z.enum(formLanguages),
  }),
  output: one.extend({ ticket: z.string(), route: z.enum(voiceRoutes) }),
  refusals: ['day.in-future', 'voice.place-unknown', 'cards.keys-unavailable'],
});

/** The stations a voice may be about, for whoever writes one down. */
export const voicePlaces = operation({
  ...base,
  kind: 'query',
  name: 'voices.places',
  action: 'voices.enter',
  audit: 'none',
  duties: ['voices.receive'],
  input: z.object({}),
  output: z.object({
    stations: z.array(z.object({ stationId: z.uuid(), name: z.string() })),
    today: daySchema,
  }),
  refusals: [],
});

const opened = z.object({
  voice: summary,
  /** Null: destroyed after its time. */
  words: z.object({ text: z.string(), answerIn: z.enum(formLanguages) }).nullable(),
  answers: z.array(z.object({ on: daySchema, by: z.string(), text: z.string() })),
  /** The last day words and ticket are kept; null while it is not closed. */
  keptUntil: daySchema.nullable(),
  today: daySchema,
  may: z.object({ answer: z.boolean() }),
});

const list = z.object({
  voices: z.array(summary),
  today: daySchema,
  may: z.object({ enter: z.boolean() }),
});

const seeing = {
  ...base,
  kind: 'query',
  audit: 'none',
  input: z.object({}),
  output: list,
  refusals: [],
} as const;

/** A voice is read to answer it, and for nothing else (R17). */
const purpose = z.literal('request');

const reading = {
  kind: 'query',
  purpose: 'required',
  offline: false,
  input: one.extend({ purpose }),
  output: opened,
  refusals: ['not-found', 'cards.keys-unavailable', 'cards.unreadable'],
} as const;

const answering = {
  ...base,
  kind: 'command',
  input: one.extend({ text: written }),
  output: one,
  refusals: [
    'not-found',
    'voice.closed',
    'voice.erased',
    'cards.keys-unavailable',
    'cards.unreadable',
  ],
} as const satisfies Partial<Operation>;

const closing = {
  ...base,
  kind: 'command',
  input: one.extend({ reason: z.enum(['done', 'no-answer-wanted']) }),
  output: one,
  refusals: ['not-found', 'voice.closed', 'voice.not-answered'],
} as const satisfies Partial<Operation>;

const asUnit = ['voices.answer'] as const;
const asOutside = ['voices.complain', 'voices.answer'] as const;

/** Voices of the caller's unit: without any words of theirs. */
export const listVoices = operation({
  ...seeing,
  name: 'voices.list',
  action: 'voices.see',
  duties: asUnit,
});

/** The words of a voice and its answers; read to answer it, and for nothing else. */
export const readVoice = operation({
  ...reading,
  name: 'voices.read',
  action: 'voices.read',
  audit: 'voices.read',
  duties: asUnit,
});

export const answerVoice = operation({
  ...answering,
  name: 'voices.answer',
  action: 'voices.answer',
  audit: 'voices.answered',
  duties: asUnit,
});

export const closeVoice = operation({
  ...closing,
  name: 'voices.close',
  action: 'voices.answer',
  audit: 'voices.closed',
  duties: asUnit,
});

/** What turns out to be about conduct leaves the unit at once, with its words and its ticket. */
export const handOverVoice = operation({
  ...base,
  kind: 'command',
  name: 'voices.handOver',
  action: 'voices.answer',
  audit: 'voices.handed-over',
  duties: ['voices.complain'],
  input: one,
  output: one,
  refusals: [
    'not-found',
    'voice.closed',
    'voice.erased',
    'cards.keys-unavailable',
    'cards.unreadable',
  ],
});

/** Complaints: seen, read, answered and closed outside the unit only. */
export const listComplaints = operation({
  ...seeing,
  name: 'voices.complaints',
  action: 'voices.see-complaints',
  duties: asOutside,
});

export const readComplaint = operation({
  ...reading,
  name: 'voices.readComplaint',
  action: 'voices.read-complaint',
  audit: 'voices.complaint-read',
  duties: asOutside,
});

export const answerComplaint = operation({
  ...answering,
  name: 'voices.answerComplaint',
  action: 'voices.answer-complaint',
  audit: 'voices.complaint-answered',
  duties: asOutside,
});

export const closeComplaint = operation({
  ...closing,
  name: 'voices.closeComplaint',
  action: 'voices.answer-complaint',
  audit: 'voices.complaint-closed',
  duties: asOutside,
});

/** Counts by subject and half-year, none below ten, no totals (R16); never any words. */
export const countVoices = operation({
  ...base,
  kind: 'query',
  name: 'voices.count',
  action: 'voices.count',
  audit: 'none',
  duties: ['voices.answer'],
  input: z.object({}),
  output: z.object({
    /** Null: fewer than ten. */
    halves: z.array(
      z.object({
        year: z.int(),
        half: z.union([z.literal(1), z.literal(2)]),
        subjects: z.array(z.object({ subject: z.enum(subjectIds), count: z.int().nullable() })),
        /** Opinions and requests heard on visits; they stay where they are. */
        onVisits: z.int().nullable(),
      }),
    ),
  }),
  refusals: [],
});

/** What the public side must serve now: the answers of each ticket that are not past their time. */
export const outgoingAnswers = operation({
  ...base,
  kind: 'query',
  name: 'voices.outgoing',
  action: 'voices.receive',
  audit: 'none',
  duties: ['voices.answer'],
  input: z.object({}),
  output: z.object({
    answers: z.array(packetSchema.omit({ signature: true })),
    stations: z.array(z.object({ id: z.uuid(), name: z.string() })),
    police: z.string(),
    demo: z.boolean(),
  }),
  refusals: [],
});

/** Once a day: destroys words, answers and tickets that are past their time. */
export const expireVoices = operation({
  ...base,
  kind: 'command',
  name: 'voices.expire',
  action: 'voices.receive',
  audit: 'voices.expired',
  duties: ['voices.receive'],
  input: z.object({}),
  output: z.object({ destroyed: z.int() }),
  refusals: [],
});
