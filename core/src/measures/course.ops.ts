import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { operation } from '../operation.ts';
import { bands, checkItems } from './measures.ts';
import { measurePlan } from './plan.ts';

const words = z.string().trim().max(2000);
const reason = z.string().trim().min(1).max(500);
const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60)
  .meta({ examples: ['sample-residents'] });

const command = { kind: 'command', purpose: 'none', offline: false } as const;
const plan = { ...command, action: 'measures.plan' } as const;
const carryOut = { ...command, action: 'measures.carry-out' } as const;

/** The measure in the version that was read: nobody acts on what somebody else has changed. */
const read = { measureId: z.uuid(), revision: z.int().min(1).max(10_000) };
const whileRead = ['not-found', 'measure.changed', 'measure.state'] as const;
const whilePlanned = [
  'measure.not-in-directive',
  'measure.time-order',
  'measure.repeat-range',
  'measure.unit-unknown',
  'measure.link-unknown',
  'text.particulars',
] as const;

/** A new measure of a station, or of headquarters (null), under a directive in force. */
export const draftMeasure = operation({
  ...plan,
  name: 'measures.draft',
  audit: 'measures.drafted',
  duties: [
    'measures.catalogue',
    'measures.purpose',
    'measures.aim',
    'measures.life-stage',
    'measures.match',
    'measures.across',
    'measures.children',
  ],
  input: z.object({ pack: slug, stationId: z.uuid().nullable(), plan: measurePlan }),
  output: z.object({ measureId: z.uuid(), revision: z.int() }),
  refusals: ['not-found', 'measure.directive', ...whilePlanned],
});

/** A new version over the one that was read; after a decision it is a draft again. */
export const changeMeasure = operation({
  ...plan,
  name: 'measures.change',
  audit: 'measures.changed',
  duties: ['measures.decide', 'measures.match'],
  input: z.object({ ...read, plan: measurePlan }),
  output: z.object({ revision: z.int() }),
  refusals: [...whileRead, ...whilePlanned, 'measure.begun'],
});

/** Puts the plan before whoever decides; the decision note must be whole (IS-2.3a). */
export const submitMeasure = operation({
  ...plan,
  name: 'measures.submit',
  audit: 'measures.submitted',
  duties: ['measures.decide', 'measures.purpose', 'measures.aim'],
  input: z.object(read),
  output: z.object({}),
  refusals: [...whileRead, 'measure.incomplete', 'measure.day-past', 'measure.not-in-directive'],
});

/** Decided, or sent back with the reason; never by whoever wrote it. */
export const decideMeasure = operation({
  ...command,
  action: 'measures.decide',
  name: 'measures.decide',
  audit: 'measures.decided',
  duties: ['measures.decide'],
  input: z.object({ ...read, as: z.enum(['decided', 'returned']), note: words }),
  output: z.object({}),
  refusals: [
    ...whileRead,
    'measure.own-work',
    'measure.chief-decides',
    'measure.headquarters-decides',
    'measure.reason',
    'text.particulars',
  ],
});

/** Something to prepare is done, or not after all; the guidance is read by whoever leads (YG-5). */
export const checkMeasure = operation({
  ...carryOut,
  name: 'measures.check',
  audit: 'measures.checked',
  duties: ['measures.conduct'],
  input: z.object({
    ...read,
    item: z.enum(checkItems),
    done: z.boolean(),
    note: z.string().trim().max(200),
  }),
  output: z.object({}),
  refusals: [...whileRead, 'measure.not-on-list', 'measure.not-lead', 'text.particulars'],
});

/** What became of one day: the head count as a band, what was asked, learned, and comes next. */
export const recordMeasure = operation({
  ...carryOut,
  name: 'measures.record',
  audit: 'measures.recorded',
  duties: ['measures.conduct', 'measures.match', 'measures.children'],
  input: z.object({
    ...read,
    onDay: daySchema,
    held: z.boolean(),
    band: z.enum(keysOf(bands)).nullable(),
    note: words,
    questions: words,
    learned: words,
    nextStep: words,
  }),
  output: z.object({}),
  refusals: [
    ...whileRead,
    'measure.not-lead',
    'measure.no-such-day',
    'measure.day-recorded',
    'measure.result-incomplete',
    'measure.guidance-unread',
    'text.particulars',
  ],
});

/** It does not take place (or not any more); why, and who was told. */
export const cancelMeasure = operation({
  ...plan,
  name: 'measures.cancel',
  audit: 'measures.cancelled',
  duties: ['measures.decide'],
  input: z.object({ ...read, reason, told: z.string().trim().max(300) }),
  output: z.object({}),
  refusals: [...whileRead, 'text.particulars'],
});

/** Was the aim reached, in words; repeat, change or stop; good practice or not. */
export const lookBackOnMeasure = operation({
  ...carryOut,
  name: 'measures.lookBack',
  audit: 'measures.looked-back',
  duties: ['measures.aim', 'measures.match'],
  input: z.object({
    ...read,
    reached: z.string().trim().min(1).max(2000),
    verdict: z.enum(['repeat', 'change', 'stop']),
    goodPractice: z.boolean(),
  }),
  output: z.object({}),
  refusals: [...whileRead, 'measure.not-lead', 'text.particulars'],
});

/** Tells every station what worked (GF-2.5b). */
export const shareMeasure = operation({
  ...command,
  action: 'measures.share',
  name: 'measures.share',
  audit: 'measures.shared',
  duties: ['training.share'],
  input: z.object({ ...read, worked: z.string().trim().min(1).max(2000) }),
  output: z.object({}),
  refusals: [...whileRead, 'measure.no-good-practice', 'measure.shared', 'text.particulars'],
});

/** Takes it off the list again; what was said stays on record. */
export const endExample = operation({
  ...command,
  action: 'measures.share',
  name: 'measures.endExample',
  audit: 'measures.example-ended',
  duties: ['training.share'],
  input: z.object({ measureId: z.uuid(), reason }),
  output: z.object({}),
  refusals: ['not-found', 'measure.not-shared', 'text.particulars'],
});
