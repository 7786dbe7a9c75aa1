import type { Day } from '@meguri/core/base/day.ts';
import type { basisOfDuties } from '@meguri/core/directives/directives.ops.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { needsAssessment as wrapped } from './assessment.ts';
import { readFile } from './files.ts';
import { usesOn } from './packs-in-use.ts';

/** Clauses in the order of the directive, in our own words; its sentences are not shipped. */
export const basis: UseCase<typeof basisOfDuties> = async (ctx, { duties }) => {
  const { title, number } = ctx.pack.identity;
  const packs = [ctx.pack, ...(await programmesInForce(ctx))];
  return {
    directive: { title, number },
    clauses: packs.flatMap(({ identity, clauses }) =>
      clauses
        .filter((one) => 'duties' in one && one.duties.some((duty) => duties.includes(duty)))
        .map(({ id, cite, summary }) => ({
          id,
          cite,
          summary,
          pack: identity.id,
          source: identity.title,
        })),
    ),
  };
};

/**
 * The programme packs by which work of a day is judged: the prefecture's own ones and those it
 * adopted. A lapsed one stays until a person ends it (YG-H2).
 */
export const programmesInForce = async (
  ctx: Ctx,
  day: Day = ctx.today,
): Promise<readonly ProgrammePack[]> => (await usesOn(ctx, day)).map(({ pack }) => pack);

/** A file as the text `readDirective` takes: for the command line, which keeps nothing of it. */
export const directiveFileText = readFile;

/** Wraps what the programme does: off without a signed impact assessment in force (R07). */
export const needsAssessment = wrapped;
