import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { cardItemSchema, cardKinds } from '../pack/card-items.ts';
import { bilingual } from '../pack/text.ts';
import { allCardKinds, cardStates, clues } from './card.ts';
import { contentsSchema, origins } from './contents.ts';

const one = z.object({ cardId: z.uuid() });
const premises = z.object({ premisesId: z.uuid() });
const plain = { purpose: 'none', offline: false } as const;

/** What is known of a card without opening it. */
const cardSummary = z.object({
  cardId: z.uuid(),
  kind: z.enum(allCardKinds),
  state: z.enum(cardStates),
  revision: z.int(),
  origin: z.enum([...origins, 'provisional']),
  writtenOn: daySchema,
  confirmedOn: daySchema.nullable(),
  expiresOn: daySchema.nullable(),
  /** People were told of a provisional card (R22). */
  toldOn: daySchema.nullable(),
});

/** The cards of one premises and of its building: that they are there, and since when. */
export const cardsOfPremises = operation({
  ...plain,
  name: 'cards.ofPremises',
  kind: 'query',
  action: 'cards.see-state',
  audit: 'none',
  duties: ['cards.state'],
  input: premises,
  output: z.object({
    cards: z.array(cardSummary),
    /** What this post may do here; the server decides again on each. */
    may: z.object({
      read: z.boolean(),
      write: z.boolean(),
      seeLooks: z.boolean(),
      /** Keep a card beyond its period (rights.hold). */
      hold: z.boolean(),
    }),
  }),
  refusals: ['not-found'],
});

/** The items of the cards and the text that is shown before anything is written (62条). */
export const cardForm = operation({
  ...plain,
  name: 'cards.form',
  kind: 'query',
  action: 'cards.see-state',
  audit: 'none',
  duties: ['cards.layout', 'rights.personal-data'],
  input: premises,
  output: z.object({
    notice: z.object({ version: z.string(), lines: z.array(bilingual) }),
    items: z.array(cardItemSchema),
  }),
  refusals: ['not-found'],
});

/**
 * Writes a card or a new version of it (MG-5.1b, MG-5.1c, MG-5.6). Which purpose text was shown is
 * kept (個人情報保護法 62条), in which language it was shown is not.
 */
export const writeCard = operation({
  ...plain,
  name: 'cards.write',
  kind: 'command',
  action: 'cards.write',
  audit: 'cards.written',
  duties: [
    'cards.write-for',
    'cards.layout',
    'cards.amend',
    'cards.resolve',
    'rights.personal-data',
  ],
  input: premises.extend({
    kind: z.enum(cardKinds),
    /** The newest revision the writer saw; 0 for a first card. */
    baseRevision: z.int().min(0),
    origin: z.enum(origins),
    noticeVersion: z.string().max(60).nullable(),
    contents: contentsSchema,
    toldOthers: z.boolean(),
    toldProvisional: z.boolean(),
    confirmedOn: daySchema,
  }),
  output: one.extend({ revision: z.int(), state: z.enum(cardStates) }),
  refusals: [
    'not-found',
    'day.in-future',
    'premises.closed',
    'cards.notice-not-shown',
    'cards.provisional-not-told',
    'cards.changed-meanwhile',
    'cards.item-unknown',
    'cards.item-unfit',
    'cards.item-forbidden',
    'cards.child-named',
    'cards.declined-yet-filled',
    'cards.too-many',
    'cards.others-not-told',
    'cards.no-building',
    'cards.keys-unavailable',
  ],
});

/** The person heard it read back, or said that nothing has changed: the last-confirmed date. */
export const confirmCard = operation({
  ...plain,
  name: 'cards.confirm',
  kind: 'command',
  action: 'cards.write',
  audit: 'cards.confirmed',
  duties: ['cards.write-for', 'cards.amend'],
  input: one.extend({ revision: z.int().min(1), on: daySchema }),
  output: one,
  refusals: ['not-found', 'day.in-future', 'cards.changed-meanwhile', 'cards.ended'],
});

/** A provisional card: kind of clue and date, nothing else (MG-N4a, R22). */
export const writeProvisional = operation({
  ...plain,
  name: 'cards.writeProvisional',
  kind: 'command',
  action: 'cards.write',
  audit: 'cards.provisional-made',
  duties: ['cards.provisional'],
  input: premises.extend({ clue: z.enum(clues), seenOn: daySchema }),
  output: one,
  refusals: [
    'not-found',
    'day.in-future',
    'premises.closed',
    'cards.held-already',
    'cards.keys-unavailable',
  ],
});

/** At the first contact the people are told that a provisional card exists (R22). */
export const tellProvisional = operation({
  ...plain,
  name: 'cards.tellProvisional',
  kind: 'command',
  action: 'cards.write',
  audit: 'cards.provisional-told',
  duties: ['cards.provisional', 'rights.personal-data'],
  input: one.extend({ on: daySchema }),
  output: one,
  refusals: ['not-found', 'day.in-future', 'cards.ended'],
});

/** When a card was written and confirmed, and how; what stood on it is not told. */
export const cardHistory = operation({
  ...plain,
  name: 'cards.history',
  kind: 'query',
  action: 'cards.see-state',
  audit: 'none',
  duties: ['cards.amend'],
  input: one,
  output: z.object({
    versions: z.array(
      z.object({
        revision: z.int(),
        origin: z.enum([...origins, 'provisional']),
        noticeVersion: z.string().nullable(),
        writtenAt: z.string(),
        by: z.string(),
        confirmedOn: daySchema.nullable(),
      }),
    ),
  }),
  refusals: ['not-found'],
});

/** The resident's wish to be referred, read back to them; one receipt, no contents (69条2項1号). */
export const referCard = operation({
  ...plain,
  name: 'cards.refer',
  kind: 'command',
  action: 'cards.write',
  audit: 'cards.referred',
  duties: ['rights.personal-data'],
  input: one.extend({
    receiver: z.enum(['municipality', 'welfare-commissioner']),
    office: z.string().trim().min(1).max(100),
    wishedOn: daySchema,
    readBack: z.boolean(),
  }),
  output: z.object({
    receipt: z.object({ number: z.string(), on: daySchema, ground: z.string() }),
  }),
  refusals: ['not-found', 'day.in-future', 'cards.ended', 'cards.wish-not-read-back'],
});
