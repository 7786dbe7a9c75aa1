import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';

const total = z.object({
  municipality: z.string(),
  /** All foreign residents together; null: fewer than ten. */
  residents: z.int().min(0).nullable(),
  asOn: daySchema,
  source: z.string(),
});

/** Published totals of municipalities, as background; never joined to an entry (R03, R16). */
export const communityTotals = operation({
  name: 'communities.totals',
  kind: 'query',
  action: 'communities.see-totals',
  purpose: 'none',
  audit: 'none',
  duties: ['communities.register'],
  offline: false,
  input: z.object({}),
  output: z.object({ totals: z.array(total), mayRecord: z.boolean() }),
  refusals: [],
});

export const recordTotals = operation({
  name: 'communities.recordTotals',
  kind: 'command',
  action: 'communities.record-totals',
  purpose: 'none',
  audit: 'communities.totals-recorded',
  duties: ['communities.register'],
  offline: false,
  input: z.object({
    /** Lines "municipality,number" of a published table. */
    text: z
      .string()
      .min(1)
      .max(20_000)
      .meta({ examples: ['見本市,120'] }),
    asOn: daySchema,
    source: z.string().trim().min(1).max(200),
  }),
  output: z.object({ recorded: z.int() }),
  refusals: [
    'communities.totals-unread',
    'communities.totals-by-other',
    'text.particulars',
    'day.in-future',
  ],
});
