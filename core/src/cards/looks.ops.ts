import * as z from 'zod';
import { operation } from '../operation.ts';
import { purpose } from './read.ops.ts';

/** Why a look is asked about; a question, never a finding (R10, R29). */
export const lookReasons = [
  'repeated',
  'unusual-hour',
  'no-trace',
  'emergency',
  'break-glass',
] as const;

export const findings = ['in-order', 'talked-over', 'reported'] as const;

const lookQuestion = z.object({
  lookId: z.uuid(),
  at: z.string(),
  personId: z.uuid(),
  by: z.string(),
  purpose,
  premisesId: z.uuid().nullable(),
  address: z.string(),
  reasons: z.array(z.enum(lookReasons)),
  comment: z.string().nullable(),
  /** May the caller comment (own look) or close it (somebody else's, once it was commented)? */
  may: z.object({ comment: z.boolean(), review: z.boolean() }),
});

/** Looks of the last days that somebody else goes over, the officer heard first; newest first. */
export const lookQuestions = operation({
  name: 'cards.lookQuestions',
  kind: 'query',
  action: 'cards.answer-look',
  purpose: 'none',
  audit: 'cards.looks-seen',
  duties: ['cards.purpose'],
  offline: false,
  input: z.object({}),
  output: z.object({ questions: z.array(lookQuestion) }),
  refusals: [],
});

/** The officer's own words to a question about a look. */
export const commentLook = operation({
  name: 'cards.commentLook',
  kind: 'command',
  action: 'cards.answer-look',
  purpose: 'none',
  audit: 'cards.look-commented',
  duties: ['cards.purpose'],
  offline: false,
  input: z.object({ lookId: z.uuid(), comment: z.string().trim().min(1).max(1000) }),
  output: z.object({ lookId: z.uuid() }),
  refusals: ['not-found', 'cards.look-not-yours', 'cards.look-answered', 'cards.item-forbidden'],
});

/** Closes a question about somebody else's look, after that person was heard or had three days. */
export const reviewLook = operation({
  name: 'cards.reviewLook',
  kind: 'command',
  action: 'cards.review-looks',
  purpose: 'none',
  audit: 'cards.look-reviewed',
  duties: ['cards.purpose'],
  offline: false,
  input: z.object({
    lookId: z.uuid(),
    finding: z.enum(findings),
    note: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ lookId: z.uuid() }),
  refusals: ['not-found', 'cards.own-review', 'cards.look-reviewed', 'cards.not-heard-yet'],
});
