import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { premisesKinds } from '../pack/criteria.ts';
import { preferredHours } from './premises.ts';

const command = {
  kind: 'command',
  action: 'premises.keep',
  purpose: 'none',
  offline: false,
} as const;
const one = z.object({ premisesId: z.uuid() });
const done = z.object({ premisesId: z.uuid() });
const convenience = z.enum(preferredHours).nullable();
const address = z.string().trim().min(1).max(200);
/** The name of an establishment; a household's stays on its card. */
const name = z.string().trim().max(100);

/** A new premises found or moved in; with a card of its own making only a provisional one. */
export const addPremises = operation({
  ...command,
  name: 'premises.add',
  audit: 'premises.added',
  duties: ['premises.list-all', 'premises.classify', 'premises.move'],
  input: z.object({
    beatId: z.uuid(),
    kind: z.enum(premisesKinds),
    address,
    name: name.default(''),
    criterion: z.string(),
    card: z.enum(['none', 'provisional']),
    convenience,
    on: daySchema,
  }),
  output: done,
  refusals: [
    'address.unreadable',
    'day.in-future',
    'premises.duplicate',
    'premises.town-outside',
    'premises.criterion-unknown',
    'cards.keys-unavailable',
    'premises.approval-missing',
    'premises.before-beat',
  ],
});

/** Corrects where it is and when people like to be visited; the revision guards against a clash. */
export const correctPremises = operation({
  ...command,
  name: 'premises.correct',
  audit: 'premises.corrected',
  duties: ['premises.list-all'],
  input: one.extend({ revision: z.int(), address, name: name.default(''), convenience }),
  output: done.extend({ revision: z.int() }),
  refusals: [
    'address.unreadable',
    'premises.closed',
    'premises.duplicate',
    'premises.town-outside',
    'revision.stale',
  ],
});

const closing = [
  'day.in-future',
  'premises.closed',
  'premises.before-added',
  'premises.visited-later',
] as const;

export const moveOutPremises = operation({
  ...command,
  name: 'premises.moveOut',
  audit: 'premises.moved-out',
  duties: ['premises.move'],
  input: one.extend({ on: daySchema }),
  output: done,
  refusals: closing,
});

/** It is no longer there: burnt down, pulled down, never existed (not a move). */
export const removePremises = operation({
  ...command,
  name: 'premises.remove',
  audit: 'premises.removed',
  duties: ['premises.move'],
  input: one.extend({ on: daySchema }),
  output: done,
  refusals: closing,
});

/** Two records of one door become one; the one met more recently stays. */
export const mergePremises = operation({
  ...command,
  name: 'premises.merge',
  audit: 'premises.merged',
  duties: ['premises.merge'],
  input: z.object({ premisesId: z.uuid(), survivorId: z.uuid() }),
  output: done,
  refusals: [...closing, 'premises.merged-into-itself', 'premises.merge-keeps-newer'],
});

/** The station chief's special instruction not to visit (MG-4.1-1b). */
export const exemptPremises = operation({
  ...command,
  name: 'premises.exempt',
  action: 'premises.exempt',
  audit: 'premises.exempted',
  duties: ['premises.exempt'],
  input: one.extend({
    reason: z.string().max(1000),
    instructedOn: daySchema,
    reviewOn: daySchema.nullable(),
  }),
  output: done,
  refusals: [
    'day.in-future',
    'premises.closed',
    'premises.before-added',
    'premises.already-exempt',
    'premises.exemption-by-chief',
    'premises.reason-missing',
    'premises.review-day-missing',
  ],
});

export const endExemption = operation({
  ...command,
  name: 'premises.endExemption',
  action: 'premises.exempt',
  audit: 'premises.exemption-ended',
  duties: ['premises.exempt'],
  input: one.extend({ on: daySchema }),
  output: done,
  refusals: ['day.in-future', 'premises.closed', 'premises.before-added', 'premises.not-exempt'],
});
