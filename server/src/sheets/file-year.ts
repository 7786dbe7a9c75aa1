import { monthEnd } from '@meguri/core/base/day.ts';
import { differences, monthStates, notFiled } from '@meguri/core/sheets/close.ts';
import { newId, sha256 } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';
import type { BeatSheet } from './beat-sheet.ts';
import { findFiledId, insertFiled } from './filed.db.ts';
import { cellsOf, type SheetPaper } from './paper/paper.ts';
import { papersOf } from './papers.ts';

export type BoxYear = { readonly boxId: string; readonly year: number };

/** Every month closed, every correction decided, every late fact confirmed (MG-6.4a). */
const fileable = (ctx: Ctx, { beat, sheetYear, ...sheet }: BeatSheet): void => {
  const open = monthStates(sheetYear).findIndex((one) => one === 'open' || one === 'future');
  if (open >= 0) refuseWith('sheets.year-open', { beat: beat.name, month: open + 1 });
  if (sheet.corrections.some((one) => one.endKind === null)) {
    refuseWith('sheets.correction-open', { beat: beat.name });
  }
  if (differences(ctx.pack.form, sheet.snapshots, sheet.live).length > 0) {
    refuseWith('sheets.amendment-open', { beat: beat.name });
  }
};

type Ready = { readonly stationId: string; readonly papers: readonly SheetPaper[] };

/** The papers of a box's year that may be filed now; refuses one that is filed or not yet done. */
export const papersToFile = async (ctx: Ctx, { boxId, year }: BoxYear): Promise<Ready> => {
  must(notFiled(year, (await findFiledId(ctx.tx, boxId, year)) !== undefined));
  const { papers, sheets } = await papersOf(ctx, { of: 'box', id: boxId, year });
  for (const sheet of sheets) fileable(ctx, sheet);
  return { papers, stationId: sheets[0]?.beat.stationId ?? '' };
};

// Lists only: a database keeps their order, so the checksum can be made again from what it holds.
const dataOf = (papers: readonly SheetPaper[]): string =>
  JSON.stringify(
    papers.map((paper) => [
      paper.year,
      paper.boxName,
      paper.beatNo,
      paper.officerName,
      paper.asOf,
      paper.sheet.rows.map((row) => [row.id, ...cellsOf(row)]),
      paper.corrections.map((one) => [
        one.rowId,
        one.month,
        one.computed,
        one.corrected,
        one.reason,
        one.by,
      ]),
      (paper.annex?.officers ?? []).map(({ month, names }) => [month, ...names]),
    ]),
  );

/** One check number over the paper and its figures. */
export const filedChecksum = (pdf: Uint8Array, data: string): string =>
  sha256(`${sha256(pdf)} ${sha256(data)}`);

/** Full years after the year of the sheet; unset keeps it for ever (MG-6.4b). */
const keepUntil = (ctx: Ctx, year: number): string | null => {
  const years = ctx.pack.parameters.sheetRetentionYears.value;
  return years === null ? null : monthEnd(year + years, 12);
};

/** Keeps paper, figures and check number; once for a box and year. */
export const keepPaper = async (
  ctx: Ctx,
  { boxId, year, stationId, papers, pdf }: BoxYear & Ready & { readonly pdf: Uint8Array },
): Promise<{ readonly filedId: string; readonly checksum: string }> => {
  const data = dataOf(papers);
  const checksum = filedChecksum(pdf, data);
  const id = newId();
  const stored = await insertFiled(ctx.tx, {
    id,
    boxId,
    year,
    pdf,
    data,
    checksum,
    stationId,
    keepUntil: keepUntil(ctx, year),
    personId: ctx.actor.personId,
    at: ctx.now,
  });
  if (!stored) refuseWith('sheets.year-filed', { year });
  return { filedId: id, checksum };
};
