import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { premisesKinds, tiers } from '../pack/criteria.ts';
import { bilingual } from '../pack/text.ts';
import { namedClass } from './rows.ts';

const one = z.object({ premisesId: z.uuid() });
const plain = { purpose: 'none', offline: false } as const;

/**
 * The lines of 別表: the directive's text, the same for every premises. Which one a household has is
 * sealed, whichever it is (MG-B3, MG-B8, MG-B9).
 */
export const listCriteria = operation({
  ...plain,
  name: 'premises.criteria',
  kind: 'query',
  action: 'premises.see',
  audit: 'none',
  duties: ['premises.classify'],
  input: z.object({ beatId: z.uuid() }),
  output: z.object({
    criteria: z.array(
      z.object({
        code: z.string(),
        premises: z.enum(premisesKinds),
        tier: z.enum(tiers),
        visitClass: namedClass.nullable(),
        discretionary: z.boolean(),
        summary: bilingual,
      }),
    ),
  }),
  refusals: ['not-found'],
});

/** Why one premises has its tier; only for the posts that classify, and on record each time. */
export const seeClassification = operation({
  ...plain,
  name: 'premises.seeClassification',
  kind: 'query',
  action: 'premises.see-classification',
  audit: 'premises.classification-seen',
  duties: ['premises.classify'],
  input: one,
  output: z.object({
    entries: z.array(
      z.object({
        tier: z.enum(tiers),
        criterion: z.string(),
        summary: bilingual,
        reason: z.string(),
        reviewOn: daySchema.nullable(),
        decidedOn: daySchema,
        by: z.string().nullable(),
        approvedBy: z.string().nullable(),
      }),
    ),
  }),
  refusals: ['not-found', 'cards.unreadable', 'cards.keys-unavailable'],
});

const criterionRefusals = [
  'premises.closed',
  'premises.criterion-unknown',
  'cards.keys-unavailable',
  'premises.approval-missing',
] as const;

export const reclassifyPremises = operation({
  ...plain,
  name: 'premises.reclassify',
  kind: 'command',
  action: 'premises.keep',
  audit: 'premises.reclassified',
  duties: ['premises.classify'],
  input: one.extend({ criterion: z.string() }),
  output: one.extend({ tier: z.enum(tiers) }),
  refusals: criterionRefusals,
});

/** Applies for a discretionary choice (MG-B10, MG-B19); it waits for the section chief. */
export const proposeTier = operation({
  ...plain,
  name: 'premises.proposeTier',
  kind: 'command',
  action: 'premises.propose-tier',
  audit: 'premises.tier-proposed',
  duties: ['premises.discretionary'],
  input: one.extend({
    criterion: z.string(),
    reason: z.string().max(1000),
    reviewOn: daySchema.nullable(),
  }),
  output: z.object({ proposalId: z.uuid() }),
  refusals: [
    ...criterionRefusals,
    'premises.reason-missing',
    'premises.review-day-missing',
    'premises.proposal-open',
    'premises.not-discretionary',
  ],
});

/** Choices that wait for an approval at a station; for the posts that approve. */
export const listTierProposals = operation({
  ...plain,
  name: 'premises.listTierProposals',
  kind: 'query',
  action: 'premises.decide-tier',
  audit: 'premises.classification-seen',
  duties: ['premises.discretionary'],
  input: z.object({ stationId: z.uuid() }),
  output: z.object({
    proposals: z.array(
      z.object({
        proposalId: z.uuid(),
        premisesId: z.uuid(),
        beatId: z.uuid(),
        address: z.string(),
        summary: bilingual,
        reason: z.string(),
        reviewOn: daySchema,
        proposedBy: z.string(),
        proposedAt: z.string(),
      }),
    ),
  }),
  refusals: [],
});

/** Approves or declines; declining needs a reason (design §9). */
export const decideTier = operation({
  ...plain,
  name: 'premises.decideTier',
  kind: 'command',
  action: 'premises.decide-tier',
  audit: 'premises.tier-decided',
  duties: ['premises.discretionary'],
  input: z.object({
    proposalId: z.uuid(),
    approved: z.boolean(),
    reason: z.string().max(1000).default(''),
  }),
  output: one,
  refusals: [
    'not-found',
    ...criterionRefusals,
    'premises.reason-missing',
    'premises.review-day-missing',
    'premises.own-approval',
    'premises.proposal-decided',
  ],
});
