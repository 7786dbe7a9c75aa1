import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { reason } from './shapes.ts';

const command = {
  kind: 'command',
  purpose: 'none',
  offline: false,
  action: 'directives.keep',
} as const;
const versionId = z.uuid();
const day = daySchema.nullable();

/** A draft is put in force from a day on; a person confirms the dates the text gives. */
export const enactDirective = operation({
  ...command,
  name: 'directives.enact',
  audit: 'directives.enacted',
  duties: ['directives.in-force', 'directives.supersede'],
  input: z.object({
    versionId,
    effectiveOn: daySchema,
    validUntil: day,
    keptUntil: day,
    keptForGood: z.boolean(),
  }),
  output: z.object({}),
  refusals: ['directives.wrong-life', 'directives.ends-before', 'directives.wrong-value'],
});

/** What the review before the end of validity found (feature 9). */
export const reviewDirective = operation({
  ...command,
  name: 'directives.review',
  audit: 'directives.reviewed',
  duties: ['directives.in-force'],
  input: z.object({
    versionId,
    outcome: z.enum(['extended', 'let-lapse']),
    /** The new last day; null: without end. Only for an extension. */
    validUntil: day,
    /** The document that says so. */
    document: reason,
  }),
  output: z.object({}),
  refusals: ['directives.wrong-life', 'directives.ends-before'],
});

/** Abolished by another document, its last day included. */
export const repealDirective = operation({
  ...command,
  name: 'directives.repeal',
  audit: 'directives.repealed',
  duties: ['directives.supersede'],
  input: z.object({
    versionId,
    lastOn: daySchema,
    document: reason,
    replacedBy: z.uuid().nullable(),
  }),
  output: z.object({}),
  refusals: ['directives.wrong-life', 'directives.ends-before'],
});

/** File and text are deleted at the end of the time they are kept; the line of the register stays. */
export const disposeOfDirective = operation({
  ...command,
  name: 'directives.dispose',
  audit: 'directives.disposed',
  duties: ['directives.retain'],
  input: z.object({ versionId, reason }),
  output: z.object({}),
  refusals: [
    'directives.still-kept',
    'directives.kept-for-good',
    'directives.wrong-life',
    'directives.disposed',
  ],
});

/** Sent to units (所属), which acknowledge it by a day (YG-H6, YG-H10). */
export const distributeDirective = operation({
  ...command,
  name: 'directives.distribute',
  audit: 'directives.distributed',
  duties: ['directives.acknowledge'],
  input: z.object({
    versionId,
    unitIds: z.array(z.uuid()).min(1).max(200),
    dueOn: daySchema,
    note: z.string().trim().max(300),
  }),
  output: z.object({ distributionId: z.uuid(), units: z.int() }),
  refusals: [
    'directives.wrong-life',
    'directives.sent-already',
    'directives.ends-before',
    'not-found',
  ],
});

/** The head of a unit has it, and passes it on to the unit. */
export const acknowledgeDirective = operation({
  ...command,
  action: 'directives.acknowledge',
  name: 'directives.acknowledge',
  audit: 'directives.acknowledged',
  duties: ['directives.acknowledge'],
  input: z.object({ recipientId: z.uuid() }),
  output: z.object({ versionId }),
  refusals: ['directives.not-head', 'directives.acknowledged'],
});
