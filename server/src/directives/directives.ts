import type { basisOfDuties } from '@meguri/core/directives/directives.ops.ts';
import type { UseCase } from '../platform/serve.ts';

/** Clauses in the order of the directive, in our own words; its sentences are not shipped. */
export const basis: UseCase<typeof basisOfDuties> = async ({ pack }, { duties }) => ({
  directive: { title: pack.identity.title, number: pack.identity.number },
  clauses: pack.clauses
    .filter((clause) => 'duties' in clause && clause.duties.some((duty) => duties.includes(duty)))
    .map(({ id, cite, summary }) => ({ id, cite, summary })),
});
