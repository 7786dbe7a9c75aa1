import * as z from 'zod';
import { operation } from '../operation.ts';
import { postKind } from '../pack/parameters.ts';
import { planStates } from './plan.ts';
import {
  planEntry,
  planFeasibility,
  planMonth,
  planRemedy,
  planTown,
  planVersion,
  planYear,
} from './plan-shapes.ts';

const query = {
  kind: 'query',
  action: 'plans.see',
  purpose: 'none',
  audit: 'none',
  offline: false,
} as const;

const ofBeat = z.object({ beatId: z.uuid(), year: planYear });

/** The version that is worked on: the newest one. */
const currentPlan = z.object({
  id: z.uuid(),
  version: z.int(),
  revision: z.int(),
  state: z.enum(planStates),
  entries: z.array(planEntry),
  overCapacityReason: z.string(),
  /** Who saved last, so that two editors know of each other. */
  lastSaved: z.object({ by: z.string(), at: z.iso.datetime(), own: z.boolean() }),
});

/** All a plan board shows, with what it needs to say the effect of a move without asking again. */
export const getPlan = operation({
  ...query,
  name: 'plans.get',
  duties: ['plans.last-year', 'plans.feasibility'],
  input: ofBeat,
  output: z.object({
    beatId: z.uuid(),
    stationId: z.uuid(),
    year: planYear,
    plan: currentPlan.nullable(),
    versions: z.array(planVersion),
    /** The approved version, kept beside a re-plan. */
    approved: z
      .object({
        version: z.int(),
        entries: z.array(planEntry),
        by: z.string(),
        at: z.iso.datetime(),
      })
      .nullable(),
    /** Doors of the plan that cannot move: months that are over, and doors met this month. */
    fixed: z.array(planEntry),
    /** Due doors without a month in the plan. */
    unplaced: z.array(planEntry.omit({ month: true })),
    months: z.array(planMonth),
    towns: z.array(planTown),
    feasibility: planFeasibility,
    remedies: z.array(planRemedy),
    ground: z.object({
      /** Minutes to expect per due door, empty tries and walking included. */
      doorMinutes: z.int(),
      /** 0–1, mean over the due doors. */
      contactRate: z.number(),
      maxTries: z.int(),
      walkMinutes: z.int(),
      /** The station's own tries of last year; false: an assumption of the program. */
      measured: z.boolean(),
    }),
    may: z.object({ draft: z.boolean(), edit: z.boolean(), review: z.boolean() }),
    /** Who reviews it (MG-6.2b); null before it was submitted. */
    reviewer: postKind.nullable(),
  }),
  refusals: ['not-found'],
});

/** The plans of a station's beats in the order of the organisation. */
export const listPlans = operation({
  ...query,
  name: 'plans.ofStation',
  duties: ['plans.review'],
  input: z.object({ stationId: z.uuid(), year: planYear }),
  output: z.object({
    beats: z.array(
      z.object({
        beatId: z.uuid(),
        name: z.string(),
        boxId: z.uuid(),
        boxName: z.string(),
        version: z.int().nullable(),
        state: z.enum(['missing', ...planStates]),
        approvedVersion: z.int().nullable(),
        priority: z.int(),
        general: z.int(),
        /** As of the last time the version was saved. */
        feasibility: planFeasibility.nullable(),
        overCapacityReason: z.string(),
      }),
    ),
  }),
  refusals: ['not-found'],
});

/** The entries of two versions side by side. */
export const comparePlans = operation({
  ...query,
  name: 'plans.compare',
  duties: ['plans.replan'],
  input: ofBeat.extend({ left: z.int().min(1), right: z.int().min(1) }),
  output: z.object({
    left: z.array(planEntry),
    right: z.array(planEntry),
    towns: z.array(z.object({ townPartId: z.uuid(), name: z.string() })),
  }),
  refusals: ['not-found'],
});

/** The doors behind a planned number. */
export const listPlanDoors = operation({
  ...query,
  name: 'plans.doors',
  audit: 'plans.doors-listed',
  duties: ['plans.draft'],
  input: z.object({ planId: z.uuid(), month: z.int().min(1).max(12) }),
  output: z.object({
    doors: z.array(
      z.object({
        premisesId: z.uuid(),
        address: z.string(),
        tier: z.enum(['priority', 'general']),
        dueOn: z.string().nullable(),
      }),
    ),
  }),
  refusals: ['not-found'],
});
