import type { Input, Operation } from '@meguri/core/operation.ts';
import type {
  endExemption,
  exemptPremises,
  mergePremises,
  moveOutPremises,
  removePremises,
} from '@meguri/core/premises/change.ops.ts';
import { mayExempt } from '@meguri/core/premises/classify.ts';
import { mayMerge } from '@meguri/core/premises/merge.ts';
import type { PremisesChange } from '@meguri/core/premises/premises.ts';
import { mayChange } from '@meguri/core/premises/state.ts';
import { addFact } from '../platform/add-fact.ts';
import { newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { instantOn } from './place.ts';
import { type KnownPremises, knownPremises } from './state.ts';

const columnsOf = (change: PremisesChange) => {
  switch (change.type) {
    case 'reclassified':
      return { tier: change.tier, visit_class: change.visitClass ?? null };
    case 'exempted':
      return { reason: change.reason, review_on: change.reviewOn };
    case 'removed':
      return change.reason === 'vanished' ? {} : { merged_into: change.mergedInto };
    default:
      return {};
  }
};

/** Adds a change to known premises if the rule allows it; nothing is overwritten. */
export const appendChange = async (
  ctx: Ctx,
  known: KnownPremises,
  change: PremisesChange,
): Promise<void> => {
  must(mayChange(known.on(ctx.today), change, ctx.today));
  await addFact(ctx.tx, 'premises_changes', {
    id: newOrderedId(),
    station_id: known.row.station_id,
    premises_id: known.row.premises_id,
    first_beat_id: known.row.first_beat_id,
    type: change.type,
    ...columnsOf(change),
    happened_on: change.on,
    happened_at: instantOn(ctx, change.on, '23:59:59'),
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
};

type OnOne = { readonly premisesId: string };

const changing =
  <I extends OnOne>(changeOf: (ctx: Ctx, input: I) => PremisesChange) =>
  async (ctx: Ctx, input: I): Promise<OnOne> => {
    const change = changeOf(ctx, input);
    await appendChange(ctx, await knownPremises(ctx, input.premisesId), change);
    return { premisesId: input.premisesId };
  };

type In<O extends Operation> = Input<O>;

export const moveOut: UseCase<typeof moveOutPremises> = changing(
  (_, { on }: In<typeof moveOutPremises>) => ({ type: 'moved-out', on }),
);

export const removeVanished: UseCase<typeof removePremises> = changing(
  (_, { on }: In<typeof removePremises>) => ({ type: 'removed', on, reason: 'vanished' }),
);

export const exempt: UseCase<typeof exemptPremises> = changing(
  (ctx, { reason, instructedOn, reviewOn }: In<typeof exemptPremises>) => {
    const { today, actor } = ctx;
    return must(mayExempt({ post: actor.postKind, reason, instructedOn, reviewOn, today }));
  },
);

export const exemptNoMore: UseCase<typeof endExemption> = changing(
  (_, { on }: In<typeof endExemption>) => ({ type: 'exemption-ended', on }),
);

export const merge: UseCase<typeof mergePremises> = async (ctx, { premisesId, survivorId }) => {
  const duplicate = await knownPremises(ctx, premisesId);
  const survivor = await knownPremises(ctx, survivorId);
  const [leaves, stays] = [duplicate.on(ctx.today), survivor.on(ctx.today)];
  // Two doors of different beats are no duplicates: that would be a re-cut.
  if (leaves.beatId !== stays.beatId) return refuseWith('not-found');
  const mergedInto = must(mayMerge(leaves, stays, duplicate.row.address_text));
  const change = { type: 'removed', on: ctx.today, reason: 'merged', mergedInto } as const;
  await appendChange(ctx, duplicate, change);
  return { premisesId: survivorId };
};
