import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { operation } from '../operation.ts';
import { custodyLevels } from '../pack/pack.ts';
import { findings, keyEvents, keyStates, methods, movements } from './custody.ts';

const count = z.int().min(0).max(100_000);
const note = z.string().trim().max(500);
const instant = z.iso.datetime();
const person = z.object({ personId: z.uuid(), name: z.string() });

const key = z.object({
  id: z.uuid(),
  label: z.string(),
  state: z.enum(keyStates),
  holder: person.nullable(),
  since: instant,
});

const bundle = z.object({
  id: z.uuid(),
  beatId: z.uuid(),
  beatName: z.string(),
  number: z.int(),
  kept: count,
  out: count,
  /** Who took sheets out last, while any are out. */
  outSince: instant.nullable(),
  outBy: z.string().nullable(),
});

const difference = z.object({
  lineId: z.uuid(),
  boxId: z.uuid(),
  boxName: z.string(),
  beatName: z.string(),
  number: z.int(),
  expected: count,
  counted: count,
  countedOn: daySchema,
  countedBy: z.string(),
});

const disposal = z.object({
  id: z.uuid(),
  bundleId: z.uuid(),
  beatName: z.string(),
  number: z.int(),
  sheets: count,
  method: z.enum(keysOf(methods)),
  note: z.string(),
  proposedBy: person,
  proposedAt: instant,
});

const happening = z.object({
  id: z.uuid(),
  kind: z.enum([...keysOf(movements), 'corrected', 'disposed', 'counted', 'inspected']),
  about: z.string(),
  sheets: z.int().nullable(),
  note: z.string(),
  at: instant,
  by: z.string(),
});

/** What is kept at a box, what is out and since when, and what is to be done next (MG-5.5). */
export const boxCustody = operation({
  name: 'custody.ofBox',
  kind: 'query',
  action: 'custody.see',
  purpose: 'none',
  audit: 'none',
  duties: ['custody.lock', 'custody.keys', 'custody.chain'],
  offline: false,
  input: z.object({ boxId: z.uuid() }),
  output: z.object({
    box: z.object({ id: z.uuid(), name: z.string() }),
    cabinets: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        keys: z.array(key),
        bundles: z.array(bundle),
      }),
    ),
    /** null until something is kept here. */
    nextCountOn: daySchema.nullable(),
    lastCountedOn: daySchema.nullable(),
    differences: z.array(difference),
    disposals: z.array(disposal),
    history: z.array(happening),
    beats: z.array(z.object({ id: z.uuid(), name: z.string() })),
    people: z.array(person),
    /** The chain of the directive with today's holders (MG-5.7a–c). */
    chain: z.array(
      z.object({
        level: z.enum(custodyLevels),
        titleJa: z.string(),
        titleEn: z.string(),
        holders: z.array(z.string()),
      }),
    ),
    may: z.object({
      register: z.boolean(),
      move: z.boolean(),
      inspect: z.boolean(),
      settle: z.boolean(),
    }),
  }),
  refusals: [],
});

/** Every box of a station: next count, open differences, last inspection, lost keys. */
export const stationCustody = operation({
  name: 'custody.ofStation',
  kind: 'query',
  action: 'custody.see-station',
  purpose: 'none',
  audit: 'none',
  duties: ['custody.inspect', 'custody.reconcile'],
  offline: false,
  input: z.object({ stationId: z.uuid() }),
  output: z.object({
    boxes: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        cabinets: count,
        sheets: count,
        out: count,
        nextCountOn: daySchema.nullable(),
        lastInspectedOn: daySchema.nullable(),
        lostKeys: count,
        disposals: count,
      }),
    ),
    differences: z.array(difference),
  }),
  refusals: [],
});

export const addCabinet = operation({
  name: 'custody.addCabinet',
  kind: 'command',
  action: 'custody.register',
  purpose: 'none',
  audit: 'custody.cabinet-registered',
  duties: ['custody.lock', 'custody.keys'],
  offline: false,
  input: z.object({
    boxId: z.uuid(),
    name: z.string().trim().min(1).max(40),
    keys: z.int().min(1).max(9),
  }),
  output: z.object({ cabinetId: z.uuid() }),
  refusals: [],
});

export const addBundle = operation({
  name: 'custody.addBundle',
  kind: 'command',
  action: 'custody.register',
  purpose: 'none',
  audit: 'custody.bundle-registered',
  duties: ['custody.lock'],
  offline: false,
  input: z.object({ boxId: z.uuid(), cabinetId: z.uuid(), beatId: z.uuid(), sheets: count }),
  output: z.object({ bundleId: z.uuid(), number: z.int() }),
  refusals: [],
});

