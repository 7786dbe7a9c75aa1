import * as z from 'zod';
import { planStates } from './plan.ts';

const month = z.int().min(1).max(12);
const count = z.int().min(0).max(100_000);

export const planYear = z.int().min(2000).max(2200);

/** Numbers of a town part in a month: the grain in which a plan is seen and edited. */
export const planEntry = z.object({
  townPartId: z.uuid(),
  month,
  priority: count,
  general: count,
});

const perTier = <S extends z.ZodType>(value: S) => z.object({ priority: value, general: value });

/** One step of a version's history; `reason` of a return or of going over capacity. */
export const planEvent = z.object({
  type: z.enum(['drafted', 'edited', 'submitted', 'returned', 'approved']),
  by: z.string(),
  at: z.iso.datetime(),
  reason: z.string(),
});

export const planVersion = z.object({
  id: z.uuid(),
  version: z.int(),
  state: z.enum(planStates),
  priority: count,
  general: count,
  events: z.array(planEvent),
});

/** What the plan can reach, in minutes and doors (MG-6.2b); hours are rounded on the screen. */
export const planFeasibility = z.object({
  dueCount: count,
  neededMinutes: z.number(),
  availableMinutes: z.number(),
  expectedMetCount: count,
  /** 0–1; null when nothing is due. */
  coverageRate: z.number().nullable(),
});

export const planRemedy = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('same-building'),
    minutes: z.number(),
    buildings: count,
    doors: count,
  }),
  z.object({
    code: z.literal('off-hours'),
    minutes: z.number(),
    townPartId: z.uuid(),
    doors: count,
  }),
  z.object({ code: z.literal('preferred-hours'), minutes: z.number(), doors: count }),
  z.object({ code: z.literal('protected-day'), minutes: z.number(), month }),
]);

export const planMonth = z.object({
  month,
  /** over: its days are past; closed: also closed on the sheet. Both take nothing new. */
  state: z.enum(['closed', 'over', 'now', 'open']),
  capacityMinutes: z.int(),
  /** Of the second and later rounds of the year, which have no month in the plan (MG-N2a). */
  laterMinutes: z.number(),
  /** First interviews of the year, as the form counts them (MG-R4, MG-R5). */
  done: perTier(count),
});

export const planTown = z.object({
  townPartId: z.uuid(),
  name: z.string(),
  /** Minutes to expect per door. */
  minutes: perTier(z.number()),
  lastMonths: perTier(z.array(month)),
  /** Doors met in each month of the year before (MG-6.1b), January to December. */
  lastYear: z.array(count),
});
