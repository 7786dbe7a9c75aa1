import * as z from 'zod';
import { operation } from '../operation.ts';
import { planEntry, planFeasibility, planYear } from './plan-shapes.ts';

const command = { kind: 'command', purpose: 'none', offline: false } as const;
const ofPlan = z.object({ planId: z.uuid() });
/** The revision the person saw: nobody decides on what they have not seen. */
const seen = ofPlan.extend({ revision: z.int().min(1) });
const text = z.string().trim().max(2000);
const done = z.object({ planId: z.uuid(), version: z.int() });

const drafted = done.extend({
  placed: z.int(),
  /** Due doors for which there was no time. */
  unplaced: z.int(),
  feasibility: planFeasibility,
});

/** Drafts the plan of a beat, or a new version beside the approved one (MG-6.1a, MG-6.1b). */
export const draftBeatPlan = operation({
  ...command,
  name: 'plans.draft',
  action: 'plans.draft',
  audit: 'plans.drafted',
  duties: ['plans.draft', 'plans.replan', 'plans.last-year'],
  input: z.object({ beatId: z.uuid(), year: planYear }),
  output: drafted,
  refusals: ['not-found', 'plans.draft-exists', 'plans.nothing-due', 'plans.not-editable'],
});

/** Makes an open draft anew from today's due list and time; months that are over stay. */
export const redraftBeatPlan = operation({
  ...command,
  name: 'plans.redraft',
  action: 'plans.edit',
  audit: 'plans.drafted',
  duties: ['plans.draft'],
  input: seen,
  output: drafted,
  refusals: ['not-found', 'revision.stale', 'plans.not-editable'],
});

/** Saves an edit made on a revision; what others changed meanwhile elsewhere is merged and named. */
export const reviseBeatPlan = operation({
  ...command,
  name: 'plans.revise',
  action: 'plans.edit',
  audit: 'plans.edited',
  duties: ['plans.draft'],
  input: ofPlan.extend({
    baseRevision: z.int().min(1),
    entries: z.array(planEntry).max(20_000),
  }),
  output: z.object({
    revision: z.int(),
    entries: z.array(planEntry),
    /** Town parts somebody else changed since the base revision. */
    changedByOthers: z.array(z.object({ name: z.string(), by: z.string() })),
  }),
  refusals: [
    'not-found',
    'plans.not-editable',
    'plans.month-closed',
    'plans.met-already',
    'plans.more-than-due',
    'plans.conflict',
    'revision.stale',
  ],
});

/** Submits a plan; over capacity with a reason (MG-6.2b). */
export const submitBeatPlan = operation({
  ...command,
  name: 'plans.submit',
  action: 'plans.edit',
  audit: 'plans.submitted',
  duties: ['plans.submit', 'plans.feasibility'],
  input: seen.extend({ reason: text.default('') }),
  output: done,
  refusals: [
    'not-found',
    'revision.stale',
    'plans.not-editable',
    'plans.empty',
    'plans.over-capacity',
  ],
});

const reviewRefusals = [
  'not-found',
  'revision.stale',
  'plans.not-submitted',
  'plans.own-plan',
  'review.own-work',
  'review.other-post',
  'review.rank-too-low',
] as const;

/** Returns a plan to its author with the reason (MG-6.2b). */
export const returnBeatPlan = operation({
  ...command,
  name: 'plans.return',
  action: 'plans.review',
  audit: 'plans.returned',
  duties: ['plans.review'],
  input: seen.extend({ reason: text }),
  output: done,
  refusals: [...reviewRefusals, 'plans.return-reason-missing'],
});

/** Approves a plan: its months become facts, the version before it is superseded. */
export const approveBeatPlan = operation({
  ...command,
  name: 'plans.approve',
  action: 'plans.review',
  audit: 'plans.approved',
  duties: ['plans.approve', 'plans.review'],
  input: seen.extend({ comment: text.default('') }),
  output: done,
  refusals: reviewRefusals,
});
