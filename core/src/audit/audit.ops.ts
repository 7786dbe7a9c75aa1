import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';

const plain = { purpose: 'none', offline: false, duties: ['audit.examine'], refusals: [] } as const;
const named = z.object({ id: z.uuid(), name: z.string() });

/** An event of the log as a list shows it: who did what to which record; never what it says. */
const auditEntry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  person: named.nullable(),
  post: z.object({ id: z.uuid(), title: z.string(), unitName: z.string() }).nullable(),
  operation: z.string(),
  action: z.string(),
  purpose: z.string().nullable(),
  subjectId: z.uuid().nullable(),
  /** Where or what the record is: an address, a beat, a unit, an officer; never a resident. */
  subject: z.string().nullable(),
  /** Its place in the signed log; null until the sequencer took it. */
  index: z.int().nullable(),
});

const filters = {
  from: daySchema,
  until: daySchema,
  /** The beginning of an operation or an action: `cards.` finds all of that slice. */
  what: z.string().max(60).default(''),
  purpose: z.string().max(60).default(''),
  subjectId: z.uuid().nullable().default(null),
  /** The last entry of the page before. */
  after: z.object({ at: z.iso.datetime(), id: z.uuid() }).nullable().default(null),
};

const page = z.object({
  entries: z.array(auditEntry),
  next: z.object({ at: z.iso.datetime(), id: z.uuid() }).nullable(),
});

/** The log by day, person, post, operation, action, purpose and record; newest first. */
export const searchAudit = operation({
  ...plain,
  name: 'audit.search',
  kind: 'query',
  action: 'audit.examine',
  audit: 'audit.searched',
  input: z.object({
    ...filters,
    /** Part of a name or its reading. */
    person: z.string().max(60).default(''),
    /** Part of a post's title or its unit's name. */
    post: z.string().max(60).default(''),
  }),
  output: page,
});

/** What I myself looked at and did, as the log has it. */
export const listOwnEntries = operation({
  ...plain,
  name: 'audit.listOwn',
  kind: 'query',
  action: 'audit.see-own',
  audit: 'none',
  input: z.object(filters),
  output: page,
});

const hashes = z.array(z.string()).readonly();

/** One entry with all that proves it is in the signed log: a browser or a program checks it. */
export const getAuditEntry = operation({
  ...plain,
  name: 'audit.getEntry',
  kind: 'query',
  action: 'audit.examine',
  audit: 'audit.entry-seen',
  input: z.object({ eventId: z.uuid() }),
  output: z.object({
    entry: auditEntry,
    proof: z.object({
      line: z.string(),
      index: z.int(),
      checkpoint: z.string(),
      path: hashes,
      keys: z.array(z.string()),
    }),
  }),
  refusals: ['not-found', 'audit.not-in-log-yet'],
});

const checkpointLine = z.object({
  size: z.int(),
  at: z.iso.datetime(),
  root: z.string(),
  note: z.string(),
});

/** Signed checkpoints, the newest first; `before` is the size of the last one of the page before. */
export const listCheckpoints = operation({
  ...plain,
  name: 'audit.listCheckpoints',
  kind: 'query',
  action: 'audit.examine',
  audit: 'none',
  input: z.object({ before: z.int().nullable().default(null) }),
  output: z.object({ checkpoints: z.array(checkpointLine), keys: z.array(z.string()) }),
});

/** The proof that the log of a later checkpoint only continues that of an earlier one. */
export const compareCheckpoints = operation({
  ...plain,
  name: 'audit.compareCheckpoints',
  kind: 'query',
  action: 'audit.examine',
  audit: 'audit.checkpoints-compared',
  input: z.object({
    /** Size of the earlier one: of the list, or read from the note an outside witness kept. */
    first: z.int().min(1),
    /** Size of the later one; null is the newest. */
    second: z.int().min(1).nullable().default(null),
  }),
  output: z.object({
    /** Our own checkpoint of the first size, where there is one. */
    first: checkpointLine.nullable(),
    second: checkpointLine,
    path: hashes,
    keys: z.array(z.string()),
  }),
  refusals: ['audit.no-such-checkpoint', 'audit.wrong-order'],
});

/** Is the log signed, are reviews done, was a backup tried? */
export const getAuditState = operation({
  ...plain,
  name: 'audit.getState',
  kind: 'query',
  action: 'audit.examine',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    size: z.int(),
    /** Events without a place yet, and since when the oldest of them waits. */
    waiting: z.int(),
    waitingSince: z.iso.datetime().nullable(),
    newest: checkpointLine.nullable(),
    reviews: z.array(
      z.object({
        state: z.string(),
        stationId: z.uuid(),
        stationName: z.string(),
        count: z.int(),
        since: daySchema,
        overdue: z.int(),
      }),
    ),
    backups: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['backup', 'restore', 'drill']),
        at: z.iso.datetime(),
        fileName: z.string(),
        madeAt: z.iso.datetime(),
        rows: z.int(),
      }),
    ),
  }),
});

/** Do visits fall evenly, once the mix of tiers is taken off? Sums only (R28). */
export const getVisitBalance = operation({
  ...plain,
  name: 'audit.getVisitBalance',
  kind: 'query',
  action: 'audit.watch-balance',
  audit: 'audit.balance-seen',
  input: z.object({
    /** The year up to this day; null is today. */
    until: daySchema.nullable().default(null),
    /**
     * A figure per town from public statistics, to compare with; used for this answer and not kept.
     * Empty: the households of the register.
     */
    figures: z
      .array(z.object({ code: z.string().min(1).max(20), value: z.number() }))
      .max(20_000)
      .default([]),
  }),
  output: z.object({
    areas: z.int(),
    visits: z.int(),
    /** null: too few areas or visits to say anything. */
    balance: z
      .object({
        alarm: z.boolean(),
        /** Chance of a difference at least this large where there is none. */
        chance: z.number(),
        /** Visits against what the tiers explain, of the half with low and with high figures. */
        low: z.number(),
        high: z.number(),
      })
      .nullable(),
  }),
});
