import * as z from 'zod';
import { operation } from '../operation.ts';
import { clauseId } from '../pack/text.ts';

const label = z.object({ ja: z.string(), en: z.string() });

/** The clauses of the directive in force that oblige somebody to some duties: what a screen rests on. */
export const basisOfDuties = operation({
  name: 'directives.basis',
  kind: 'query',
  action: 'directives.see',
  purpose: 'none',
  audit: 'none',
  duties: ['directives.refer'],
  offline: false,
  input: z.object({ duties: z.array(z.string()).min(1).max(20) }),
  output: z.object({
    directive: z.object({ title: label, number: z.string() }),
    clauses: z.array(
      z.object({
        id: clauseId,
        cite: z.string(),
        summary: label,
        /** Where it is browsed: the pack, and what its directive is called. */
        pack: z.string(),
        source: label,
      }),
    ),
  }),
  refusals: [],
});
