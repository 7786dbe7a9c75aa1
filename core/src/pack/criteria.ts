import * as z from 'zod';
import { bilingual, clauseId, slug } from './text.ts';

export const premisesKinds = ['household', 'establishment'] as const;
export type PremisesKind = (typeof premisesKinds)[number];

export const tiers = ['priority', 'general'] as const;
export type Tier = (typeof tiers)[number];

/**
 * What a criterion looks at. The code, not the pack, decides from it what is sealed and what needs
 * an approval: a pack cannot unseal a criterion by leaving out a flag.
 */
export const criterionBases = [
  'building',
  'facility',
  'organisation-post',
  'age-or-need',
  'victimhood',
  'health',
  'discretion',
  'remainder',
] as const;
export type CriterionBasis = (typeof criterionBases)[number];

const sealedBases: ReadonlySet<CriterionBasis> = new Set(['age-or-need', 'victimhood', 'health']);

/** Age, victimhood and health are never listed, printed or sent to a tablet (register 6.3-2). */
export const isSealed = (basis: CriterionBasis): boolean => sealedBases.has(basis);

export const criterionSchema = z
  .strictObject({
    /** Unique in the pack: 'household-1'. */
    code: slug,
    clause: clauseId,
    premises: z.enum(premisesKinds),
    tier: z.enum(tiers),
    /** The class it leads to; left out where its column has one class only. */
    visitClass: slug.optional(),
    basis: z.enum(criterionBases),
    summary: bilingual,
  })
  .readonly();

/** One line of 別表. `discretionary` needs a reason, an approval and a review date (MG-B10, B19). */
export type Criterion = z.output<typeof criterionSchema> & {
  readonly sealed: boolean;
  readonly discretionary: boolean;
};

export const toCriterion = (line: z.output<typeof criterionSchema>): Criterion => ({
  ...line,
  sealed: isSealed(line.basis),
  discretionary: line.basis === 'discretion',
});
