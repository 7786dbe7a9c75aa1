import { notFiled } from '@meguri/core/sheets/close.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';
import { type BeatSheet, loadSheets } from './beat-sheet.ts';
import { findFiledId } from './filed.db.ts';
import { readBeatsOfYear } from './year.db.ts';

export type BeatYear = { readonly beatId: string; readonly year: number };

/** The sheet of one beat with every month counted now; refuses a beat that was not there. */
export const sheetOfBeat = async (ctx: Ctx, { beatId, year }: BeatYear): Promise<BeatSheet> => {
  const beats = await readBeatsOfYear(ctx.tx, { unit: 'beat', id: beatId }, year);
  const [sheet] = await loadSheets(ctx, { beats, year, everyMonth: true });
  return sheet ?? refuseWith('not-found');
};

/** The same for a change, which a filed year refuses. */
export const openSheetOfBeat = async (ctx: Ctx, asked: BeatYear): Promise<BeatSheet> => {
  const sheet = await sheetOfBeat(ctx, asked);
  const filed = await findFiledId(ctx.tx, sheet.beat.boxId, asked.year);
  must(notFiled(asked.year, filed !== undefined));
  return sheet;
};
