import type { seeAssessment } from '@meguri/core/directives/assessment.ops.ts';
import { assessmentInForce, lastDayOf, standingOf } from '@meguri/core/pack/assessment.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, Served, UseCase } from '../platform/serve.ts';
import { usesOn } from './packs-in-use.ts';

const packsToday = async (ctx: Ctx) => (await usesOn(ctx)).map(({ pack }) => pack);

const isAssessed = async (ctx: Ctx): Promise<boolean> =>
  assessmentInForce(await packsToday(ctx), ctx);

/**
 * The operations of the programme, each of which first asks for a signed impact assessment in force
 * and refuses without one, whoever calls and whatever the pack otherwise says (R07).
 */
export const needsAssessment = (served: readonly Served[]): readonly Served[] =>
  served.map((one) => ({
    ...one,
    operation: {
      ...one.operation,
      refusals: [...one.operation.refusals, 'programme.not-assessed'],
    },
    place: async (ctx: Ctx, input: never): Promise<Place> => {
      if (!(await isAssessed(ctx))) return refuseWith('programme.not-assessed');
      return one.place(ctx, input);
    },
  }));

export const assessment: UseCase<typeof seeAssessment> = async (ctx) => {
  const packs = await packsToday(ctx);
  return {
    inForce: assessmentInForce(packs, ctx),
    packs: packs.map(({ identity, assessment: one }) => ({
      pack: identity.id,
      prefecture: identity.prefecture.name,
      title: identity.title,
      standing: standingOf(one, ctx),
      lastDay: one && lastDayOf(one),
      assessment: one,
    })),
  };
};
