import { fileURLToPath } from 'node:url';
import { must } from '../../platform/refusal-error.ts';
import { openTypesetter, typeset } from '../../platform/typesetting.ts';
import type { File, Paper } from './paper.ts';

const template = fileURLToPath(new URL('paper.typ', import.meta.url));

/** Sets a paper as PDF/A-2b, fonts embedded, in a worker thread; equal papers give equal bytes. */
export const pdfOf = async (paper: Paper): Promise<File> => {
  const worker = openTypesetter();
  try {
    const { pdf } = must(await typeset(worker, { template, data: paper, datedOn: paper.datedOn }));
    const base64 = Buffer.from(pdf).toString('base64');
    return { name: `${paper.title}.pdf`, mediaType: 'application/pdf', base64 };
  } finally {
    await worker.terminate();
  }
};
