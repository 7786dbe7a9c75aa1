import type { PremisesKind } from '@meguri/core/pack/criteria.ts';
import type {
  listCriteria,
  reclassifyPremises,
  seeClassification,
} from '@meguri/core/premises/classify.ops.ts';
import { type Classification, mayReclassify } from '@meguri/core/premises/classify.ts';
import { newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { appendChange } from './change.ts';
import { insertClassification, listClassifications } from './classify.db.ts';
import { type KnownPremises, knownPremises } from './state.ts';

type Choice = { readonly kind: PremisesKind; readonly criterion: string };

export const criterionOf = (ctx: Ctx, code: string) =>
  ctx.pack.criteria.find((line) => line.code === code);

/** A criterion chosen without an approval; a discretionary one is applied for instead. */
export const chosenDirectly = (ctx: Ctx, { kind, criterion }: Choice): Classification => {
  if (criterionOf(ctx, criterion)?.discretionary) return refuseWith('premises.approval-missing');
  const requestedBy = ctx.actor.personId;
  const nothing = { reason: null, reviewOn: null, approval: null };
  const request = { kind, criterion, requestedBy, ...nothing, today: ctx.today };
  return must(mayReclassify(ctx.pack.criteria, request));
};

/** Who asked for a classification, and who approved it where that was needed. */
export type Deciders = { readonly by: string; readonly approvedBy: string | null };

/** Keeps why, and appends the new tier where it is another one. */
export const recordClassification = async (
  ctx: Ctx,
  known: KnownPremises,
  decided: Classification & Deciders,
): Promise<void> => {
  const state = known.on(ctx.today);
  if (state.closedOn !== null) refuseWith('premises.closed', { on: state.closedOn });
  const { tier, criterion } = decided;
  if (state.tier !== tier) {
    await appendChange(ctx, known, { type: 'reclassified', on: ctx.today, tier });
  }
  await insertClassification(ctx.tx, {
    id: newOrderedId(),
    station_id: known.row.station_id,
    premises_id: known.row.premises_id,
    tier,
    criterion,
    reason: decided.reason ?? '',
    review_on: decided.reviewOn ?? null,
    approved_by: decided.approvedBy,
    decided_on: ctx.today,
    recorded_at: ctx.now,
    recorded_by: decided.by,
  });
};

export const reclassify: UseCase<typeof reclassifyPremises> = async (ctx, input) => {
  const known = await knownPremises(ctx, input.premisesId);
  const chosen = chosenDirectly(ctx, { kind: known.row.kind, criterion: input.criterion });
  const by = ctx.actor.personId;
  await recordClassification(ctx, known, { ...chosen, by, approvedBy: null });
  return { premisesId: input.premisesId, tier: chosen.tier };
};

export const criteriaToChoose: UseCase<typeof listCriteria> = async (ctx) => ({
  criteria: ctx.pack.criteria
    .filter((line) => !line.sealed)
    .map(({ code, premises, tier, discretionary, summary }) => {
      return { code, premises, tier, discretionary, summary };
    }),
});

/** The criterion's words; its code where a later pack no longer has it. */
export const summaryOf = (ctx: Ctx, code: string) =>
  criterionOf(ctx, code)?.summary ?? { ja: code, en: code };

export const classificationOf: UseCase<typeof seeClassification> = async (ctx, { premisesId }) => {
  const rows = await listClassifications(ctx.tx, premisesId);
  return {
    entries: rows.map((row) => ({
      tier: row.tier,
      criterion: row.criterion,
      summary: summaryOf(ctx, row.criterion),
      reason: row.reason,
      reviewOn: row.review_on,
      decidedOn: row.decided_on,
      by: row.by,
      approvedBy: row.approved_by,
    })),
  };
};
