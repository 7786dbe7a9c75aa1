import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { heardSchema } from './visit.ts';

/** What a resident asked or thinks, heard outside of a visit, such as at the police box. */
export const recordOpinion = operation({
  name: 'visits.recordOpinion',
  kind: 'command',
  action: 'opinions.keep',
  purpose: 'none',
  audit: 'opinions.recorded',
  duties: ['requests.record'],
  offline: true,
  input: z.object({ id: z.uuid(), premisesId: z.uuid(), heard: heardSchema }),
  output: z.object({ opinionId: z.uuid(), answerDueOn: daySchema.nullable() }),
  refusals: ['not-found', 'visits.id-taken'],
});

/** The answer that went back to the person (MG-1b). */
export const answerOpinion = operation({
  name: 'visits.answerOpinion',
  kind: 'command',
  action: 'opinions.keep',
  purpose: 'none',
  audit: 'opinions.answered',
  duties: ['requests.answer'],
  offline: true,
  input: z.object({
    opinionId: z.uuid(),
    text: z.string().trim().min(1).max(1000),
    on: daySchema,
  }),
  output: z.object({ opinionId: z.uuid() }),
  refusals: ['not-found', 'opinions.answered', 'opinions.answered-before-heard', 'day.in-future'],
});

/** What was heard in a beat: overdue first, then open by due day, then the rest, newest first. */
export const listOpinions = operation({
  name: 'visits.opinions',
  kind: 'query',
  action: 'opinions.see',
  purpose: 'none',
  audit: 'opinions.listed',
  duties: ['requests.record', 'requests.answer'],
  offline: false,
  input: z.object({ beatId: z.uuid() }),
  output: z.object({
    answerDays: z.int(),
    opinions: z.array(
      z.object({
        id: z.uuid(),
        premisesId: z.uuid(),
        address: z.string(),
        kind: heardSchema.unwrap().shape.kind,
        text: z.string(),
        heardOn: daySchema,
        by: z.string(),
        state: z.enum(['overdue', 'open', 'answered', 'noted']),
        answerDueOn: daySchema.nullable(),
        answer: z.object({ text: z.string(), on: daySchema, by: z.string() }).nullable(),
      }),
    ),
  }),
  refusals: ['not-found'],
});
