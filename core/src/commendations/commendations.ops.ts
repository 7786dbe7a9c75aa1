import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { sourceKinds } from '../reports/sources.ts';
import { commendationStates, commendationSteps, forms, recipients } from './commendations.ts';

const label = z.object({ ja: z.string(), en: z.string() });
const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60)
  .meta({ examples: ['sample'] });
const words = z.string().trim().max(2000);
const count = z.int().min(0);

const duties = ['commendations.merit', 'reviews.praise'] as const;
const see = {
  kind: 'query',
  action: 'commendations.see',
  purpose: 'none',
  audit: 'none',
  offline: false,
  duties,
} as const;
const command = { kind: 'command', purpose: 'none', offline: false, duties } as const;

/** A record that shows it; never a number. */
const evidence = z.object({ kind: z.enum([...sourceKinds, 'report']), subjectId: z.uuid() });
const evidenceShown = z.object({ ...evidence.shape, on: daySchema, words: label });

const named = z.object({ id: z.uuid(), name: z.string() });

const row = z.object({
  id: z.uuid(),
  /** null: praise for visits (MG-3.3c). */
  pack: z.string().nullable(),
  form: z.enum(forms),
  recipient: z.enum(recipients),
  /** The station, unit or person proposed. */
  name: z.string(),
  unitName: z.string(),
  state: z.enum(commendationStates),
  proposedOn: daySchema,
  givenOn: daySchema.nullable(),
});

const ground = z.object({
  pack: z.string().nullable(),
  title: label,
  clause: z.string(),
  when: z.enum(['yearly', 'merited']),
  recipients: z.array(z.enum(recipients)).readonly(),
  forms: z.array(z.enum(forms)).readonly(),
});

/** Commendations, the newest first: there is no other order, and nothing is counted (R29). */
export const listCommendations = operation({
  ...see,
  name: 'commendations.list',
  input: z.object({}),
  output: z.object({
    commendations: z.array(row),
    /** By which directives, and that of visits. */
    grounds: z.array(ground),
    /** Of the directives that ask for it each year: what headquarters recorded for this one. */
    years: z.array(
      z.object({
        pack: z.string(),
        title: label,
        year: z.int(),
        dueOn: daySchema,
        considered: z.object({ on: daySchema, by: z.string(), note: z.string() }).nullable(),
      }),
    ),
    may: z.object({ propose: z.boolean(), consider: z.boolean() }),
  }),
  refusals: ['not-found'],
});

/** What a proposal can be made of: people and units of the police, records that show it. */
export const commendationForm = operation({
  ...see,
  name: 'commendations.form',
  action: 'commendations.propose',
  input: z.object({ stationId: z.uuid().nullable() }),
  output: z.object({
    grounds: z.array(ground),
    stations: z.array(named),
    units: z.array(named),
    staff: z.array(z.object({ ...named.shape, unitName: z.string(), postTitle: z.string() })),
    evidence: z.array(evidenceShown),
  }),
  refusals: ['not-found'],
});

const step = z.object({
  step: z.enum(commendationSteps),
  on: daySchema,
  by: z.string(),
  postTitle: z.string(),
  note: z.string(),
});

export const getCommendation = operation({
  ...see,
  name: 'commendations.get',
  input: z.object({ commendationId: z.uuid() }),
  output: z.object({
    commendation: row,
    stationId: z.uuid().nullable(),
    clause: z.string(),
    title: label,
    version: count,
    good: z.string(),
    conditions: z.string(),
    evidence: z.array(evidenceShown),
    proposed: z.object({ on: daySchema, by: z.string(), postTitle: z.string() }),
    steps: z.array(step),
    /** Who decides it, by the directive. */
    decider: z.enum(['stationChief', 'headquartersClerk']),
    may: z.object({ review: z.boolean(), decide: z.boolean(), revise: z.boolean() }),
  }),
  refusals: ['not-found'],
});

const reason = {
  /** What was good: quality, in words. */
  good: words.min(1),
  /** Under what conditions: workload, in words. */
  conditions: words.min(1),
  evidence: z.array(evidence).max(20),
};

const worded = [
  'commendation.only-counts',
  'commendation.evidence-unknown',
  'text.particulars',
] as const;

/** Proposed by hand for a station, a unit or somebody of this police (GF-4, IS-3.2a, MG-3.3c). */
export const proposeCommendation = operation({
  ...command,
  name: 'commendations.propose',
  action: 'commendations.propose',
  audit: 'commendations.proposed',
  input: z.object({
    pack: slug.nullable(),
    stationId: z.uuid().nullable(),
    form: z.enum(forms),
    recipient: z.enum(recipients),
    /** The station, unit or person. */
    recipientId: z.uuid(),
    ...reason,
  }),
  output: z.object({ commendationId: z.uuid() }),
  refusals: [
    'not-found',
    'commendation.not-in-directive',
    'commendation.own',
    'commendation.recipient-unknown',
    ...worded,
  ],
});

const one = { commendationId: z.uuid(), version: count };
const goneWrong = ['not-found', 'commendation.not-now', 'commendation.own-part'] as const;

/** Corrected by whoever proposed it, after it came back. */
export const reviseCommendation = operation({
  ...command,
  name: 'commendations.revise',
  action: 'commendations.propose',
  audit: 'commendations.revised',
  input: z.object({ ...one, ...reason }),
  output: z.object({ version: count }),
  refusals: [...goneWrong, 'commendation.own', ...worded],
});

/** Gone over by somebody who neither proposed it nor is proposed. */
export const reviewCommendation = operation({
  ...command,
  name: 'commendations.review',
  action: 'commendations.review',
  audit: 'commendations.reviewed',
  input: z.object({ ...one, support: z.boolean(), note: words.min(1) }),
  output: z.object({}),
  refusals: [...goneWrong, 'commendation.own', 'text.particulars'],
});

/** Decided by whom the directive names; the day is when it is made known. */
export const decideCommendation = operation({
  ...command,
  name: 'commendations.decide',
  action: 'commendations.decide',
  audit: 'commendations.decided',
  input: z.object({ ...one, givenOn: daySchema.nullable(), note: words }),
  output: z.object({}),
  refusals: [
    ...goneWrong,
    'commendation.own',
    'commendation.other-decider',
    'day.in-past',
    'text.particulars',
  ],
});

/** That the year was thought of, whether or not anybody was proposed (GF-4). */
export const considerYear = operation({
  ...command,
  name: 'commendations.consider',
  action: 'commendations.consider',
  audit: 'commendations.considered',
  duties: ['commendations.merit'],
  input: z.object({ pack: slug, year: z.int().min(2000).max(2200), note: words.min(1) }),
  output: z.object({}),
  refusals: [
    'not-found',
    'commendation.not-in-directive',
    'commendation.considered',
    'text.particulars',
  ],
});