/** Sheets added, taken out, brought back, or handed over at a change of officer. */
export const moveSheets = operation({
  name: 'custody.moveSheets',
  kind: 'command',
  action: 'custody.move',
  purpose: 'none',
  audit: 'custody.sheets-moved',
  duties: ['custody.lock'],
  offline: false,
  input: z.object({
    bundleId: z.uuid(),
    movement: z.enum(keysOf(movements)),
    sheets: z.int().min(1).max(100_000),
    /** Who takes over; only for a hand-over. */
    toId: z.uuid().nullable(),
    note: note.default(''),
  }),
  output: z.object({ kept: count, out: count }),
  refusals: ['custody.not-so-many', 'custody.other-unit'],
});

export const recordKey = operation({
  name: 'custody.recordKey',
  kind: 'command',
  action: 'custody.keep-keys',
  purpose: 'none',
  audit: 'custody.key-recorded',
  duties: ['custody.keys'],
  offline: false,
  input: z.object({
    keyId: z.uuid(),
    event: z.enum(keysOf(keyEvents)),
    toId: z.uuid().nullable(),
    note: note.default(''),
  }),
  output: z.object({}),
  refusals: ['custody.key-gone', 'custody.key-lost', 'custody.loss-untold', 'custody.other-unit'],
});

/** A lost key opens nothing any more: all keys of the cabinet are retired, new ones registered. */
export const replaceLock = operation({
  name: 'custody.replaceLock',
  kind: 'command',
  action: 'custody.keep-keys',
  purpose: 'none',
  audit: 'custody.lock-replaced',
  duties: ['custody.keys'],
  offline: false,
  input: z.object({
    cabinetId: z.uuid(),
    keys: z.int().min(1).max(9),
    note: note.default(''),
  }),
  output: z.object({ retired: count }),
  refusals: ['not-found'],
});

/** Every bundle of a box counted, without being told what to find (R08). */
export const countSheets = operation({
  name: 'custody.countSheets',
  kind: 'command',
  action: 'custody.move',
  purpose: 'none',
  audit: 'custody.counted',
  duties: ['custody.reconcile'],
  offline: false,
  input: z.object({
    boxId: z.uuid(),
    counts: z.array(z.object({ bundleId: z.uuid(), counted: count })).max(500),
    note: note.default(''),
  }),
  output: z.object({ countId: z.uuid(), differences: z.int() }),
  refusals: ['custody.incomplete-count'],
});

export const settleDifference = operation({
  name: 'custody.settleDifference',
  kind: 'command',
  action: 'custody.settle',
  purpose: 'none',
  audit: 'custody.difference-settled',
  duties: ['custody.reconcile'],
  offline: false,
  input: z.object({
    lineId: z.uuid(),
    finding: z.enum(keysOf(findings)),
    note: note.min(1),
  }),
  output: z.object({}),
  refusals: ['custody.settled'],
});

export const inspectBox = operation({
  name: 'custody.inspectBox',
  kind: 'command',
  action: 'custody.inspect',
  purpose: 'none',
  audit: 'custody.inspected',
  duties: ['custody.inspect'],
  offline: false,
  input: z.object({
    boxId: z.uuid(),
    finding: z.enum(['in-order', 'to-correct']),
    note,
  }),
  output: z.object({}),
  refusals: ['custody.own-inspection', 'custody.not-supervisor'],
});

export const proposeDisposal = operation({
  name: 'custody.proposeDisposal',
  kind: 'command',
  action: 'custody.move',
  purpose: 'none',
  audit: 'custody.disposal-proposed',
  duties: ['custody.dispose'],
  offline: false,
  input: z.object({
    bundleId: z.uuid(),
    sheets: z.int().min(1).max(100_000),
    method: z.enum(keysOf(methods)),
    note: note.min(1),
  }),
  output: z.object({ disposalId: z.uuid() }),
  refusals: ['custody.not-so-many', 'disposal.open'],
});

/** The second person, who was there when the paper was destroyed. */
export const decideDisposal = operation({
  name: 'custody.decideDisposal',
  kind: 'command',
  action: 'custody.confirm-disposal',
  purpose: 'none',
  audit: 'custody.disposal-decided',
  duties: ['custody.dispose'],
  offline: false,
  input: z.object({ disposalId: z.uuid(), confirmed: z.boolean(), note: note.default('') }),
  output: z.object({}),
  refusals: [
    'disposal.own',
    'disposal.subordinate',
    'disposal.lapsed',
    'disposal.decided',
    'custody.not-so-many',
  ],
});
