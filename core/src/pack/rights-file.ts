import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { bilingual, clauseId, plainText, slug } from './text.ts';

const record = <S extends z.core.$ZodShape>(shape: S) => z.strictObject(shape).readonly();

/** Where a value comes from, and whether the legal post compared it with the text in force. */
const checked = {
  law: bilingual,
  checkedBy: plainText.nullable(),
  checkedOn: daySchema.nullable(),
};

const value = (from: number, to: number) =>
  record({ value: z.int().min(from).max(to), ...checked });
const days = value(1, 366);

/** Periods and thresholds of the law on personal data (trust.md 6.3, domain.md 3). */
const statutoryValues = record({
  disclosureDays: days,
  disclosureExtensionDays: days,
  correctionDays: days,
  correctionExtensionDays: days,
  suspensionDays: days,
  suspensionExtensionDays: days,
  objectionMonths: value(1, 24),
  leakPersons: value(1, 100_000),
  leakSensitivePersons: value(1, 100_000),
  leakFirstDays: days,
  leakFinalDays: days,
  leakFinalWrongfulDays: days,
  registerPersons: value(1, 100_000),
});

export const statutoryCodes = keysOf(statutoryValues.unwrap().shape);

/** What is destroyed when its time is over. Items of cards carry periods of their own (cards.json). */
export const retainedRecords = ['card', 'request'] as const;
export type RetainedRecord = (typeof retainedRecords)[number];

/** The event after which a period runs. */
export const cutOffs = ['moved-out', 'closed'] as const;

const retention = record({
  record: z.enum(retainedRecords),
  cutOff: z.enum(cutOffs),
  /** null: not stated, kept with a warning (R24). */
  months: z.int().min(1).max(1200).nullable(),
  ...checked,
});

/** A row of the file register (個人情報保護法 75条). */
const fileEntry = record({
  code: slug,
  name: bilingual,
  unit: bilingual,
  purpose: bilingual,
  items: z.array(bilingual).max(40).readonly(),
  /** The items of the cards are added by the program, so that the sheet cannot fall behind. */
  withCardItems: z.boolean(),
  persons: bilingual,
  collection: bilingual,
  sensitive: bilingual,
  receivers: bilingual,
  requestsTo: bilingual,
  retained: z.enum(retainedRecords),
});

export const draftKinds = ['first-report', 'final-report', 'notice'] as const;
export type DraftKind = (typeof draftKinds)[number];

const draft = record({
  kind: z.enum(draftKinds),
  title: plainText,
  /** One paragraph a line; 【…】 are filled with the case (core/src/rights/leak-draft.ts). */
  lines: z.array(plainText).min(1).max(30).readonly(),
});

/** `rights.json`: retention, statutory values, the file register and drafts of one directive's data. */
export const rightsFileSchema = record({
  version: slug,
  source: z.union([clauseId, z.literal('default')]),
  reason: bilingual,
  values: statutoryValues,
  retention: z.array(retention).length(retainedRecords.length).readonly(),
  files: z.array(fileEntry).min(1).readonly(),
  drafts: z.array(draft).length(draftKinds.length).readonly(),
});

export type RightsFile = z.output<typeof rightsFileSchema>;
export type StatutoryCode = keyof RightsFile['values'];
export type StatutoryValue = RightsFile['values'][StatutoryCode];
export type RetentionRule = RightsFile['retention'][number];
