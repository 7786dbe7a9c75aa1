import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { faults, ways } from './personnel.ts';

const command = { kind: 'command', purpose: 'none', offline: false } as const;
const query = { kind: 'query', purpose: 'none', audit: 'none', offline: false } as const;
const duties = ['bodies.transfer'] as const;
const action = 'bodies.change-people';
const title = z.string().trim().min(1).max(100);

/** Who goes where, and how (core/src/bodies/personnel.ts). */
const line = z.object({
  personId: z.uuid(),
  fromPostId: z.uuid().nullable(),
  toPostId: z.uuid().nullable(),
  how: z.enum(ways),
  beatIds: z.array(z.uuid()).max(20),
});

const lines = z.array(line).max(1000);
const state = z.enum(['draft', 'carried-out', 'withdrawn']);

const change = z.object({
  id: z.uuid(),
  stationId: z.uuid().nullable(),
  title: z.string(),
  on: daySchema,
  state,
  revision: z.int(),
  lines: z.int(),
  preparedBy: z.string(),
  preparedOn: daySchema,
  decidedOn: daySchema.nullable(),
});

/** Personnel changes of the prefecture (null) or of a station, the latest day first. */
export const listChanges = operation({
  ...query,
  name: 'bodies.changes',
  action,
  duties,
  input: z.object({ stationId: z.uuid().nullable() }),
  output: z.object({ changes: z.array(change) }),
  refusals: [],
});

/** Writes a draft, or its next revision; nobody moves yet. */
export const prepareChange = operation({
  ...command,
  name: 'bodies.prepareChange',
  action,
  audit: 'bodies.change-prepared',
  duties,
  input: z.object({
    /** null: a new one. */
    changeId: z.uuid().nullable(),
    stationId: z.uuid().nullable(),
    title,
    on: daySchema,
    /** The revision this one was made from; 0 for a new one. */
    basedOn: z.int().min(0),
    lines,
  }),
  output: z.object({ changeId: z.uuid(), revision: z.int() }),
  refusals: ['not-found', 'day.in-past', 'revision.stale', 'personnel.decided'],
});

const named = z.object({ id: z.uuid(), title: z.string(), unitName: z.string() });

export const changeLine = line.extend({
  name: z.string(),
  from: named.nullable(),
  to: named.nullable(),
  beats: z.array(z.string()),
});

/** One change with its lines and the names they stand for. */
export const getChange = operation({
  ...query,
  name: 'bodies.change',
  action,
  duties,
  input: z.object({ changeId: z.uuid() }),
  output: z.object({ change, lines: z.array(changeLine) }),
  refusals: ['not-found'],
});

const fault = z.object({
  line: z.int(),
  code: z.enum(faults),
  /** What stops the change; everything else is only to be known. */
  stops: z.boolean(),
  about: z.string(),
});

const moved = z.object({ before: z.string(), after: z.string(), lines: z.array(z.int()) });

/**
 * What the change would do, before and after: every seat, whoever answers for what waits, who
 * approves night visits, who has which beat. Nothing is written.
 */
export const previewChange = operation({
  ...query,
  name: 'bodies.previewChange',
  action,
  duties,
  input: z.object({ changeId: z.uuid() }),
  output: z.object({
    faults: z.array(fault),
    seats: z.array(
      moved.extend({
        body: z.object({ ja: z.string(), en: z.string() }),
        station: z.string(),
        seat: z.object({ ja: z.string(), en: z.string() }),
        post: z.string(),
      }),
    ),
    /** What waits for a person, by state: approvals, reviews and all else. */
    tasks: z.array(moved.extend({ state: z.string(), station: z.string(), count: z.int() })),
    approvers: z.array(moved.extend({ station: z.string() })),
    beats: z.array(moved.extend({ station: z.string(), beat: z.string() })),
    counts: z.object({
      before: z.object({ seats: z.int(), filled: z.int(), tasks: z.int(), beats: z.int() }),
      after: z.object({ seats: z.int(), filled: z.int(), tasks: z.int(), beats: z.int() }),
    }),
  }),
  refusals: ['not-found'],
});

/** Everybody changes posts from 0:00 of the day, in one step or not at all. */
export const carryOutChange = operation({
  ...command,
  name: 'bodies.carryOutChange',
  action,
  audit: 'bodies.change-carried-out',
  duties,
  input: z.object({ changeId: z.uuid(), basedOn: z.int().min(1) }),
  output: z.object({ holdings: z.int(), beats: z.int() }),
  refusals: ['not-found', 'day.in-past', 'revision.stale', 'personnel.decided', 'personnel.faulty'],
});

export const withdrawChange = operation({
  ...command,
  name: 'bodies.withdrawChange',
  action,
  audit: 'bodies.change-withdrawn',
  duties,
  input: z.object({ changeId: z.uuid() }),
  output: z.object({ state }),
  refusals: ['not-found', 'personnel.decided'],
});

/** Reads pasted columns or a CSV file: person, new unit and post, and how. */
export const readChange = operation({
  ...query,
  name: 'bodies.readChange',
  action,
  duties,
  input: z.object({ stationId: z.uuid().nullable(), text: z.string().max(500_000) }),
  output: z.object({
    lines: z.array(changeLine),
    /** Rows that could not be read, with what is wrong in them. */
    problems: z.array(
      z.object({
        row: z.int(),
        code: z.enum(['person-unknown', 'person-several', 'post-unknown', 'post-several', 'short']),
        text: z.string(),
      }),
    ),
  }),
  refusals: [],
});
