import type {
  confirmCorrection,
  correctCell,
  withdrawCorrection,
} from '@meguri/core/sheets/close.ops.ts';
import { notFiled } from '@meguri/core/sheets/close.ts';
import { correctable } from '@meguri/core/sheets/correct.ts';
import { placeOfBeat } from '../beats/beats.ts';
import { addFact, addOnce } from '../platform/add-fact.ts';
import { newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { type Correction, findCorrection } from './corrections.db.ts';
import { findFiledId } from './filed.db.ts';
import { openSheetOfBeat } from './one-beat.ts';

const correctionOf = async (ctx: Ctx, id: string): Promise<Correction> =>
  (await findCorrection(ctx.tx, id)) ?? refuseWith('not-found');

export const placeOfCorrection = async (ctx: Ctx, id: string): Promise<Place> => ({
  ...(await placeOfBeat(ctx, (await correctionOf(ctx, id)).beatId)),
  seenBy: 'sheets.see',
});

/** Keeps the computed figure, the reason and the person beside the corrected one. */
export const correctByHand: UseCase<typeof correctCell> = async (ctx, input) => {
  const { rowId, month, corrected, reason } = input;
  const sheet = await openSheetOfBeat(ctx, input);
  const computed = must(correctable(ctx.pack.form, sheet.computed, { rowId, month }));
  const waits = sheet.corrections.some(
    (one) => one.rowId === rowId && one.month === month && one.endKind === null,
  );
  if (waits) refuseWith('sheets.already-corrected');
  const id = newOrderedId();
  await addFact(ctx.tx, 'sheet_corrections', {
    id,
    month,
    computed,
    corrected,
    reason,
    row_id: rowId,
    year: input.year,
    station_id: sheet.beat.stationId,
    beat_id: sheet.beat.id,
    corrected_by: ctx.actor.personId,
    corrected_at: ctx.now,
  });
  return { correctionId: id };
};

const end = async (
  ctx: Ctx,
  correction: Correction,
  kind: 'confirmed' | 'withdrawn',
): Promise<Record<string, never>> => {
  const { id, stationId, beatId, year } = correction;
  const { boxId = '' } = await placeOfBeat(ctx, beatId);
  must(notFiled(year, (await findFiledId(ctx.tx, boxId, year)) !== undefined));
  const row = { correction_id: id, station_id: stationId, kind };
  const by = { person_id: ctx.actor.personId, at: ctx.now };
  const ended = await addOnce(ctx.tx, 'sheet_correction_ends', { ...row, ...by });
  if (!ended) refuseWith('sheets.correction-ended');
  return {};
};

export const withdraw: UseCase<typeof withdrawCorrection> = async (ctx, { correctionId }) =>
  end(ctx, await correctionOf(ctx, correctionId), 'withdrawn');

export const confirm: UseCase<typeof confirmCorrection> = async (ctx, { correctionId }) => {
  const correction = await correctionOf(ctx, correctionId);
  if (correction.personId === ctx.actor.personId) refuseWith('sheets.correction-own');
  return end(ctx, correction, 'confirmed');
};
