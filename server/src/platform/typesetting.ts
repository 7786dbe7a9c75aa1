import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Day } from '@meguri/core/base/day.ts';
import { ok, type Result, refuse } from '@meguri/core/base/result.ts';
import { must } from './refusal-error.ts';

/** A document to set: what a person typed comes as data, never as Typst source. */
export type TypesetJob = {
  /** Path of the Typst template; it reads its input `data`. */
  readonly template: string;
  readonly data: unknown;
  /** The day the file is dated with, so that equal data give equal bytes. */
  readonly datedOn: Day;
};

type Document = {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** What the template's label `starts` says: the page each part begins on, from 1. */
  readonly starts: readonly number[];
};

/** What the worker says. */
export type Typeset = Document | { readonly fault: string };

/** Typesets PDF/A-2b, fonts embedded, in a thread of its own; stop it when all is set. */
export const openTypesetter = (): Worker => new Worker(new URL('typst-worker.ts', import.meta.url));

const ask = (worker: Worker, job: TypesetJob): Promise<Typeset> =>
  new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('The typesetting worker ended early.'));
    // One worker sets many documents: nothing may go on listening for an earlier one.
    worker.once('message', (answer: Typeset) => {
      worker.off('error', reject);
      worker.off('exit', ended);
      resolve(answer);
    });
    worker.once('error', reject);
    worker.once('exit', ended);
    worker.postMessage(job);
  });

/** The character that no installed font holds, if that is the fault. */
const missingText = (fault: string): string | undefined =>
  /the text `\\*"(.+?)\\*"` could not be displayed/
    .exec(fault)?.[1]
    ?.replaceAll(/\\+u\{(\w+)\}/g, (_, hex: string) => String.fromCodePoint(Number(`0x${hex}`)));

/** One document. Refuses `sheet.character-missing`; any other fault is one of the program. */
export const typeset = async (worker: Worker, job: TypesetJob): Promise<Result<Document>> => {
  const answer = await ask(worker, job);
  if ('pdf' in answer) return ok(answer);
  const text = missingText(answer.fault);
  if (text === undefined) throw new Error(`Typesetting failed: ${answer.fault}`);
  return refuse('sheet.character-missing', { text });
};

/** A paper as a file: PDF/A-2b, fonts embedded; equal papers give equal bytes. */
export const pdfFile = async (
  template: URL,
  paper: { readonly title: string; readonly datedOn: Day },
) => {
  const worker = openTypesetter();
  try {
    const job = { template: fileURLToPath(template), data: paper, datedOn: paper.datedOn };
    const { pdf } = must(await typeset(worker, job));
    const base64 = Buffer.from(pdf).toString('base64');
    return { name: `${paper.title}.pdf`, mediaType: 'application/pdf', base64 };
  } finally {
    await worker.terminate();
  }
};
