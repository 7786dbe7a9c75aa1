import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { tiers } from './criteria.ts';
import { delegations, rhythm } from './running.ts';
import { list, record } from './shape.ts';
import { bilingual, clauseId, slug } from './text.ts';

const given = { source: z.union([clauseId, z.literal('default')]), reason: bilingual };

/** n visits in m years: twice a year is 2 in 1, once in three years 1 in 3. */
const frequency = record({ times: z.int().min(1).max(12), years: z.int().min(1).max(10) });

/**
 * A class of premises, one to nine of them. The prescribed form counts in two columns; `column` says
 * in which one this class stands. Two classes named like the columns are the common case.
 */
const visitClass = record({
  code: slug,
  clause: clauseId,
  title: bilingual,
  column: z.enum(tiers),
  visits: frequency,
  /** Who may set another frequency: headquarters alone, or each station for its area. */
  setBy: z.enum(['headquarters', 'station']),
  count: z.enum(['calendar', 'rolling']),
});

/** For a time, a class is visited more often than its cycle says. */
const campaign = record({
  id: slug,
  clause: clauseId,
  title: bilingual,
  fromOn: daySchema,
  untilOn: daySchema,
  classes: z.array(slug).min(1).readonly(),
  visits: frequency,
});

/** Grades of civilian staff that supervise like the rank of the pack; null: police ranks only. */
const civilianGrades = ['section-head', 'deputy-head', 'chief-clerk'] as const;

const prescribedForm = record({
  id: slug,
  clause: clauseId,
  name: bilingual,
  kind: z.enum(['annual-sheet', 'card', 'index', 'summary', 'report']),
  /** Its rows and columns are in the pack; else the form is known to exist and its content is not. */
  atHand: z.boolean(),
});

/** Rules of routine visits beside the values of `parameters`. */
export const visitRules = record({
  classes: z.array(visitClass).min(1).max(9).readonly(),
  campaigns: list(campaign),
  /** Who visits in a beat that has no officer, and after how many days without one. */
  vacantBeat: record({
    by: z.enum(['acting-officer', 'box-chief', 'neighbours']),
    afterDays: z.int().min(0).max(366),
    ...given,
  }),
  supervisorGrade: record({ grade: z.enum(civilianGrades).nullable(), ...given }),
  /** Night visits: after an approval, or never. */
  nightVisits: record({ rule: z.enum(['approved', 'never']), ...given }),
  review: record({ rhythm, ...given }),
  forms: z.array(prescribedForm).min(1).max(5).readonly(),
  delegations,
});

export type VisitRules = z.output<typeof visitRules>;
export type VisitClass = z.output<typeof visitClass>;

/** Months from one visit to the next. */
export const monthsBetween = ({ visits }: Pick<VisitClass, 'visits'>): number =>
  (visits.years * 12) / visits.times;
