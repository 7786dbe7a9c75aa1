import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';

const count = z.int().min(0);
const id = z.string().min(1);
const tier = z.enum(['priority', 'general']);

const premisesSchema = z.object({
  id,
  kind: z.enum(['household', 'establishment']),
  tier,
  card: z.enum(['none', 'provisional', 'completed']),
  /** Year of the last meeting before this year; only the reading 'due' of B asks for it. */
  lastMetYear: z.int().optional(),
});

const exactFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('visited'),
    on: daySchema,
    premises: id,
    outcome: z.enum(['met', 'absent', 'declined', 'vacant', 'relocated']),
    crCards: count.default(0),
    patrolCards: count.default(0),
    cardCompleted: z.boolean().default(false),
  }),
  z.object({ type: z.literal('added'), on: daySchema, premises: premisesSchema }),
  z.object({ type: z.literal('moved-out'), on: daySchema, premises: id }),
  z.object({ type: z.literal('removed'), on: daySchema, premises: id }),
  z.object({ type: z.literal('reclassified'), on: daySchema, premises: id, tier }),
  z.object({ type: z.literal('exempted'), on: daySchema, premises: id }),
  z.object({ type: z.literal('exemption-ended'), on: daySchema, premises: id }),
]);

const flatAdded = premisesSchema.extend({ type: z.literal('added') }).loose();

/** An added premises stands under `premises`; its fields beside `on` and `type` are understood too. */
const factSchema = z.preprocess((fact) => {
  const flat = flatAdded.safeParse(fact);
  return flat.success ? { ...flat.data, premises: flat.data } : fact;
}, exactFact);

/**
 * The year of one beat as a file, enough to fill the form without a database. `premises` is the
 * state on 1 January; `facts` are in order of happening.
 */
export const sheetFileSchema = z.object({
  year: z.int().min(1900).max(2999),
  asOf: daySchema,
  registerHouseholds: z.array(z.object({ asOf: daySchema, count })),
  plan: z.array(z.object({ month: z.int().min(1).max(12), priority: count, general: count })),
  premises: z.array(premisesSchema),
  facts: z.array(factSchema),
});

export type SheetFile = z.output<typeof sheetFileSchema>;
export type SheetFact = SheetFile['facts'][number];
export type SheetPremises = SheetFile['premises'][number];

/** Reads a parsed JSON value as a sheet file. Refuses: sheet.file-malformed with the place. */
export const readSheetFile = (json: unknown): Result<SheetFile> => {
  const parsed = sheetFileSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  return refuse('sheet.file-malformed', { place: place === '' ? 'file' : place });
};
