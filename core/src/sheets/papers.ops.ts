import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { sheetYear } from './sheets.ops.ts';

/** blank: the form for the pen. */
export const printFormats = ['pdf', 'xlsx', 'csv', 'blank'] as const;
export type PrintFormat = (typeof printFormats)[number];

const paperFile = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() });

/** Begins to print a beat, or every beat and total of a box or station (MG-F1–F7). */
export const startPrint = operation({
  name: 'sheets.startPrint',
  kind: 'command',
  action: 'sheets.see',
  purpose: 'none',
  audit: 'sheets.printed',
  duties: ['sheets.print'],
  offline: false,
  input: z.object({
    of: z.enum(['beat', 'box', 'station']),
    id: z.uuid(),
    year: sheetYear,
    format: z.enum(printFormats),
  }),
  output: z.object({ printId: z.uuid() }),
  refusals: ['not-found', 'sheets.nothing-to-print'],
});

const ownPrint = {
  action: 'sheets.own-print',
  purpose: 'none',
  audit: 'none',
  duties: ['sheets.print'],
  offline: false,
  input: z.object({ printId: z.uuid() }),
} as const;

/** How far a print is; whoever began it alone may ask. */
export const printProgress = operation({
  ...ownPrint,
  name: 'sheets.printProgress',
  kind: 'query',
  output: z.object({
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    done: z.int(),
    total: z.int(),
  }),
  refusals: ['not-found', 'sheet.character-missing'],
});

export const cancelPrint = operation({
  ...ownPrint,
  name: 'sheets.cancelPrint',
  kind: 'command',
  output: z.object({}),
  refusals: ['not-found'],
});

export const fetchPrint = operation({
  ...ownPrint,
  name: 'sheets.fetchPrint',
  kind: 'query',
  output: paperFile,
  refusals: ['not-found', 'sheets.print-not-ready', 'sheet.character-missing'],
});

/** Files a closed year of a police box: paper, figures and checksum, never to change (MG-6.4a). */
export const fileYear = operation({
  name: 'sheets.fileYear',
  kind: 'command',
  action: 'sheets.file-year',
  purpose: 'none',
  audit: 'sheets.year-filed',
  duties: ['sheets.file', 'sheets.retain'],
  offline: false,
  input: z.object({ boxId: z.uuid(), year: sheetYear }),
  output: z.object({ filedId: z.uuid(), checksum: z.string() }),
  refusals: [
    'not-found',
    'sheets.nothing-to-print',
    'sheets.year-open',
    'sheets.year-filed',
    'sheets.correction-open',
    'sheets.amendment-open',
    'sheet.character-missing',
  ],
});

/** The filed sheets of a station, the newest year first. */
export const listFiled = operation({
  name: 'sheets.filed',
  kind: 'query',
  action: 'sheets.see',
  purpose: 'none',
  audit: 'none',
  duties: ['sheets.file', 'sheets.retain'],
  offline: false,
  input: z.object({ stationId: z.uuid() }),
  output: z.object({
    filed: z.array(
      z.object({
        id: z.uuid(),
        boxId: z.uuid(),
        boxName: z.string(),
        year: z.int(),
        by: z.string(),
        at: z.iso.datetime(),
        checksum: z.string(),
        /** null: kept without end (MG-6.4b). */
        keepUntil: daySchema.nullable(),
      }),
    ),
  }),
  refusals: [],
});

export const fetchFiled = operation({
  name: 'sheets.fetchFiled',
  kind: 'query',
  action: 'sheets.see',
  purpose: 'none',
  audit: 'sheets.filed-fetched',
  duties: ['sheets.file'],
  offline: false,
  input: z.object({ filedId: z.uuid() }),
  output: paperFile.extend({ checksum: z.string() }),
  refusals: ['not-found'],
});
