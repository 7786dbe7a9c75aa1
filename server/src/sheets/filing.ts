import { monthEnd } from '@meguri/core/base/day.ts';
import { differences, monthStates, notFiled } from '@meguri/core/sheets/close.ts';
import type { fetchFiled, fileYear, listFiled } from '@meguri/core/sheets/papers.ops.ts';
import { newId, sha256 } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import type { BeatSheet } from './beat-sheet.ts';
import { findFiledId, findFiledPaper, insertFiled, readFiled } from './filed.db.ts';
import { cellsOf, type SheetPaper } from './paper/paper.ts';
import { sheetPdf } from './paper/pdf.ts';
import { papersOf } from './papers.ts';
import { fileName } from './prints.ts';

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

// Lists only: a database keeps their order, so the checksum can be made again from what it holds.
const dataOf = (papers: readonly SheetPaper[]): string =>
  JSON.stringify(
    papers.map((paper) => [
      ...[paper.year, paper.boxName, paper.beatNo, paper.officerName, paper.asOf],
      paper.sheet.rows.map((row) => [row.id, ...cellsOf(row)]),
      paper.corrections.map((one) => [
        ...[one.rowId, one.month, one.computed, one.corrected, one.reason, one.by],
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

export const fileBoxYear: UseCase<typeof fileYear> = async (ctx, { boxId, year }) => {
  must(notFiled(year, (await findFiledId(ctx.tx, boxId, year)) !== undefined));
  const { papers, sheets } = await papersOf(ctx, { of: 'box', id: boxId, year });
  for (const sheet of sheets) fileable(ctx, sheet);
  const pdf = must(await sheetPdf(papers));
  const data = dataOf(papers);
  const checksum = filedChecksum(pdf, data);
  const stored = await insertFiled(ctx.tx, {
    ...{ id: newId(), boxId, year, pdf, data, checksum },
    stationId: sheets[0]?.beat.stationId ?? '',
    keepUntil: keepUntil(ctx, year),
    personId: ctx.actor.personId,
    at: ctx.now,
  });
  if (!stored) refuseWith('sheets.year-filed', { year });
  return { filedId: (await findFiledId(ctx.tx, boxId, year)) ?? '', checksum };
};

export const filedOfStation: UseCase<typeof listFiled> = async ({ tx }, { stationId }) => ({
  filed: (await readFiled(tx, stationId)).map((one) => ({ ...one, at: one.at.toISOString() })),
});

const paperOf = async (ctx: Ctx, filedId: string) =>
  (await findFiledPaper(ctx.tx, filedId)) ?? refuseWith('not-found');

export const placeOfFiled = async (ctx: Ctx, filedId: string): Promise<Place> => {
  const { stationId, boxId } = await paperOf(ctx, filedId);
  return { stationId, boxId, seenBy: 'sheets.see' };
};

export const filedPaper: UseCase<typeof fetchFiled> = async (ctx, { filedId }) => {
  const { boxName, year, pdf, checksum } = await paperOf(ctx, filedId);
  return {
    name: `${fileName({ year }, [boxName])}.pdf`,
    mediaType: 'application/pdf',
    base64: Buffer.from(pdf).toString('base64'),
    checksum,
  };
};
