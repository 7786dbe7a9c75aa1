import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';

/** Counted for this beat, shared out by a rule, or only standing in until a count is known. */
export const registerBasis = z.enum(['real', 'derived', 'placeholder']);

/** Register households (C) of a beat by hand, with where the number is from (MG-N6, MG-R30). */
export const setRegisterHouseholds = operation({
  name: 'beats.setRegisterHouseholds',
  kind: 'command',
  action: 'beats.register-households',
  purpose: 'none',
  audit: 'beats.register-households-set',
  duties: ['imports.register-households'],
  offline: false,
  input: z.object({
    beatId: z.uuid(),
    asOf: daySchema,
    count: z.int().min(0).max(1_000_000),
    source: z.string().trim().min(1).max(200),
    /** What the source counts: 町丁字, 市区町村, 受持区. */
    level: z.string().trim().min(1).max(50),
    basis: registerBasis,
  }),
  output: z.object({ registerId: z.uuid() }),
  refusals: ['day.in-future', 'not-found'],
});
