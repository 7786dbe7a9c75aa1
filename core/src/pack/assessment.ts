import * as z from 'zod';
import { addMonths, type Day, daySchema } from '../base/day.ts';
import { record } from './shape.ts';
import { bilingual, plainText, slug } from './text.ts';

/**
 * `assessment.json` of a pack on the programme: what its work may do to people, asked before it
 * begins, and the safeguard that answers (trust.md R07). Without one that is signed and in force the
 * work on the programme stays off. `sample`: made up, counts in the demo only.
 */
export const assessmentSchema = record({
  version: plainText,
  title: bilingual,
  /** The post that signed; null: not yet signed. */
  signedBy: bilingual.nullable(),
  signedOn: daySchema.nullable(),
  validUntil: daySchema,
  sample: z.boolean(),
  points: z
    .array(
      record({
        id: slug,
        question: bilingual,
        safeguard: bilingual,
        rule: z.string().regex(/^R\d{2}$/),
      }),
    )
    .min(1)
    .readonly(),
});

export type Assessment = z.output<typeof assessmentSchema>;

/** After so many months an assessment is made anew, whatever it says itself. */
export const assessmentMonths = 36;

export const assessmentStandings = [
  'in-force',
  'missing',
  'unsigned',
  'not-begun',
  'expired',
  'sample',
] as const;

/** Whether an assessment lets the work go on, and if not, why. */
export type AssessmentStanding = (typeof assessmentStandings)[number];

type When = { readonly today: Day; readonly demo: boolean };

/** The last day an assessment counts: its own, or three years after it was signed. */
export const lastDayOf = ({ signedOn, validUntil }: Assessment): Day => {
  const longest = signedOn === null ? validUntil : addMonths(signedOn, assessmentMonths);
  return longest < validUntil ? longest : validUntil;
};

/** How the assessment of a pack stands on a day (R07); null: the pack has none. */
export const standingOf = (one: Assessment | null, { today, demo }: When): AssessmentStanding => {
  if (one === null) return 'missing';
  if (one.signedBy === null || one.signedOn === null) return 'unsigned';
  if (one.signedOn > today) return 'not-begun';
  if (lastDayOf(one) < today) return 'expired';
  return one.sample && !demo ? 'sample' : 'in-force';
};

/** Whether one of the packs lets the work of the programme go on (R07). */
export const assessmentInForce = (
  packs: readonly { readonly assessment: Assessment | null }[],
  when: When,
): boolean => packs.some(({ assessment }) => standingOf(assessment, when) === 'in-force');
