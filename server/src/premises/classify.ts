import type { Output } from '@meguri/core/operation.ts';
import type { PremisesKind } from '@meguri/core/pack/criteria.ts';
import { shownClass } from '@meguri/core/premises/classes.ts';
import type {
  listCriteria,
  reclassifyPremises,
  seeClassification,
} from '@meguri/core/premises/classify.ops.ts';
import { type Classification, mayReclassify } from '@meguri/core/premises/classify.ts';
import { addFact } from '../platform/add-fact.ts';
import { newOrderedId } from '../platform/keys.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { appendChange } from './change.ts';
import { criterionOf, keptClass } from './classes.ts';
import { listClassifications } from './classify.db.ts';
import { type HeldReason, heldReason, openReason, recordSealedReason } from './reasons.ts';
import { type KnownPremises, knownPremises } from './state.ts';

type Choice = { readonly kind: PremisesKind; readonly criterion: string };

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

type Class = Pick<Classification, 'tier' | 'visitClass'>;

const changeTier = async (ctx: Ctx, known: KnownPremises, chosen: Class): Promise<void> => {
  const state = known.on(ctx.today);
  if (state.closedOn !== null) refuseWith('premises.closed', { on: state.closedOn });
  const { tier } = chosen;
  const visitClass = keptClass(ctx, chosen);
  if (state.tier === tier && (state.visitClass ?? null) === visitClass) return;
  await appendChange(ctx, known, { type: 'reclassified', on: ctx.today, tier, visitClass });
};

/** Keeps why, and appends the new tier where it is another one. */
export const recordClassification = async (
  ctx: Ctx,
  known: KnownPremises,
  decided: Classification & Deciders,
): Promise<void> => {
  const { tier, criterion } = decided;
  await changeTier(ctx, known, decided);
  await addFact(ctx.tx, 'classifications', {
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
  const { premises_id: premisesId, station_id: stationId, kind } = known.row;
  const chosen = chosenDirectly(ctx, { kind, criterion: input.criterion });
  const { tier, criterion } = chosen;
  if (kind === 'household') {
    await changeTier(ctx, known, chosen);
    const decidedOn = ctx.today;
    await recordSealedReason(ctx, { premisesId, stationId, tier, criterion, decidedOn });
  } else {
    const by = ctx.actor.personId;
    await recordClassification(ctx, known, { ...chosen, by, approvedBy: null });
  }
  return { premisesId, tier };
};

export const criteriaToChoose: UseCase<typeof listCriteria> = async (ctx) => ({
  criteria: ctx.pack.criteria.map((line) => {
    const { code, premises, tier, discretionary, summary } = line;
    const visitClass = shownClass(ctx.pack, { ...line, kind: premises });
    return { code, premises, tier, visitClass, discretionary, summary };
  }),
});

/** The criterion's words; its code where a later pack no longer has it. */
export const summaryOf = (ctx: Ctx, code: string) =>
  criterionOf(ctx, code)?.summary ?? { ja: code, en: code };

type Entry = Output<typeof seeClassification>['entries'][number];

/** A reason as the transaction leaves it; a sealed one is opened after the commit. */
type HeldEntry = {
  readonly entry: Entry;
  readonly sealed: HeldReason | undefined;
  readonly summary: (code: string) => Entry['summary'];
};

export const heldReasons = async (
  ctx: Ctx,
  { premisesId }: { readonly premisesId: string },
): Promise<readonly HeldEntry[]> => {
  const rows = await listClassifications(ctx.tx, premisesId);
  const summary = (code: string): Entry['summary'] => summaryOf(ctx, code);
  return rows.map((row) => ({
    summary,
    sealed: heldReason(ctx, { id: row.id, premisesId, stationId: row.station_id }, row),
    entry: {
      tier: row.tier,
      criterion: row.criterion,
      summary: summary(row.criterion),
      reason: row.reason,
      reviewOn: row.review_on,
      decidedOn: row.decided_on,
      by: row.by,
      approvedBy: row.approved_by,
    },
  }));
};

export const openReasons = async (keys: KeyProvider, held: readonly HeldEntry[]) => ({
  entries: await Promise.all(
    held.map(async ({ entry, sealed, summary }) => {
      if (sealed === undefined) return entry;
      const criterion = await openReason(keys, sealed);
      return { ...entry, criterion, summary: summary(criterion) };
    }),
  ),
});
