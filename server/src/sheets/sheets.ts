import { ok, type Result } from '@meguri/core/base/result.ts';
import { sheetCsv } from './paper/csv.ts';
import type { SheetPaper } from './paper/paper.ts';
import { type PdfOptions, sheetPdf } from './paper/pdf.ts';
import { sheetXlsx } from './paper/xlsx.ts';

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
