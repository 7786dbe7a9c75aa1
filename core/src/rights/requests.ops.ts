import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { purpose } from '../cards/read.ops.ts';
import { operation } from '../operation.ts';
import {
  capacities,
  decisionGrounds,
  decisions,
  identityKinds,
  requestKinds,
  requestStates,
  requestSteps,
  requestWays,
} from './request.ts';

const one = z.object({ requestId: z.uuid() });
const base = { purpose: 'none', offline: false, duties: ['rights.requests'] } as const;
const command = { ...base, kind: 'command' } as const;
const text = (most: number) => z.string().trim().max(most);

/** What stands on the request paper about the person; sealed, and read for the purpose only. */
export const requesterSchema = z.object({
  name: text(100).min(1),
  reading: text(100).min(1),
  address: text(200).min(1),
  contact: text(100),
  wish: text(1000),
});

const summary = z.object({
  requestId: z.uuid(),
  stationId: z.uuid(),
  stationName: z.string(),
  number: z.string(),
  kind: z.enum(requestKinds),
  way: z.enum(requestWays),
  receivedOn: daySchema,
  state: z.enum(requestStates),
  /** null: the clock stands still, or it is decided. */
  dueOn: daySchema.nullable(),
  handler: z.object({ personId: z.uuid(), name: z.string() }).nullable(),
});

/** Takes in a request by letter or at the counter; the clock runs from the day of receipt. */
export const receiveRequest = operation({
  ...command,
  name: 'rights.receive',
  action: 'rights.handle',
  audit: 'rights.received',
  input: z.object({
    stationId: z.uuid(),
    kind: z.enum(requestKinds),
    way: z.enum(requestWays),
    receivedOn: daySchema,
    identity: z.enum(identityKinds),
    capacity: z.enum(capacities),
    requester: requesterSchema,
  }),
  output: one.extend({ number: z.string() }),
  refusals: ['not-found', 'day.in-future', 'cards.keys-unavailable'],
});

/** Requests of the stations of the post, without anybody's name. */
export const listRequests = operation({
  ...base,
  kind: 'query',
  name: 'rights.list',
  action: 'rights.see',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    requests: z.array(summary),
    today: daySchema,
    may: z.object({ receive: z.boolean() }),
  }),
  refusals: [],
});

/** One request with its steps; who asked is read apart, for a purpose. */
export const getRequest = operation({
  ...base,
  kind: 'query',
  name: 'rights.get',
  action: 'rights.see',
  audit: 'none',
  input: one,
  output: summary.extend({
    identity: z.enum(identityKinds),
    capacity: z.enum(capacities),
    steps: z.array(
      z.object({
        step: z.enum(requestSteps),
        on: daySchema,
        by: z.string(),
        about: z.string(),
      }),
    ),
    decision: z
      .object({
        decision: z.enum(decisions),
        ground: z.enum(decisionGrounds),
        on: daySchema,
        by: z.string(),
      })
      .nullable(),
    cards: z.array(z.object({ cardId: z.uuid(), frozen: z.boolean(), erased: z.boolean() })),
    objectionUntil: daySchema.nullable(),
    colleagues: z.array(z.object({ personId: z.uuid(), name: z.string() })),
    may: z.object({ handle: z.boolean(), decide: z.boolean(), hold: z.boolean() }),
  }),
  refusals: ['not-found'],
});

const atReading = [
  'not-found',
  'purpose.missing',
  'ticket.spent',
  'cards.texts-not-accepted',
  'cards.keys-unavailable',
] as const;

/** Who asks and what for: read for the purpose "rights" only, and on record before it is read. */
export const readRequest = operation({
  ...base,
  kind: 'query',
  name: 'rights.read',
  action: 'rights.read',
  purpose: 'required',
  audit: 'rights.read',
  input: one.extend({ purpose }),
  output: z.object({ requester: requesterSchema.nullable() }),
  refusals: atReading,
});

/** A step on the way, with the day it was taken. */
export const stepRequest = operation({
  ...command,
  name: 'rights.step',
  action: 'rights.handle',
  audit: 'rights.stepped',
  input: one.extend({
    step: z.enum(['assigned', 'form-asked', 'form-corrected', 'extended', 'objection']),
    on: daySchema,
    /** Who handles it from now on; only with 'assigned'. */
    personId: z.uuid().nullable(),
  }),
  output: one,
  refusals: [
    'not-found',
    'day.in-future',
    'rights.before-receipt',
    'rights.not-decided',
    'rights.decided',
    'rights.form-open',
    'rights.form-not-asked',
    'rights.extended',
    'rights.unassigned',
  ],
});

