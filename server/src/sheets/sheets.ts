import { ok, type Result } from '@meguri/core/base/result.ts';
import type { SheetMonth } from '@meguri/core/sheets/cells.ts';
import type { Tx } from '../platform/database.ts';
import { must } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';
import { type BeatSheet, loadSheets } from './beat-sheet.ts';
import { type BoxYear, keepPaper, papersToFile } from './file-year.ts';
import { computeMonths, type MonthsAsked } from './months.db.ts';
import { sheetCsv } from './paper/csv.ts';
import type { SheetPaper } from './paper/paper.ts';
import { type PdfOptions, sheetPdf } from './paper/pdf.ts';
import { sheetXlsx } from './paper/xlsx.ts';
import { type BeatsAsked, readBeatsOfYear } from './year.db.ts';

export type PaperFormat = 'pdf' | 'xlsx' | 'csv';

/**
 * The form on paper or as a file, one page, worksheet or block of lines for each beat (MG-F1–R33).
 * `options` concern the PDF: blank for the pen, progress, cancelling.
 *
 * Refuses: sheet.character-missing (PDF only).
 */
export const printSheets = async (
  papers: readonly SheetPaper[],
  format: PaperFormat,
  options: PdfOptions = {},
): Promise<Result<Uint8Array>> => {
  if (format === 'pdf') return sheetPdf(papers, options);
  if (format === 'xlsx') return ok(await sheetXlsx(papers));
  return ok(new TextEncoder().encode(sheetCsv(papers)));
};

/**
 * The sheets of a beat, a box, a station or (null) of all stations of the caller, with every month
 * counted now beside its snapshot; for reviews and tasks (core close.ts reads states from them).
 */
export const sheetsOfYear = async (
  ctx: Ctx,
  asked: BeatsAsked,
  year: number,
): Promise<readonly BeatSheet[]> => {
  const beats = await readBeatsOfYear(ctx.tx, asked, year);
  return loadSheets(ctx, { beats, year, everyMonth: true });
};

/** The twelve months of each beat as its facts give them, by beat; closed months too (MG-N2a). */
export const monthsFromFacts = (
  tx: Tx,
  asked: MonthsAsked,
): Promise<ReadonlyMap<string, readonly SheetMonth[]>> => computeMonths(tx, asked);

/**
 * Files the year of a box as the operation does (MG-6.4a), with no transaction open while the paper
 * is set: for who files many of them beside the work of others.
 */
export const fileYearApart = async (
  inScope: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>,
  asked: BoxYear,
): Promise<void> => {
  const ready = await inScope((ctx) => papersToFile(ctx, asked));
  const pdf = must(await sheetPdf(ready.papers));
  await inScope((ctx) => keepPaper(ctx, { ...asked, ...ready, pdf }));
};
