import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { textLanguages } from '../materials/texts.ts';
import { operation } from '../operation.ts';
import { communityPurposes } from '../pack/purposes.ts';
import { sealRefusals } from './communities.ops.ts';
import { contactContents } from './contents.ts';

const command = { kind: 'command', purpose: 'none', offline: false } as const;
const one = { communityId: z.uuid() };

/** A post of the organisation one may call, with its consent and until when. */
export const addContact = operation({
  ...command,
  name: 'communities.addContact',
  action: 'communities.keep',
  audit: 'communities.contact-added',
  duties: ['communities.contacts'],
  input: z.object({ ...one, contact: contactContents }),
  output: z.object({ contactId: z.uuid() }),
  refusals: [
    'not-found',
    'text.particulars',
    'communities.objected',
    'communities.contact-empty',
    'communities.contact-private',
    'communities.basis-short',
    'day.in-future',
    ...sealRefusals,
  ],
});

/** Erases a contact at once. */
export const endContact = operation({
  ...command,
  name: 'communities.endContact',
  action: 'communities.keep',
  audit: 'communities.contact-ended',
  duties: ['communities.contacts'],
  input: z.object({ ...one, contactId: z.uuid() }),
  output: z.object({ contactId: z.uuid() }),
  refusals: ['not-found'],
});

/** How the organisation was told. The language is not kept: it would say who is there. */
export const toldWays = ['handed', 'letter', 'mail'] as const;

/** The organisation was told what is held, why, until when and how to object (R05). */
export const tellCommunity = operation({
  ...command,
  name: 'communities.tell',
  action: 'communities.hear',
  audit: 'communities.told',
  duties: ['communities.contacts'],
  input: z.object({ ...one, on: daySchema, way: z.enum(toldWays) }),
  output: z.object(one),
  refusals: ['not-found', 'communities.objected', 'day.in-future'],
});

/** The organisation objects: at once nobody sees the entry but the post that erases it (R05). */
export const objectToCommunity = operation({
  ...command,
  name: 'communities.object',
  action: 'communities.hear',
  audit: 'communities.objected',
  duties: ['communities.contacts'],
  input: z.object({ ...one, on: daySchema }),
  output: z.object({ ...one, removedBy: daySchema }),
  refusals: ['not-found', 'day.in-future'],
});

/** The letter to the organisation, in Japanese and one more language, as PDF. */
export const printNotice = operation({
  name: 'communities.notice',
  kind: 'query',
  action: 'communities.open',
  purpose: 'required',
  audit: 'communities.notice-printed',
  duties: ['communities.contacts'],
  offline: false,
  input: z.object({
    ...one,
    purpose: z.enum(keysOf(communityPurposes)),
    language: z.enum(textLanguages),
  }),
  output: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }),
  refusals: [
    'not-found',
    'purpose.missing',
    'ticket.spent',
    'sheet.character-missing',
    ...sealRefusals,
  ],
});
