import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { operation } from '../operation.ts';
import { cardPurposes } from '../pack/purposes.ts';
import { allCardKinds, clues } from './card.ts';
import { contentsSchema, origins } from './contents.ts';
import { searchFields } from './search.ts';

export const purpose = z.enum(keysOf(cardPurposes));

/** One card, opened. A provisional one has a clue instead of entries. */
export const openCard = z.object({
  cardId: z.uuid(),
  premisesId: z.uuid().nullable(),
  kind: z.enum(allCardKinds),
  revision: z.int(),
  origin: z.enum([...origins, 'provisional']),
  confirmedOn: daySchema.nullable(),
  contents: contentsSchema.nullable(),
  clue: z.object({ clue: z.enum(clues), seenOn: daySchema }).nullable(),
});

const look = {
  kind: 'query',
  purpose: 'required',
  offline: false,
  duties: ['cards.purpose', 'rights.personal-data'],
} as const;

export const lookRefusals = [
  'not-found',
  'cards.ended',
  'cards.reading-stopped',
  'cards.texts-not-accepted',
  'cards.unreadable',
  'cards.keys-unavailable',
  'purpose.missing',
  'ticket.spent',
] as const;

/** Reads one card for a purpose: the look is on record before anything is opened (trust.md 1.2). */
export const readCard = operation({
  ...look,
  name: 'cards.read',
  action: 'cards.read',
  audit: 'cards.read',
  input: z.object({ cardId: z.uuid(), purpose }),
  output: z.object({ card: openCard }),
  refusals: lookRefusals,
});

/**
 * Finds cards by a whole reading or a whole number; what was looked for is not recorded. Only cards
 * the caller may read are found, and never their contents.
 */
export const searchCards = operation({
  ...look,
  name: 'cards.search',
  action: 'cards.search',
  audit: 'cards.searched',
  input: z.object({
    field: z.enum(searchFields),
    value: z.string().trim().min(1).max(100),
    purpose,
  }),
  output: z.object({
    found: z.array(z.object({ cardId: z.uuid(), premisesId: z.uuid(), beatId: z.uuid() })),
  }),
  refusals: [...lookRefusals, 'cards.search-empty', 'cards.search-too-many'],
});

/** Who saw this card, when and why: answered from an index, for as long as the log is kept (R11). */
export const looksAtCard = operation({
  name: 'cards.looks',
  kind: 'query',
  action: 'cards.see-looks',
  purpose: 'none',
  audit: 'cards.looks-seen',
  duties: ['rights.personal-data'],
  offline: false,
  input: z.object({ cardId: z.uuid() }),
  output: z.object({
    looks: z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        post: z.string(),
        purpose,
        way: z.enum(['own', 'break-glass', 'disaster']),
      }),
    ),
  }),
  refusals: ['not-found'],
});
