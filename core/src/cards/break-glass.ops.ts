import * as z from 'zod';
import { operation } from '../operation.ts';
import { findings } from './looks.ops.ts';
import { lookRefusals, openCard } from './read.ops.ts';

const duties = ['cards.purpose', 'rights.personal-data'] as const;
const plain = { purpose: 'none', offline: false, duties } as const;

const breakGlass = z.object({
  breakGlassId: z.uuid(),
  personId: z.uuid(),
  by: z.string(),
  reason: z.string(),
  told: z.string(),
  openedAt: z.string(),
  untilAt: z.string(),
  /** The last moment of the review; after it the opener reads no card. */
  reviewBy: z.string(),
  cards: z.array(
    z.object({ premisesId: z.uuid().nullable(), address: z.string(), at: z.string() }),
  ),
  review: z
    .object({ by: z.string(), at: z.string(), finding: z.enum(findings), note: z.string() })
    .nullable(),
  may: z.object({ read: z.boolean(), review: z.boolean() }),
});

/** Opens the cards of the own station for 60 minutes, 20 cards; somebody else is told at once (R25). */
export const openBreakGlass = operation({
  ...plain,
  name: 'cards.openBreakGlass',
  kind: 'command',
  action: 'cards.break-glass',
  audit: 'cards.break-glass-opened',
  input: z.object({ reason: z.string().trim().min(10).max(500) }),
  output: z.object({ breakGlassId: z.uuid(), untilAt: z.string(), told: z.string() }),
  refusals: [
    'cards.no-second-person',
    'cards.reading-stopped',
    'cards.texts-not-accepted',
    'cards.item-forbidden',
  ],
});

/** Reads one card of the own station under an open break-glass. */
export const readByBreakGlass = operation({
  name: 'cards.readByBreakGlass',
  kind: 'query',
  action: 'cards.read-by-break-glass',
  purpose: 'required',
  audit: 'cards.read',
  duties,
  offline: false,
  input: z.object({
    breakGlassId: z.uuid(),
    cardId: z.uuid(),
    purpose: z.literal('emergency'),
  }),
  output: z.object({ card: openCard }),
  refusals: [...lookRefusals, 'cards.break-glass-over', 'cards.break-glass-used-up'],
});

/** Break-glass of the station: one's own, and what waits for a review; newest first. */
export const listBreakGlass = operation({
  ...plain,
  name: 'cards.listBreakGlass',
  kind: 'query',
  action: 'cards.see-break-glass',
  audit: 'cards.looks-seen',
  input: z.object({}),
  output: z.object({ opened: z.array(breakGlass) }),
  refusals: [],
});

/** Somebody else goes over it within 24 hours. */
export const reviewBreakGlass = operation({
  ...plain,
  name: 'cards.reviewBreakGlass',
  kind: 'command',
  action: 'cards.review-break-glass',
  audit: 'cards.break-glass-reviewed',
  input: z.object({
    breakGlassId: z.uuid(),
    finding: z.enum(findings),
    note: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ breakGlassId: z.uuid() }),
  refusals: ['not-found', 'cards.own-review', 'cards.look-reviewed'],
});
