import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { operation } from '../operation.ts';
import { communityKinds } from '../pack/catalogue.ts';
import { communityPurposes } from '../pack/purposes.ts';
import { contactContents, entryContents } from './contents.ts';
import { facilityCodes } from './facilities.ts';
import { communityStates, removalReasons } from './freshness.ts';

const see = { kind: 'query', action: 'communities.see', purpose: 'none', audit: 'none' } as const;
const command = { kind: 'command', purpose: 'none', offline: false } as const;

const one = { communityId: z.uuid() };
export const sealRefusals = ['cards.unreadable', 'cards.keys-unavailable'] as const;
const entryRefusals = [
  'not-found',
  'text.particulars',
  'communities.worship',
  'communities.kind-unfit',
  'communities.shared-too-widely',
  'communities.sections-unnamed',
  'communities.basis-short',
  'day.in-future',
  ...sealRefusals,
] as const;

/** What a list shows of an entry: name, kind, area and state, and nothing else (R03). */
export const listed = z.object({
  ...one,
  stationId: z.uuid(),
  stationName: z.string(),
  name: z.string(),
  kind: z.enum(communityKinds),
  facility: z.enum(facilityCodes),
  area: z.string(),
  state: z.enum(communityStates),
  reviewOn: daySchema,
  dueOn: daySchema.nullable(),
});

/** The last entry of the page before: its station's place in the organisation, when, and which. */
const lastListed = z.object({ sort: z.int(), at: z.iso.datetime(), id: z.uuid() });

/** Entries of one's station, or as far as stations share them, a page at a time. */
export const listCommunities = operation({
  ...see,
  name: 'communities.list',
  duties: ['communities.register', 'communities.review', 'communities.share'],
  offline: false,
  input: z.object({
    /** Of this station only, where the post sees several. */
    stationId: z.uuid().nullable().default(null),
    after: lastListed.nullable().default(null),
  }),
  output: z.object({
    entries: z.array(listed),
    next: lastListed.nullable(),
    /** Stations to choose from, where the post sees several. */
    stations: z.array(z.object({ id: z.uuid(), name: z.string() })),
    /** The station an entry of the caller would belong to; null: the post keeps none. */
    registerAt: z.uuid().nullable(),
    may: z.object({ record: z.boolean(), ledger: z.boolean() }),
  }),
  refusals: [...sealRefusals],
});

/** What the form needs beside the words of the directive: town parts and sections of headquarters. */
export const communityChoices = operation({
  ...see,
  name: 'communities.choices',
  duties: [],
  offline: false,
  input: z.object({}),
  output: z.object({
    townParts: z.array(z.object({ id: z.uuid(), name: z.string() })),
    sections: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
  refusals: [],
});

const change = z.object({
  revision: z.int(),
  on: daySchema,
  by: z.string(),
  why: z.string(),
});

/** Opens an entry for a purpose of the registry; the look is on record first (R03, R15). */
export const openCommunity = operation({
  name: 'communities.open',
  kind: 'query',
  action: 'communities.open',
  purpose: 'required',
  audit: 'communities.opened',
  duties: ['communities.register', 'communities.contacts'],
  offline: false,
  input: z.object({ ...one, purpose: z.enum(keysOf(communityPurposes)) }),
  output: z.object({
    entry: z.object({
      ...listed.shape,
      contents: entryContents,
      revision: z.int(),
      registeredOn: daySchema,
      confirmedOn: daySchema,
      /** The first day on which it is no longer kept, unless somebody renews it. */
      endsOn: daySchema,
      toldOn: daySchema.nullable(),
      objectedOn: daySchema.nullable(),
      sections: z.array(z.string()),
      contacts: z.array(z.object({ contactId: z.uuid(), ...contactContents.shape })),
      changes: z.array(change),
    }),
    may: z.object({ keep: z.boolean(), hear: z.boolean(), remove: z.boolean() }),
  }),
  refusals: ['not-found', 'purpose.missing', 'ticket.spent', ...sealRefusals],
});

export const registerCommunity = operation({
  ...command,
  name: 'communities.register',
  action: 'communities.keep',
  audit: 'communities.registered',
  duties: ['communities.register', 'communities.share'],
  input: z.object({ stationId: z.uuid(), contents: entryContents }),
  output: z.object(one),
  refusals: entryRefusals,
});

/** Changes an entry, with the reason; what stood there before stays in its history. */
export const changeCommunity = operation({
  ...command,
  name: 'communities.change',
  action: 'communities.keep',
  audit: 'communities.changed',
  duties: ['communities.review', 'communities.share'],
  input: z.object({
    ...one,
    revision: z.int().min(1),
    contents: entryContents,
    why: z.string().trim().min(1).max(300),
  }),
  output: z.object({ ...one, revision: z.int() }),
  refusals: [...entryRefusals, 'communities.objected', 'communities.changed-meanwhile'],
});

/** Still true: renews the entry and sets the day on which it is looked at again. */
export const confirmCommunity = operation({
  ...command,
  name: 'communities.confirm',
  action: 'communities.keep',
  audit: 'communities.confirmed',
  duties: ['communities.review'],
  input: z.object({ ...one, reviewOn: daySchema }),
  output: z.object({ ...one, reviewOn: daySchema }),
  refusals: ['not-found', 'communities.objected', 'communities.review-unfit'],
});

/** Erases an entry at once, its history, contacts and links too (R05). */
export const removeCommunity = operation({
  ...command,
  name: 'communities.remove',
  action: 'communities.remove',
  audit: 'communities.removed',
  duties: ['communities.review'],
  input: z.object({ ...one, why: z.enum(['ended', 'mistaken', 'objection']) }),
  output: z.object(one),
  refusals: ['not-found', 'communities.objected'],
});

/** What the server does every day: erases what nobody renewed and contacts whose consent ended. */
export const removeDueCommunities = operation({
  ...command,
  name: 'communities.removeDue',
  action: 'communities.remove-due',
  audit: 'communities.removed-due',
  duties: ['communities.review'],
  input: z.object({}),
  output: z.object({ removed: z.int(), contacts: z.int() }),
  refusals: [],
});

/** That entries were erased: when, why and by whom, and nothing of what stood in them. */
export const communityRemovals = operation({
  ...see,
  name: 'communities.removals',
  action: 'communities.see-ledger',
  duties: ['communities.review'],
  offline: false,
  input: z.object({}),
  output: z.object({
    removals: z.array(
      z.object({
        ...one,
        stationName: z.string(),
        on: daySchema,
        why: z.enum(removalReasons),
        by: z.string(),
      }),
    ),
  }),
  refusals: [],
});
