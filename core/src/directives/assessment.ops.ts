import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { assessmentSchema, assessmentStandings } from '../pack/assessment.ts';

const label = z.object({ ja: z.string(), en: z.string() });

/** Whether the work of the programme may go on here, and what was asked before it began (R07). */
export const seeAssessment = operation({
  name: 'directives.assessment',
  kind: 'query',
  action: 'directives.see',
  purpose: 'none',
  audit: 'none',
  duties: ['directives.in-force'],
  offline: false,
  input: z.object({}),
  output: z.object({
    inForce: z.boolean(),
    packs: z.array(
      z.object({
        pack: z.string(),
        prefecture: label,
        title: label,
        standing: z.enum(assessmentStandings),
        /** The last day it counts or counted; null where there is none. */
        lastDay: daySchema.nullable(),
        assessment: assessmentSchema.nullable(),
      }),
    ),
  }),
  refusals: [],
});