/** Links a card that was found by an exact search, or takes the link off again. */
export const linkCard = operation({
  ...command,
  name: 'rights.linkCard',
  action: 'rights.handle',
  audit: 'rights.linked',
  input: one.extend({ cardId: z.uuid(), linked: z.boolean() }),
  output: one,
  refusals: ['not-found', 'rights.decided'],
});

/** Freezes the linked cards: no officer reads them until the request is decided (R23). */
export const freezeCards = operation({
  ...command,
  name: 'rights.freeze',
  action: 'rights.handle',
  audit: 'rights.frozen',
  input: one,
  output: one,
  refusals: ['not-found', 'rights.other-kind', 'rights.decided', 'rights.no-card'],
});

export const decideRequest = operation({
  ...command,
  name: 'rights.decide',
  action: 'rights.decide',
  audit: 'rights.decided',
  input: one.extend({
    decision: z.enum(decisions),
    ground: z.enum(decisionGrounds),
    on: daySchema,
  }),
  output: one,
  refusals: [
    'not-found',
    'day.in-future',
    'rights.before-receipt',
    'rights.decided',
    'rights.form-open',
    'rights.unassigned',
    'rights.own-case',
    'rights.no-card',
    'rights.ground',
  ],
});

const file = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() });

/** The letter of the decision; the same words whether data exist or not (81条). */
export const decisionLetter = operation({
  ...base,
  kind: 'query',
  name: 'rights.letter',
  action: 'rights.read',
  purpose: 'required',
  audit: 'rights.letter-made',
  input: one.extend({ purpose }),
  output: file.extend({ lines: z.array(z.string()) }),
  refusals: [...atReading, 'rights.not-decided', 'sheet.character-missing'],
});

/** What is handed to the person: their own data of one card, and who looked at it, when and why. */
export const packageSchema = z.object({
  number: z.string(),
  madeOn: daySchema,
  held: z.array(
    z.object({ item: z.string(), value: z.string(), purpose: z.string(), keptUntil: z.string() }),
  ),
  writtenOn: daySchema,
  confirmedOn: daySchema.nullable(),
  looks: z.array(z.object({ at: z.string(), by: z.string(), post: z.string(), why: z.string() })),
});

export type Package = z.output<typeof packageSchema>;

/** One card at a time; of it the requester's own data and nobody else's (R23). */
export const disclosurePackage = operation({
  ...base,
  kind: 'query',
  name: 'rights.package',
  action: 'rights.read',
  purpose: 'required',
  audit: 'rights.package-made',
  input: one.extend({ cardId: z.uuid(), purpose }),
  output: z.object({ package: packageSchema, pdf: file }),
  refusals: [
    ...atReading,
    'cards.ended',
    'cards.reading-stopped',
    'rights.other-kind',
    'rights.not-decided',
    'rights.not-granted',
    'rights.nothing-held',
    'sheet.character-missing',
  ],
});

/** The package was handed over. */
export const handOver = operation({
  ...command,
  name: 'rights.handOver',
  action: 'rights.handle',
  audit: 'rights.handed-over',
  input: one.extend({ on: daySchema }),
  output: one,
  refusals: [
    'not-found',
    'day.in-future',
    'rights.before-receipt',
    'rights.other-kind',
    'rights.not-decided',
    'rights.not-granted',
  ],
});

const carryOut = [
  'not-found',
  'cards.ended',
  'cards.keys-unavailable',
  'rights.other-kind',
  'rights.not-decided',
  'rights.not-granted',
  'rights.done',
  'rights.nothing-held',
] as const;

/** Writes a new version of the card with the person's own items corrected; the old one stays. */
export const correctCard = operation({
  ...command,
  name: 'rights.correct',
  action: 'rights.handle',
  audit: 'rights.corrected',
  input: one.extend({
    cardId: z.uuid(),
    changes: z
      .array(
        z.object({
          code: text(60),
          value: z.union([text(200).min(1), z.int().min(0).max(9999)]).nullable(),
        }),
      )
      .min(1)
      .max(20),
  }),
  output: one.extend({ revision: z.int() }),
  refusals: [
    ...carryOut,
    'rights.not-own',
    'cards.item-unknown',
    'cards.item-unfit',
    'cards.item-forbidden',
    'cards.child-named',
    'cards.declined-yet-filled',
    'cards.too-many',
    'cards.others-not-told',
  ],
});

/** Erases the person's own data on the linked cards for good; others on them stay (R23). */
export const eraseOwnData = operation({
  ...command,
  name: 'rights.erase',
  action: 'rights.handle',
  audit: 'rights.erased',
  input: one,
  output: one.extend({ cards: z.int() }),
  refusals: carryOut,
});
