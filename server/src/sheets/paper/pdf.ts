import { Worker } from 'node:worker_threads';
import { ok, type Result, refuse } from '@meguri/core/base/result.ts';
import { joinPdfs, type Part } from './join.ts';
import { type Page, pageOf } from './page.ts';
import type { SheetPaper } from './paper.ts';
import type { TypesetAnswer, TypesetJob } from './typst-worker.ts';

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

const ask = (worker: Worker, job: TypesetJob): Promise<TypesetAnswer> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The typesetting worker ended early.')));
    worker.postMessage(job);
  });

/** The character that no installed font holds, if that is the fault. */
const missingText = (fault: string): string | undefined =>
  /the text `\\*"(.+?)\\*"` could not be displayed/
    .exec(fault)?.[1]
    ?.replaceAll(/\\+u\{(\w+)\}/g, (_, hex: string) => String.fromCodePoint(Number(`0x${hex}`)));

const typeset = async (worker: Worker, job: TypesetJob): Promise<Result<Part>> => {
  const answer = await ask(worker, job);
  if ('pdf' in answer) return ok({ ...answer, pages: job.pages });
  const text = missingText(answer.fault);
  if (text === undefined) throw new Error(`Typesetting failed: ${answer.fault}`);
  return refuse('sheet.character-missing', { text });
};

const typesetParts = async (
  worker: Worker,
  jobs: readonly TypesetJob[],
  { signal, onProgress }: PdfOptions,
): Promise<Result<readonly Part[]>> => {
  const parts: Part[] = [];
  const total = jobs.reduce((sum, job) => sum + job.pages.length, 0);
  for (const job of jobs) {
    signal?.throwIfAborted();
    const part = await typeset(worker, job);
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
  const datedAt = Date.parse(`${first.asOf}T00:00:00Z`) / 1000;
  const pages = papers.map((paper) => pageOf(paper, options.blank ?? false));
  const jobs = inParts(pages).map((part) => ({ pages: part, datedAt }));
  const worker = new Worker(new URL('typst-worker.ts', import.meta.url));
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
