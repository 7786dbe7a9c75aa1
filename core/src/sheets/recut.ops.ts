import * as z from 'zod';
import { recutAsked, recutRefusals, recutSummary } from '../beats/recut.ops.ts';
import { operation } from '../operation.ts';
import { formHead, sheetRow } from './sheets.ops.ts';

const load = z.object({
  households: z.int(),
  establishments: z.int(),
  priority: z.int(),
  general: z.int(),
  /** Visits a year at the intervals of their classes (MG-4.2a, MG-4.2b), exempted ones left out. */
  visitsPerYear: z.number(),
});

/** A beat on the day of the re-cut, with its whole form of the year as it then reads. */
const seen = z.object({ load, rows: z.array(sheetRow) });

const previewedBeat = z.object({
  beatId: z.uuid(),
  name: z.string(),
  boxName: z.string(),
  is: z.enum(['stays', 'new', 'ends']),
  /** Null for a beat that is not there before. */
  before: seen.nullable(),
  /** `load` is null for a beat that ends; `rows` too where it ends before the year begins. */
  after: z.object({ load: load.nullable(), rows: z.array(sheetRow).nullable() }),
});

/** Both forms of every beat concerned, all rows, with its premises and its load (MG-6.1a). */
export const previewRecut = operation({
  name: 'sheets.previewRecut',
  kind: 'query',
  action: 'beats.recut',
  purpose: 'none',
  audit: 'none',
  duties: ['beats.recut'],
  offline: false,
  input: recutAsked,
  output: z.object({
    /** Premises that move; the command repeats it, so that nothing unseen is done. */
    moving: z.int(),
    summary: recutSummary,
    year: z.int(),
    form: formHead,
    beats: z.array(previewedBeat),
  }),
  refusals: [...recutRefusals],
});
