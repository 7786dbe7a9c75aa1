import * as z from 'zod';
import { keysOf } from '../base/keys.ts';
import { operation } from '../operation.ts';
import { exportPurposes, topics } from './exports.ts';

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .meta({ examples: ['2026-04'] });
const note = z.string().trim().max(500);
const instant = z.iso.datetime();

const wish = {
  topic: z.enum(keysOf(topics)),
  /** null: the whole prefecture, for headquarters. */
  stationId: z.uuid().nullable(),
  from: month,
  until: month,
};

const lines = z
  .array(
    z
      .object({
        station: z.string(),
        box: z.string(),
        month: z.string(),
        counts: z.array(z.int()).readonly(),
      })
      .readonly(),
  )
  .readonly();

/** Exactly the rows the file would hold, shown before anybody asks for it or approves it (R26). */
export const previewExport = operation({
  name: 'publications.previewExport',
  kind: 'query',
  action: 'publications.request-export',
  purpose: 'none',
  audit: 'publications.export-previewed',
  duties: ['publications.export'],
  offline: false,
  input: z.object(wish),
  output: z.object({ lines, cap: z.int() }),
  refusals: ['export.period', 'export.too-large'],
});

export const requestExport = operation({
  name: 'publications.requestExport',
  kind: 'command',
  action: 'publications.request-export',
  purpose: 'none',
  audit: 'publications.export-requested',
  duties: ['publications.export'],
  offline: false,
  input: z.object({ ...wish, reason: z.enum(keysOf(exportPurposes)), note: note.min(1) }),
  output: z.object({ exportId: z.uuid() }),
  refusals: ['export.period', 'export.too-large'],
});

/** Requests of one's own reach with what became of them; rows only for who decides or asked. */
export const listExports = operation({
  name: 'publications.exports',
  kind: 'query',
  action: 'publications.see-exports',
  purpose: 'none',
  audit: 'none',
  duties: ['publications.export', 'publications.approve'],
  offline: false,
  input: z.object({}),
  output: z.object({
    exports: z.array(
      z.object({
        ...wish,
        id: z.uuid(),
        stationName: z.string().nullable(),
        reason: z.enum(keysOf(exportPurposes)),
        note: z.string(),
        lines,
        requestedBy: z.string(),
        requestedAt: instant,
        isOwn: z.boolean(),
        state: z.enum(['waiting', 'declined', 'approved', 'expired']),
        decidedBy: z.string().nullable(),
        decision: z.string(),
        expiresAt: instant.nullable(),
        fetched: z.array(z.object({ by: z.string(), at: instant, format: z.string() })),
      }),
    ),
    mayDecide: z.boolean(),
    mayRequest: z.boolean(),
  }),
  refusals: [],
});

export const decideExport = operation({
  name: 'publications.decideExport',
  kind: 'command',
  action: 'publications.decide-export',
  purpose: 'none',
  audit: 'publications.export-decided',
  duties: ['publications.approve'],
  offline: false,
  input: z.object({ exportId: z.uuid(), approved: z.boolean(), note: note.default('') }),
  output: z.object({}),
  refusals: ['publication.own', 'publication.same-line', 'publication.decided'],
});

/** Hands the file to whoever asked for it and writes down that it left. */
export const fetchExport = operation({
  name: 'publications.fetchExport',
  kind: 'command',
  action: 'publications.fetch-export',
  purpose: 'none',
  audit: 'publications.export-fetched',
  duties: ['publications.export'],
  offline: false,
  input: z.object({ exportId: z.uuid(), format: z.enum(['xlsx', 'csv']) }),
  output: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }),
  refusals: ['export.not-approved', 'export.expired'],
});
