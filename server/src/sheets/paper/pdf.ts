import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import type { Day } from '@meguri/core/base/day.ts';
import { ok, type Result } from '@meguri/core/base/result.ts';
import { openTypesetter, typeset } from '../../platform/typesetting.ts';
import { joinPdfs, type Part } from './join.ts';
import { type Page, pageOf } from './page.ts';
import type { SheetPaper } from './paper.ts';

/** Longer documents are set in parts: the compiler's memory grows with the pages it holds. */
const pagesPerPart = 30;

export type PdfOptions = {
  /** For the pen: the form's rules with an empty heading and empty cells. */
  readonly blank?: boolean;
  /** Told after each part how many of the papers are set. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the work; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

const inParts = (pages: readonly Page[]): readonly (readonly Page[])[] => {
  const perPart = pages.some((page) => page.annex !== null) ? pagesPerPart / 2 : pagesPerPart;
  return Array.from({ length: Math.ceil(pages.length / perPart) }, (_, at) =>
    pages.slice(at * perPart, (at + 1) * perPart),
  );
};

const template = fileURLToPath(new URL('form.typ', import.meta.url));

type Pages = { readonly pages: readonly Page[]; readonly datedOn: Day };

/** A paper fills one page; only its annex may follow it. */
const refuseLong = (pages: readonly Page[], starts: readonly number[], count: number): void => {
  const ends = [...starts.slice(1), count + 1];
  const long = pages.find((page, at) => !page.annex && ends[at] !== (starts[at] ?? 0) + 1);
  if (long) throw new Error(`Typesetting failed: ${long.bookmark} does not fit its page`);
};

const typesetPart = async (worker: Worker, { pages, datedOn }: Pages): Promise<Result<Part>> => {
  const set = await typeset(worker, { template, data: pages, datedOn });
  if (!set.ok) return set;
  const { pdf, starts } = set.value;
  refuseLong(pages, starts, set.value.pages);
  return ok({ pdf, starts, pages });
};

const typesetParts = async (
  worker: Worker,
  jobs: readonly Pages[],
  { signal, onProgress }: PdfOptions,
): Promise<Result<readonly Part[]>> => {
  const parts: Part[] = [];
  const total = jobs.reduce((sum, job) => sum + job.pages.length, 0);
  for (const job of jobs) {
    signal?.throwIfAborted();
    const part = await typesetPart(worker, job);
    if (!part.ok) return part;
    parts.push(part.value);
    onProgress?.(
      parts.reduce((sum, { pages }) => sum + pages.length, 0),
      total,
    );
  }
  return ok(parts);
};

/**
 * The form as PDF: one A4 landscape page for each paper (two with an annex), a bookmark for each,
 * fonts embedded, set in a worker thread (MG-F1–F7). One part is PDF/A-2b; a joined document keeps
 * its pages and bookmarks. The same papers give the same bytes.
 *
 * Refuses: sheet.character-missing for a name that no installed font can show.
 */
export const sheetPdf = async (
  papers: readonly SheetPaper[],
  options: PdfOptions = {},
): Promise<Result<Uint8Array>> => {
  const [first] = papers;
  if (first === undefined) throw new Error('A document needs at least one paper.');
  const pages = papers.map((paper) => pageOf(paper, options.blank ?? false));
  const jobs = inParts(pages).map((part) => ({ pages: part, datedOn: first.asOf }));
  const worker = openTypesetter();
  const { signal } = options;
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const parts = await typesetParts(worker, jobs, options);
    if (!parts.ok) return parts;
    const [only] = parts.value;
    return ok(parts.value.length === 1 && only ? only.pdf : await joinPdfs(parts.value));
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
};
