import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { list, record } from './shape.ts';
import { bilingual, clauseId, plainText, slug } from './text.ts';

/** How often something comes round; 'unset': nothing is printed, so nothing is ever overdue. */
export const rhythm = z.discriminatedUnion('kind', [
  record({ kind: z.literal('unset') }),
  record({ kind: z.literal('needed') }),
  /** 定期的: regularly, no interval printed; the unit sets it. */
  record({ kind: z.literal('regular') }),
  record({ kind: z.literal('per-year'), times: z.int().min(1).max(12) }),
]);

const report = record({
  id: slug,
  clause: clauseId,
  name: bilingual,
  /** Who reports, and to whom, as printed. */
  from: bilingual,
  to: bilingual,
  contents: z.array(bilingual).min(1).readonly(),
  rhythm,
});

/** Reports that go up; a directive may have none. */
export const reports = list(report);

/** Who is commended, when, by whom; null in `who`: the directive names nobody (or elsewhere). */
export const commendation = record({
  clause: clauseId,
  when: z.enum(['yearly', 'merited']),
  recipients: z
    .array(z.enum(['station', 'unit', 'staff']))
    .min(1)
    .readonly(),
  /** 'nominate': put forward for an award (表彰の上申); 'praise': 賞揚. */
  forms: z
    .array(z.enum(['nominate', 'praise']))
    .min(1)
    .readonly(),
  who: record({ clause: clauseId, post: plainText }).nullable(),
}).nullable();

/**
 * Something the directive leaves to another rule or to somebody (別に定める). Until that is known the
 * product runs on `runsOn`; `setBy` null: the directive does not say who.
 */
export const delegations = list(
  record({
    clause: clauseId,
    matter: bilingual,
    setBy: bilingual.nullable(),
    runsOn: bilingual,
    /** Duties whose screens run on that default. */
    duties: list(z.string()),
  }),
);

/** Councils with partners: how many sit in them, how long, how often they meet. */
export const councils = list(
  record({
    id: slug,
    clause: clauseId,
    name: bilingual,
    members: record({ least: z.int().min(1), most: z.int().min(1).max(500) }).nullable(),
    termYears: z.int().min(1).max(10).nullable(),
    rhythm,
  }),
);

/** Classes of interpreters; 'staff' are police staff, 'external' are asked from outside. */
export const interpreterClasses = list(
  record({ id: slug, clause: clauseId, title: bilingual, from: z.enum(['staff', 'external']) }),
);

/** A number the directive states about a whole area on a day: an aggregate with its source. */
export const figures = list(
  record({
    id: slug,
    clause: clauseId,
    label: bilingual,
    count: z.int().min(0),
    /** 'about': printed as 約. */
    exact: z.boolean(),
    asOn: daySchema,
    area: z.enum(['prefecture', 'nation']),
  }),
);

/** How to speak and behave; shown before work in the field (YG-5). */
export const conductGuidance = list(record({ clause: clauseId, text: bilingual }));

export type PackReport = z.output<typeof report>;
export type Commendation = NonNullable<z.output<typeof commendation>>;
export type Delegation = z.output<typeof delegations>[number];
export type PackFigure = z.output<typeof figures>[number];
export type PackCouncil = z.output<typeof councils>[number];
