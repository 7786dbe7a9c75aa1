import * as z from 'zod';
import { operation } from '../operation.ts';
import { sheetYear } from './sheets.ops.ts';

const month = z.int().min(1).max(12);
const reason = z.string().trim().min(1).max(1000);
const beatYear = z.object({ beatId: z.uuid(), year: sheetYear });
const change = { kind: 'command', purpose: 'none', offline: false } as const;

/** Freezes a month as it is counted now (MG-6.3a). */
export const closeMonth = operation({
  ...change,
  name: 'sheets.closeMonth',
  action: 'sheets.close-month',
  audit: 'sheets.month-closed',
  duties: ['sheets.close-month'],
  input: beatYear.extend({ month }),
  output: z.object({ checksum: z.string() }),
  refusals: [
    'not-found',
    'sheets.month-closed',
    'sheets.month-not-over',
    'sheets.month-not-of-beat',
    'sheets.earlier-month-open',
    'sheets.year-filed',
  ],
});

/** Opens a closed month again; the closing stays on record with the reason. */
export const reopenMonth = operation({
  ...change,
  name: 'sheets.reopenMonth',
  action: 'sheets.reopen-month',
  audit: 'sheets.month-reopened',
  duties: ['sheets.reopen'],
  input: beatYear.extend({ month, reason }),
  output: z.object({}),
  refusals: ['not-found', 'sheets.month-open', 'sheets.year-filed'],
});

/** Takes the late facts of closed months over: old closings stay, new ones hold today's figures. */
export const confirmAmendment = operation({
  ...change,
  name: 'sheets.confirmAmendment',
  action: 'sheets.confirm',
  audit: 'sheets.amendment-confirmed',
  duties: ['sheets.amend'],
  input: beatYear.extend({ reason }),
  output: z.object({ months: z.array(month) }),
  refusals: ['not-found', 'sheets.nothing-amended', 'sheets.year-filed'],
});

/** Corrects a cell by hand; the computed figure stays beside it. */
export const correctCell = operation({
  ...change,
  name: 'sheets.correctCell',
  action: 'sheets.correct',
  audit: 'sheets.cell-corrected',
  duties: ['sheets.correct'],
  input: beatYear.extend({
    rowId: z.string().max(20),
    month,
    corrected: z.int().min(0).max(999_999),
    reason,
  }),
  output: z.object({ correctionId: z.uuid() }),
  refusals: [
    'not-found',
    'sheets.row-not-correctable',
    'sheets.month-not-reached',
    'sheets.already-corrected',
    'sheets.year-filed',
  ],
});

const oneCorrection = z.object({ correctionId: z.uuid() });

export const withdrawCorrection = operation({
  ...change,
  name: 'sheets.withdrawCorrection',
  action: 'sheets.correct',
  audit: 'sheets.correction-withdrawn',
  duties: ['sheets.correct'],
  input: oneCorrection,
  output: z.object({}),
  refusals: ['not-found', 'sheets.correction-ended', 'sheets.year-filed'],
});

export const confirmCorrection = operation({
  ...change,
  name: 'sheets.confirmCorrection',
  action: 'sheets.confirm',
  audit: 'sheets.correction-confirmed',
  duties: ['sheets.correct'],
  input: oneCorrection,
  output: z.object({}),
  refusals: ['not-found', 'sheets.correction-ended', 'sheets.correction-own', 'sheets.year-filed'],
});
