import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { premisesKinds, tiers } from '../pack/criteria.ts';
import { preferredHours, premisesStatuses } from './premises.ts';
import { namedClass, premisesFilter, premisesRow } from './rows.ts';

const query = { kind: 'query', action: 'premises.see', purpose: 'none', offline: false } as const;
const beat = z.object({ beatId: z.uuid() });

/** All active premises of a beat, exempted ones too, in the order of a walk (MG-4.1-1a). */
export const listPremises = operation({
  ...query,
  name: 'premises.list',
  audit: 'premises.listed',
  duties: ['premises.list-all'],
  input: beat.extend({ filter: premisesFilter.default({}) }),
  output: z.object({ rows: z.array(premisesRow), total: z.int() }),
  refusals: ['not-found'],
});

/** Listed premises nobody was ever met at, with what to try next. */
export const listNeverMet = operation({
  ...query,
  name: 'premises.neverMet',
  audit: 'premises.listed',
  duties: ['premises.due-list'],
  input: beat,
  output: z.object({ rows: z.array(premisesRow) }),
  refusals: ['not-found'],
});

/** A door that is due, as a plan needs it: nothing about people, nothing about outcomes. */
export const dueDoor = z
  .object({
    premisesId: z.uuid(),
    townPartId: z.uuid(),
    tier: z.enum(tiers),
    kind: z.enum(premisesKinds),
    dueOn: daySchema,
    /** Every interview the year asks for at this door, the first one first. */
    rounds: z.array(z.object({ from: daySchema, until: daySchema }).readonly()).readonly(),
    lastMetOn: daySchema.nullable(),
    /** 1–12 */
    lastMetMonth: z.int().nullable(),
    attempts: z.int(),
    convenience: z.enum(preferredHours).nullable(),
    buildingId: z.uuid().nullable(),
    /** Degrees, of the door or of its town. */
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    addedOn: daySchema,
  })
  .readonly();

/** The due list of a year, most overdue first; its length is the demand of the plan (MG-4.2c). */
export const listDue = operation({
  ...query,
  name: 'premises.due',
  audit: 'premises.listed',
  duties: ['premises.due-list'],
  input: beat.extend({ year: z.int().min(2000).max(2200) }),
  output: z.object({ doors: z.array(dueDoor), priority: z.int(), general: z.int() }),
  refusals: ['not-found'],
});

/** What happened to one premises. A declined visit reads as an attempt (design §7). */
const historyEntry = z.object({
  on: daySchema,
  type: z.enum([
    'added',
    'reclassified',
    'exempted',
    'exemption-ended',
    'moved-out',
    'removed',
    'merged',
    'moved-beat',
    'corrected',
    'met',
    'attempted',
    'vacant',
    'relocated',
  ]),
  tier: z.enum(tiers).nullable(),
  visitClass: namedClass.nullable(),
  /** Of an exemption only: the chief's instruction (MG-4.1-1b). */
  reason: z.string(),
  reviewOn: daySchema.nullable(),
  by: z.string().nullable(),
});

export const getPremises = operation({
  ...query,
  name: 'premises.get',
  audit: 'premises.seen',
  duties: ['premises.list-all'],
  input: z.object({ premisesId: z.uuid() }),
  output: z.object({
    premises: premisesRow.unwrap().extend({
      status: z.enum(premisesStatuses),
      closedOn: daySchema.nullable(),
      exemptReviewOn: daySchema.nullable(),
      /** A discretionary choice waits for its approval. */
      proposed: z.boolean(),
      beatId: z.uuid(),
      boxId: z.uuid(),
      stationId: z.uuid(),
      buildingName: z.string().nullable(),
      revision: z.int(),
    }),
    history: z.array(historyEntry),
  }),
  refusals: ['not-found'],
});
