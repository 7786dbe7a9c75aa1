import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { premisesKinds, tiers } from '../pack/criteria.ts';

const cell = z.number().nullable();
const month = z.int().min(1).max(12);
export const sheetYear = z.int().min(2000).max(2200);

/** A row with its fifteen cells, as `assembleSheet` gives it. */
export const sheetRow = z.object({
  id: z.string(),
  label: z.string(),
  months: z.array(cell),
  firstHalf: cell,
  secondHalf: cell,
  total: cell,
});

/** What a screen must know of the prescribed form; words as the pack prints them. */
export const formHead = z.object({
  name: z.string(),
  title: z.string(),
  rows: z.array(
    z.object({
      id: z.string(),
      groups: z.array(z.string()),
      label: z.string(),
      english: z.string(),
      measure: z.enum(['flow', 'stock', 'ratio']),
      /** What the row counts, or the rows its formula joins. */
      count: z.string().nullable(),
      parts: z.array(z.string()),
    }),
  ),
  decimals: z.int(),
  notes: z.array(z.string()),
});

const deed = z.object({ by: z.string(), at: z.iso.datetime() });

export const correction = z.object({
  id: z.uuid(),
  rowId: z.string(),
  month,
  computed: cell,
  corrected: z.number(),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  end: deed.extend({ kind: z.enum(['confirmed', 'withdrawn']) }).nullable(),
  /** Of several corrections of a cell the newest that was not withdrawn. */
  inForce: z.boolean(),
});

/** A fact that reached the books after the month was closed; never who lives there. */
const lateFact = z.object({
  what: z.enum(['visit', 'visit-withdrawn', 'premises', 'change', 'register', 'plan']),
  on: daySchema,
  recordedAt: z.iso.datetime(),
  address: z.string(),
});

const monthHead = z.object({
  month,
  state: z.enum(['none', 'closed', 'open', 'future']),
  closed: deed.nullable(),
  reopened: deed.extend({ reason: z.string() }).nullable(),
  officers: z.array(z.object({ name: z.string(), kind: z.enum(['own', 'acting', 'helper']) })),
  differences: z.array(z.object({ rowId: z.string(), closed: cell, live: cell })),
  lateFacts: z.array(lateFact),
});

const tiered = z.object({ priority: z.int(), general: z.int() });

const see = { kind: 'query', purpose: 'none', offline: false } as const;

/** The form of one beat and year with the state of every month (MG-F1–R33, MG-6.3a). */
export const getSheet = operation({
  ...see,
  name: 'sheets.get',
  action: 'sheets.see',
  audit: 'none',
  duties: ['sheets.compute', 'sheets.amend', 'sheets.correct'],
  input: z.object({ beatId: z.uuid(), year: sheetYear }),
  output: z.object({
    year: z.int(),
    asOf: daySchema,
    form: formHead,
    rows: z.array(sheetRow),
    months: z.array(monthHead),
    corrections: z.array(correction),
    /** The month that may be closed now. */
    next: month.nullable(),
    /** Outside the form (clauses.md 6.1-4). */
    fulfilment: z.object({ until: month, done: tiered, planned: tiered }).nullable(),
    filedId: z.uuid().nullable(),
  }),
  refusals: ['not-found'],
});

export const totalScope = z.enum(['box', 'station', 'prefecture']);

/** The form of a police box, a station or the prefecture with what it adds up (MG-F7). */
export const getTotals = operation({
  ...see,
  name: 'sheets.totals',
  action: 'sheets.see-totals',
  audit: 'none',
  duties: ['sheets.totals'],
  input: z.object({ scope: totalScope, unitId: z.uuid().nullable(), year: sheetYear }),
  output: z.object({
    year: z.int(),
    asOf: daySchema,
    name: z.string(),
    form: formHead,
    rows: z.array(sheetRow),
    /** Months that every beat has closed. */
    closed: z.array(month),
    /** Beats of a box, boxes of a station, stations of the prefecture, in their order. */
    parts: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        scope: z.enum(['beat', 'box', 'station']),
        rows: z.array(sheetRow),
      }),
    ),
  }),
  refusals: ['not-found'],
});

/** Counts a station's year anew from facts and compares what is closed with it (MG-N2a). */
export const recountStation = operation({
  ...see,
  name: 'sheets.recount',
  action: 'sheets.see-totals',
  audit: 'sheets.recounted',
  duties: [],
  input: z.object({ stationId: z.uuid(), year: sheetYear }),
  output: z.object({
    beats: z.int(),
    closedMonths: z.int(),
    /** Closed months that today's facts would fill differently, waiting for the chief. */
    differing: z.array(z.object({ beatId: z.uuid(), beatName: z.string(), month })),
  }),
  refusals: ['not-found'],
});

/** One premises, visit or entry behind a figure; no criterion, no outcome, no resident. */
export const cellRecord = z.object({
  premisesId: z.uuid().nullable(),
  address: z.string(),
  kind: z.enum(premisesKinds).nullable(),
  tier: z.enum(tiers).nullable(),
  on: daySchema.nullable(),
  /** How much of the figure it makes: 1, or the slips of one visit. */
  count: z.int(),
});

/** Signed counts that lead to the figure; the closed list a screen has words for. */
export const stepNames = [
  'active',
  'exempt',
  'not-due',
  'provisional-unlisted',
  'met-this-year',
  'meetings',
  'met-again',
  'households',
  'without-card',
  'before',
  'made',
  'resolved',
  'other',
  'records',
] as const;

export const computationStep = z.object({ name: z.enum(stepNames), count: z.int() });

/** The records behind a cell, as many as the cell says, and how they lead to it. */
export const getRecords = operation({
  ...see,
  name: 'sheets.records',
  action: 'sheets.see-records',
  audit: 'sheets.records-seen',
  duties: ['sheets.records'],
  input: z.object({
    beatId: z.uuid(),
    year: sheetYear,
    rowId: z.string().max(20),
    column: z.int().min(0).max(14),
  }),
  output: z.object({
    records: z.array(cellRecord),
    /** Their sum is what the records say now; a closed cell may differ until it is confirmed. */
    steps: z.array(computationStep),
  }),
  refusals: ['not-found'],
});
