import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { operation } from '../operation.ts';
import { localStates } from './local.ts';
import { fileShape } from './materials.ops.ts';

const item = z.object({ item: z.int().min(1).max(9), text: z.string().trim().min(1).max(400) });

const guidanceLabel = z.object({
  item: z.int(),
  label: z.object({ ja: z.string(), en: z.string() }),
});

const local = z.object({
  materialId: z.uuid(),
  /** 1 for the first of its month. */
  version: z.int(),
  month: daySchema,
  items: z.array(item),
  source: z.string(),
  sourceOn: daySchema,
  state: z.enum(keysOf(localStates)),
  validUntil: daySchema.nullable(),
  writtenBy: z.string(),
  writtenOn: daySchema,
  reason: z.string(),
});

const base = {
  purpose: 'none',
  duties: ['materials.provide', 'visits.guidance-items'],
  offline: false,
} as const;

/** The text of a station for a month, what the items are, and the public figures of the months before. */
export const localMaterial = operation({
  ...base,
  name: 'materials.local',
  kind: 'query',
  action: 'materials.see-local',
  audit: 'none',
  input: z.object({ stationId: z.uuid(), month: daySchema.nullable() }),
  output: z.object({
    station: z.object({ id: z.uuid(), name: z.string() }),
    month: daySchema,
    months: z.array(daySchema),
    guidance: z.array(guidanceLabel),
    /** The latest version. */
    material: local.nullable(),
    may: z.object({ write: z.boolean(), review: z.boolean() }),
  }),
  refusals: ['not-found'],
});

/** What is in use at a beat today, to tell at the door (MG-4.4a). */
export const localInUse = operation({
  ...base,
  name: 'materials.inUse',
  kind: 'query',
  action: 'materials.see-local',
  audit: 'none',
  input: z.object({ beatId: z.uuid() }),
  output: z.object({
    items: z.array(item),
    source: z.string(),
    sourceOn: daySchema.nullable(),
    validUntil: daySchema.nullable(),
  }),
  refusals: ['not-found'],
});

/** A new version; whatever was approved before stays in use until this one is. */
export const writeLocal = operation({
  ...base,
  name: 'materials.writeLocal',
  kind: 'command',
  action: 'materials.write-local',
  audit: 'local-material.written',
  input: z.object({
    stationId: z.uuid(),
    month: daySchema,
    /** How many versions the writer saw; 0 before the first. */
    after: z.int().min(0),
    items: z.array(item).max(9),
    source: z.string().trim().min(1).max(200),
    sourceOn: daySchema,
  }),
  output: z.object({ localMaterialId: z.uuid() }),
  refusals: [
    'not-found',
    'materials.month-not-open',
    'materials.local-outdated',
    'materials.no-items',
    'materials.unknown-item',
    'day.in-future',
    'text.particulars',
  ],
});

const localMaterialId = z.uuid();

export const submitLocal = operation({
  ...base,
  name: 'materials.submitLocal',
  kind: 'command',
  action: 'materials.write-local',
  audit: 'local-material.submitted',
  input: z.object({ localMaterialId }),
  output: z.object({ stepId: z.uuid() }),
  refusals: ['not-found', 'materials.local-state', 'materials.local-outdated'],
});

/** By a supervisor who did not write it: in use until a day, or back with the reason. */
export const reviewLocal = operation({
  ...base,
  name: 'materials.reviewLocal',
  kind: 'command',
  action: 'materials.review-local',
  audit: 'local-material.reviewed',
  input: z.object({
    localMaterialId,
    /** The last day of use; null sends it back. */
    validUntil: daySchema.nullable(),
    reason: z.string().trim().max(300),
  }),
  output: z.object({ stepId: z.uuid() }),
  refusals: [
    'not-found',
    'materials.local-state',
    'materials.local-outdated',
    'materials.own-text',
    'materials.until-when',
    'text.particulars',
  ],
});

/** On A4; anything that is not in use carries its watermark. */
export const printLocal = operation({
  ...base,
  name: 'materials.printLocal',
  kind: 'query',
  action: 'materials.see-local',
  audit: 'none',
  input: z.object({ localMaterialId }),
  output: fileShape,
  refusals: ['not-found', 'sheet.character-missing'],
});
