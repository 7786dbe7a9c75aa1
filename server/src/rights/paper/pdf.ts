import { Worker } from 'node:worker_threads';
import { refuseWith } from '../../platform/refusal-error.ts';
import type { File, Paper, PaperAnswer } from './paper.ts';

const ask = (worker: Worker, paper: Paper): Promise<PaperAnswer> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The typesetting worker ended early.')));
    worker.postMessage(paper);
  });

/** Sets a paper as PDF/A-2b, fonts embedded, in a worker thread; equal papers give equal bytes. */
export const pdfOf = async (paper: Paper): Promise<File> => {
  const worker = new Worker(new URL('typst-worker.ts', import.meta.url));
  try {
    const answer = await ask(worker, paper);
    if ('missing' in answer) return refuseWith('sheet.character-missing', { text: answer.missing });
    const base64 = Buffer.from(answer.pdf).toString('base64');
    return { name: `${paper.title}.pdf`, mediaType: 'application/pdf', base64 };
  } finally {
    await worker.terminate();
  }
};
