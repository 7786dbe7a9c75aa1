import * as z from 'zod';
import { operation } from '../operation.ts';
import { lookRefusals, openCard } from './read.ops.ts';

const duties = ['cards.purpose', 'rights.personal-data'] as const;
const plain = { purpose: 'none', offline: false, duties } as const;
const one = z.object({ disasterId: z.uuid() });

const disaster = z.object({
  disasterId: z.uuid(),
  place: z.string(),
  reason: z.string(),
  declaredBy: z.string(),
  declaredAt: z.string(),
  untilAt: z.string(),
  open: z.boolean(),
  blocks: z.array(z.object({ townPartId: z.uuid(), name: z.string() })),
});

/** The prefectural chief opens the contact items of named blocks for at most 72 hours. */
export const declareDisaster = operation({
  ...plain,
  name: 'cards.declareDisaster',
  kind: 'command',
  action: 'cards.declare-disaster',
  audit: 'cards.disaster-declared',
  input: z.object({
    place: z.string().trim().min(1).max(100),
    reason: z.string().trim().min(10).max(500),
    townPartIds: z.array(z.uuid()).min(1).max(200),
    untilAt: z.iso.datetime({ offset: true }),
  }),
  output: one,
  refusals: ['not-found', 'cards.disaster-too-long', 'cards.disaster-over'],
});

/** Prolongs an open one by at most 72 hours from now, or ends it. */
export const renewDisaster = operation({
  ...plain,
  name: 'cards.renewDisaster',
  kind: 'command',
  action: 'cards.declare-disaster',
  audit: 'cards.disaster-renewed',
  input: one.extend({ untilAt: z.iso.datetime({ offset: true }) }),
  output: one,
  refusals: ['not-found', 'cards.disaster-too-long', 'cards.disaster-over'],
});

/** What was declared, the newest first. */
export const listDisasters = operation({
  ...plain,
  name: 'cards.listDisasters',
  kind: 'query',
  action: 'cards.see-disasters',
  audit: 'none',
  input: z.object({}),
  output: z.object({ disasters: z.array(disaster) }),
  refusals: [],
});

/** Blocks of the prefecture by a part of their name, for whoever declares; public names. */
export const findBlocks = operation({
  ...plain,
  name: 'cards.findBlocks',
  kind: 'query',
  action: 'cards.see-disasters',
  audit: 'none',
  input: z.object({ search: z.string().trim().max(100) }),
  output: z.object({ blocks: z.array(z.object({ townPartId: z.uuid(), name: z.string() })) }),
  refusals: [],
});

/** Contact items of one card in a block of an open disaster; nothing else of the card. */
export const readContact = operation({
  name: 'cards.readContact',
  kind: 'query',
  action: 'cards.read-contact',
  purpose: 'required',
  audit: 'cards.contact-read',
  duties,
  offline: false,
  input: one.extend({ cardId: z.uuid(), purpose: z.literal('emergency') }),
  output: z.object({ card: openCard }),
  refusals: [...lookRefusals, 'cards.disaster-over', 'cards.disaster-elsewhere'],
});

/** Every look under a disaster, for the auditor the next day; who and when, never what. */
export const disasterLooks = operation({
  ...plain,
  name: 'cards.disasterLooks',
  kind: 'query',
  action: 'cards.see-disaster-looks',
  audit: 'cards.looks-seen',
  input: one,
  output: z.object({
    looks: z.array(z.object({ at: z.string(), by: z.string(), cardId: z.uuid() })),
  }),
  refusals: ['not-found'],
});
