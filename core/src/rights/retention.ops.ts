import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { cutOffs, retainedRecords, statutoryCodes } from '../pack/rights-file.ts';
import { bilingual } from '../pack/text.ts';

const query = { purpose: 'none', offline: false, kind: 'query', audit: 'none' } as const;
const command = { purpose: 'none', offline: false, kind: 'command' } as const;
const text = (most: number) => z.string().trim().min(1).max(most);
const count = z.int().min(0);

/** What a destruction was for; 'expired' are cards whose time the product itself sets (R21, R22). */
export const destructionReasons = ['retention', 'expired', 'item', 'request'] as const;
export type DestructionReason = (typeof destructionReasons)[number];

const checked = {
  law: bilingual,
  checkedBy: z.string().nullable(),
  checkedOn: daySchema.nullable(),
};

/** Rules, what waits and is held, and what was destroyed: numbers, never contents (R24). */
export const seeRetention = operation({
  ...query,
  name: 'rights.retention',
  action: 'rights.see-ledger',
  duties: ['rights.retain'],
  input: z.object({}),
  output: z.object({
    rules: z.array(
      z.object({
        record: z.enum(retainedRecords),
        cutOff: z.enum(cutOffs),
        months: z.int().nullable(),
        ...checked,
        due: count,
        held: count,
        kept: count,
      }),
    ),
    /** Items of cards without a period of their own. */
    unsetItems: count,
    items: count,
    holds: z.array(
      z.object({
        holdId: z.uuid(),
        stationName: z.string(),
        record: z.enum(retainedRecords),
        /** The beginning of the one record's number; null where the whole kind is held. */
        subject: z.string().nullable(),
        reason: z.string(),
        reviewOn: daySchema,
        setOn: daySchema,
        by: z.string(),
      }),
    ),
    destroyed: z.array(
      z.object({
        id: z.uuid(),
        stationName: z.string(),
        record: z.enum(retainedRecords),
        count,
        reason: z.enum(destructionReasons),
        rule: z.string(),
        on: daySchema,
        by: z.string().nullable(),
      }),
    ),
    may: z.object({ destroy: z.boolean(), hold: z.boolean() }),
    stations: z.array(z.object({ stationId: z.uuid(), name: z.string() })),
  }),
  refusals: [],
});

/** Destroys what is past its period and not held, at the stations of the post. */
export const destroyDue = operation({
  ...command,
  name: 'rights.destroyDue',
  action: 'rights.destroy',
  audit: 'rights.destroyed',
  duties: ['rights.retain'],
  input: z.object({}),
  output: z.object({ destroyed: count }),
  refusals: [],
});

/** Keeps one record, or all of a kind at a station, for a reason and until it is looked at again. */
export const setHold = operation({
  ...command,
  name: 'rights.hold',
  action: 'rights.hold',
  audit: 'rights.hold-set',
  duties: ['rights.retain'],
  input: z.object({
    stationId: z.uuid(),
    record: z.enum(retainedRecords),
    /** null: every record of the kind. */
    subjectId: z.uuid().nullable(),
    reason: text(300),
    reviewOn: daySchema,
  }),
  output: z.object({ holdId: z.uuid() }),
  refusals: ['not-found', 'day.in-past', 'rights.held-already'],
});

export const endHold = operation({
  ...command,
  name: 'rights.endHold',
  action: 'rights.hold',
  audit: 'rights.hold-ended',
  duties: ['rights.retain'],
  input: z.object({ holdId: z.uuid() }),
  output: z.object({ holdId: z.uuid() }),
  refusals: ['not-found'],
});

/** Every value of the law with its source and who checked it; unchecked ones are for the legal post. */
export const statutoryValues = operation({
  ...query,
  name: 'rights.values',
  action: 'rights.see-ledger',
  duties: ['rights.personal-data'],
  input: z.object({}),
  output: z.object({
    values: z.array(z.object({ code: z.enum(statutoryCodes), value: z.int(), ...checked })),
    retention: z.array(
      z.object({
        record: z.enum(retainedRecords),
        cutOff: z.enum(cutOffs),
        months: z.int().nullable(),
        ...checked,
      }),
    ),
    unchecked: count,
  }),
  refusals: [],
});

const fileRow = z.object({
  code: z.string(),
  name: bilingual,
  unit: bilingual,
  purpose: bilingual,
  items: z.array(bilingual).readonly(),
  persons: bilingual,
  collection: bilingual,
  sensitive: bilingual,
  receivers: bilingual,
  requestsTo: bilingual,
  retained: z.enum(retainedRecords),
  retentionMonths: z.int().nullable(),
  /** How many records are held now; below the law's number a file need not be published. */
  records: count,
});

/** The personal information file register (75条), made from the pack and what is really held. */
export const fileRegister = operation({
  ...query,
  name: 'rights.register',
  action: 'rights.see-ledger',
  duties: ['rights.register'],
  input: z.object({}),
  output: z.object({ files: z.array(fileRow), from: z.int(), asOf: daySchema }),
  refusals: [],
});

export const printRegister = operation({
  ...query,
  name: 'rights.printRegister',
  action: 'rights.see-ledger',
  audit: 'rights.register-printed',
  duties: ['rights.register'],
  input: z.object({ format: z.enum(['pdf', 'xlsx']) }),
  output: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }),
  refusals: ['sheet.character-missing'],
});

/** The items a card may have, for naming the one to correct. */
export const fileItems = operation({
  ...query,
  name: 'rights.items',
  action: 'rights.see-ledger',
  duties: ['rights.requests'],
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        code: z.string(),
        label: bilingual,
        isNumber: z.boolean(),
        choices: z.array(z.object({ code: z.string(), label: bilingual })),
      }),
    ),
  }),
  refusals: [],
});
