import type { Tier } from '@meguri/core/pack/criteria.ts';
import * as z from 'zod';
import { addFact } from '../platform/add-fact.ts';
import { keyRefusals } from '../platform/key-refusals.ts';
import { newOrderedId } from '../platform/keys.ts';
import { type Envelope, type SealPlace, seal, unseal } from '../platform/keys-envelope.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import { insertSealedKey, shareKeys } from '../platform/sealed-keys.ts';
import type { Ctx } from '../platform/serve.ts';
import type { ReasonRow } from './classify.db.ts';

/**
 * What stands for the criterion of a household chosen at a desk: the same for every one of them, so
 * that age, victimhood and health (MG-B3, MG-B8, MG-B9) are not known by being sealed.
 */
export const sealedCriterion = 'sealed';

type Of = {
  readonly id: string;
  readonly premisesId: string;
  readonly stationId: string;
};

const placeOf = (prefecture: string, { id, premisesId, stationId }: Of): SealPlace => ({
  name: `reasons.${stationId}`,
  parts: [prefecture, stationId, premisesId, id, 'reason'],
});

export type Chosen = {
  readonly premisesId: string;
  readonly stationId: string;
  readonly tier: Tier;
  readonly criterion: string;
  readonly decidedOn: string;
};

/** Keeps why a household has its tier under the station's own key for reasons. */
export const recordSealedReason = async (ctx: Ctx, chosen: Chosen): Promise<void> => {
  const id = newOrderedId();
  const { premisesId, stationId, tier, criterion } = chosen;
  await addFact(ctx.tx, 'classifications', {
    id,
    station_id: stationId,
    premises_id: premisesId,
    tier,
    criterion: sealedCriterion,
    reason: '',
    review_on: null,
    approved_by: null,
    decided_on: chosen.decidedOn,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  const place = placeOf(ctx.prefecture, { id, premisesId, stationId });
  await shareKeys(ctx.tx, stationId);
  const { contents, key } = await keyRefusals(seal(ctx.keys, place, JSON.stringify({ criterion })));
  await addFact(ctx.tx, 'sealed_reasons', { id, station_id: stationId, contents });
  await insertSealedKey(ctx.tx, { id, stationId, key: 'reasons', place }, key);
};

export type HeldReason = { readonly place: SealPlace; readonly envelope: Envelope };

/** The sealed reason of a classification; undefined where it stands open or was erased. */
export const heldReason = (ctx: Ctx, of: Of, row: ReasonRow): HeldReason | undefined => {
  const { contents, key_version: version, wrapped: bytes } = row;
  if (contents === null || version === null || bytes === null) return undefined;
  return { place: placeOf(ctx.prefecture, of), envelope: { contents, key: { version, bytes } } };
};

const reason = z.object({ criterion: z.string() });

export const openReason = async (keys: KeyProvider, held: HeldReason): Promise<string> =>
  reason.parse(JSON.parse(await keyRefusals(unseal(keys, held.place, held.envelope)))).criterion;
