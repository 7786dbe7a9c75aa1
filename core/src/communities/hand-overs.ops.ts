import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';

const duties = ['communities.hand-over'] as const;
const query = { kind: 'query', purpose: 'none', audit: 'none', duties, offline: false } as const;
const command = { kind: 'command', purpose: 'none', duties, offline: false } as const;

const label = z.object({ ja: z.string(), en: z.string() });
const one = { handOverId: z.uuid() };

const ground = { pack: z.string().max(80), clause: z.string().max(40) };

/** The ground in words; null where the directive is no longer installed. */
const groundShown = z.object({
  ...ground,
  cite: z.string().nullable(),
  title: label.nullable(),
  summary: label.nullable(),
});

/** All that a receipt holds (R15): no text, no place, no community, no person. */
const receipt = z.object({
  ...one,
  on: daySchema,
  unitName: z.string(),
  stationName: z.string(),
  sectionName: z.string(),
  receiverTitle: z.string(),
  ground: groundShown,
  acknowledgedOn: daySchema.nullable(),
});

/** The last receipt of the page before. */
const lastReceipt = z.strictObject({ on: daySchema, id: z.uuid() });

/** A station sees its own receipts, a post of headquarters those made out to it; newest first. */
export const listHandOvers = operation({
  ...query,
  name: 'communities.handOvers',
  action: 'communities.see-hand-overs',
  input: z.strictObject({ after: lastReceipt.nullable().default(null) }),
  output: z.object({
    receipts: z.array(receipt),
    next: lastReceipt.nullable(),
    may: z.object({ record: z.boolean(), acknowledge: z.boolean(), totals: z.boolean() }),
  }),
  refusals: [],
});

export const handOverForm = operation({
  ...query,
  name: 'communities.handOverForm',
  action: 'communities.hand-over',
  input: z.strictObject({}),
  output: z.object({
    unitName: z.string(),
    grounds: z.array(z.object({ ...ground, cite: z.string(), title: label, summary: label })),
    receivers: z.array(
      z.object({ postId: z.uuid(), postTitle: z.string(), sectionName: z.string() }),
    ),
  }),
  refusals: [],
});

/** What was noticed goes to the section by its own way; here only that it went (R15). */
export const handOver = operation({
  ...command,
  name: 'communities.handOver',
  action: 'communities.hand-over',
  audit: 'communities.handed-over',
  input: z.strictObject({ ...ground, on: daySchema, receiverPostId: z.uuid() }),
  output: z.object(one),
  refusals: [
    'day.in-future',
    'hand-overs.too-late',
    'hand-overs.ground-unknown',
    'hand-overs.receiver-unfit',
  ],
});

export const acknowledgeHandOver = operation({
  ...command,
  name: 'communities.acknowledgeHandOver',
  action: 'communities.acknowledge-hand-over',
  audit: 'communities.hand-over-acknowledged',
  input: z.strictObject(one),
  output: z.object({ ...one, acknowledgedOn: daySchema }),
  refusals: ['not-found', 'hand-overs.acknowledged-already'],
});

/** Totals of stations over half years that are over; below ten nothing, and no sum of all (R16). */
export const handOverTotals = operation({
  ...query,
  name: 'communities.handOverTotals',
  action: 'communities.see-hand-over-totals',
  input: z.strictObject({}),
  output: z.object({
    threshold: z.int(),
    halves: z.array(z.object({ year: z.int(), half: z.union([z.literal(1), z.literal(2)]) })),
    stations: z.array(
      z.object({ stationName: z.string(), counts: z.array(z.int().min(0).nullable()) }),
    ),
  }),
  refusals: [],
});
