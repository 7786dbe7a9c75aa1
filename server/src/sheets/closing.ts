import type { closeMonth, confirmAmendment, reopenMonth } from '@meguri/core/sheets/close.ops.ts';
import { mayClose } from '@meguri/core/sheets/close.ts';
import { addOnce } from '../platform/add-fact.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { amendedMonths } from './amendments.ts';
import type { BeatSheet } from './beat-sheet.ts';
import { type Closing, insertClosing } from './closings.db.ts';
import { openSheetOfBeat } from './one-beat.ts';
import { isInCharge } from './year.db.ts';

const newestOf = (sheet: BeatSheet, month: number): Closing | undefined =>
  sheet.closings.find((one) => one.month === month);

/** Stores the month as counted now; answers its check number. */
const freeze = async (ctx: Ctx, sheet: BeatSheet, month: number): Promise<string> => {
  const snapshot = sheet.live[month - 1];
  if (snapshot === undefined) return refuseWith('sheets.month-not-of-beat', { month });
  const checksum = await insertClosing(ctx.tx, {
    stationId: sheet.beat.stationId,
    beatId: sheet.beat.id,
    year: sheet.sheetYear.year,
    month,
    closing: (newestOf(sheet, month)?.closing ?? 0) + 1,
    snapshot,
    personId: ctx.actor.personId,
    at: ctx.now,
  });
  return checksum ?? refuseWith('sheets.month-closed', { month });
};

const open = async (
  ctx: Ctx,
  sheet: BeatSheet,
  { month, reason }: { readonly month: number; readonly reason: string },
): Promise<void> => {
  const closing = newestOf(sheet, month);
  if (closing?.reopenedAt !== null) return refuseWith('sheets.month-open', { month });
  const reopened = await addOnce(ctx.tx, 'month_reopenings', {
    closing_id: closing.id,
    station_id: sheet.beat.stationId,
    reason,
    reopened_by: ctx.actor.personId,
    reopened_at: ctx.now,
  });
  if (!reopened) refuseWith('sheets.month-open', { month });
};

/** MG-6.3a: the officer in charge, or whoever acts, closes; a helper does not. */
export const closeOwnMonth: UseCase<typeof closeMonth> = async (ctx, { beatId, year, month }) => {
  const who = { personId: ctx.actor.personId, beatId };
  if (!(await isInCharge(ctx.tx, who, ctx.today))) refuseWith('action.not-allowed');
  const sheet = await openSheetOfBeat(ctx, { beatId, year });
  must(mayClose(sheet.sheetYear, month));
  return { checksum: await freeze(ctx, sheet, month) };
};

export const reopenClosedMonth: UseCase<typeof reopenMonth> = async (ctx, input) => {
  await open(ctx, await openSheetOfBeat(ctx, input), input);
  return {};
};

/** Every amended month is opened and closed again at once, so that none stays open (MG-6.3a). */
export const confirmLateFacts: UseCase<typeof confirmAmendment> = async (ctx, input) => {
  const sheet = await openSheetOfBeat(ctx, input);
  const { months } = await amendedMonths(ctx, sheet);
  if (months.length === 0) refuseWith('sheets.nothing-amended');
  for (const month of months) {
    await open(ctx, sheet, { month, reason: input.reason });
    await freeze(ctx, sheet, month);
  }
  return { months: [...months] };
};
