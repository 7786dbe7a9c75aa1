import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { draftKinds } from '../pack/rights-file.ts';
import { leakedKinds, leakSteps, leakThings } from './leak.ts';

const one = z.object({ leakId: z.uuid() });
const plain = { purpose: 'none', offline: false, duties: ['rights.leak'] } as const;

const extent = z.object({
  persons: z.int().min(0).max(10_000_000).nullable(),
  sensitive: z.boolean().nullable(),
  wrongful: z.boolean().nullable(),
});

const summary = z.object({
  leakId: z.uuid(),
  stationId: z.uuid(),
  stationName: z.string(),
  thing: z.enum(leakThings),
  foundOn: daySchema,
  drill: z.boolean(),
  extent,
  reportable: z.enum(['yes', 'no', 'unknown']),
  firstBy: daySchema,
  finalBy: daySchema,
  /** Steps still to be taken, in their order. */
  left: z.array(z.enum(leakSteps)).readonly(),
  closed: z.boolean(),
});

export const listLeaks = operation({
  ...plain,
  kind: 'query',
  name: 'rights.leaks',
  action: 'rights.see-ledger',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    leaks: z.array(summary),
    stations: z.array(z.object({ stationId: z.uuid(), name: z.string() })),
    may: z.object({ open: z.boolean() }),
    today: daySchema,
  }),
  refusals: [],
});

/** Something was found gone or seen by the wrong people: the clock runs from that day (68条). */
export const openLeak = operation({
  ...plain,
  kind: 'command',
  name: 'rights.openLeak',
  action: 'rights.handle',
  audit: 'rights.leak-opened',
  input: z.object({
    stationId: z.uuid(),
    thing: z.enum(leakThings),
    foundOn: daySchema,
    drill: z.boolean(),
  }),
  output: one,
  refusals: ['not-found', 'day.in-future'],
});

export const getLeak = operation({
  ...plain,
  kind: 'query',
  name: 'rights.leak',
  action: 'rights.see-ledger',
  audit: 'none',
  input: one,
  output: summary.extend({
    kinds: z.array(z.enum(leakedKinds)),
    /** Persons from which it is reported: in any case, and where sensitive or wrongful. */
    threshold: z.object({ all: z.int(), sensitive: z.int() }),
    steps: z.array(
      z.object({ step: z.enum(leakSteps), on: daySchema, by: z.string(), note: z.string() }),
    ),
    drafts: z.array(
      z.object({
        kind: z.enum(draftKinds),
        title: z.string(),
        lines: z.array(z.string()).readonly(),
      }),
    ),
    may: z.object({ handle: z.boolean() }),
  }),
  refusals: ['not-found'],
});

/** A step of the case; with 'persons' how many, which kinds of data and what for. */
export const stepLeak = operation({
  ...plain,
  kind: 'command',
  name: 'rights.stepLeak',
  action: 'rights.handle',
  audit: 'rights.leak-stepped',
  input: one.extend({
    step: z.enum(leakSteps),
    on: daySchema,
    note: z.string().trim().max(300),
    extent: extent.nullable(),
    kinds: z.array(z.enum(leakedKinds)).max(leakedKinds.length),
  }),
  output: one,
  refusals: [
    'not-found',
    'day.in-future',
    'rights.before-receipt',
    'rights.leak-closed',
    'rights.leak-order',
  ],
});

/** A draft as a paper. */
export const printDraft = operation({
  ...plain,
  kind: 'query',
  name: 'rights.printDraft',
  action: 'rights.see-ledger',
  audit: 'rights.draft-printed',
  input: one.extend({ kind: z.enum(draftKinds) }),
  output: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }),
  refusals: ['not-found', 'sheet.character-missing'],
});
