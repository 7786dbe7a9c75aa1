import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { importKinds } from './fields.ts';
import { levels } from './levels.ts';
import { columnMappingSchema } from './mapping.ts';

/** Base64 of 30 MB; larger files come in parts. */
const largest = 40_000_000;

const file = z.object({
  kind: z.enum(importKinds),
  /** Where the file comes from; its mapping is kept under this name, counts show it. */
  source: z.string().trim().min(1).max(100),
  fileName: z.string().trim().min(1).max(200),
  /** The file in Base64. */
  content: z.string().max(largest, { error: 'request.too-large' }),
  /** Null: the one kept for this source, else one guessed from the headings. */
  mapping: columnMappingSchema.nullable(),
  /** The day the rows speak of, where no column says it; null: today. */
  asOf: daySchema.nullable(),
  /** The total a person read in the source. */
  statedTotal: z.int().nullable(),
});

const refused = z.object({
  line: z.int(),
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What else a person should know before confirming. */
export const importRemarks = ['new-station', 'new-box', 'outside', 'uncovered-beat'] as const;

const check = z.object({
  rows: z.int(),
  created: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Rows by what they stand for; totals beside their members are left out. */
  levels: z.array(
    z.object({ level: z.enum(['row', ...levels]), count: z.int(), used: z.boolean() }),
  ),
  /** Sum of the members' counts; null for kinds without counts. */
  sum: z.int().nullable(),
  refusedCount: z.int(),
  /** The first of them. */
  refused: z.array(refused),
  remarks: z.array(z.object({ remark: z.enum(importRemarks), value: z.string() })),
});

export type ImportFileCheck = z.output<typeof check>;

/**
 * Reads a file and says what an import would do; writes nothing. Without a usable mapping `check` is
 * null and `problem` says what is missing. `confirmation` is what a confirmation must name.
 */
export const previewImport = operation({
  name: 'imports.preview',
  kind: 'query',
  action: 'imports.use',
  purpose: 'none',
  audit: 'none',
  duties: ['imports.towns', 'imports.beats', 'imports.premises', 'imports.register-households'],
  offline: false,
  input: file,
  output: z.object({
    encoding: z.string(),
    titles: z.array(z.string()),
    headerLines: z.int(),
    headings: z.array(z.string()),
    /** The first rows, a cell under each heading. */
    sample: z.array(z.array(z.string())),
    mapping: columnMappingSchema,
    mappingFrom: z.enum(['given', 'saved', 'guessed']),
    problem: refused.omit({ line: true }).nullable(),
    check: check.nullable(),
    confirmation: z.string().nullable(),
  }),
  refusals: [
    'request.too-large',
    'imports.unknown-encoding',
    'imports.unreadable-table',
    'imports.no-rows',
    'imports.forbidden-column',
    'day.in-future',
  ],
});

/** Writes what the preview showed: all or nothing, and the same file again writes nothing. */
export const confirmImport = operation({
  name: 'imports.confirm',
  kind: 'command',
  action: 'imports.use',
  purpose: 'none',
  audit: 'imports.written',
  duties: ['imports.towns', 'imports.beats', 'imports.premises', 'imports.register-households'],
  offline: false,
  input: file.extend({ mapping: columnMappingSchema, confirmation: z.string() }),
  output: z.object({
    runId: z.uuid(),
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
  }),
  refusals: [
    ...previewImport.refusals,
    'imports.wrong-columns',
    'imports.rows-refused',
    'imports.changed-since-preview',
  ],
});

/** The ledger of imports, the newest first; a station sees its own. */
export const listImports = operation({
  name: 'imports.list',
  kind: 'query',
  action: 'imports.see',
  purpose: 'none',
  audit: 'none',
  duties: ['imports.towns', 'imports.beats', 'imports.premises', 'imports.register-households'],
  offline: false,
  input: z.object({}),
  output: z.object({
    runs: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(importKinds),
        source: z.string(),
        fileName: z.string(),
        fileHash: z.string(),
        created: z.int(),
        changed: z.int(),
        unchanged: z.int(),
        by: z.string(),
        at: z.string(),
      }),
    ),
    /** Sources whose mapping is kept. */
    sources: z.array(z.object({ kind: z.enum(importKinds), source: z.string() })),
  }),
  refusals: [],
});
