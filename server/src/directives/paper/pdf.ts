import { fileURLToPath } from 'node:url';
import { must } from '../../platform/refusal-error.ts';
import { openTypesetter, typeset } from '../../platform/typesetting.ts';

const templates = {
  comparison: fileURLToPath(new URL('comparison.typ', import.meta.url)),
  edition: fileURLToPath(new URL('edition.typ', import.meta.url)),
} as const;

/** What is printed: words and cells, never Typst source. */
export type Paper = Readonly<Record<string, unknown>> & {
  readonly template: keyof typeof templates;
  readonly title: string;
  readonly datedOn: string;
};

/** Sets a paper as PDF/A-2b, fonts embedded, in a worker thread. */
export const pdfOf = async (paper: Paper) => {
  const { template, title, datedOn } = paper;
  const worker = openTypesetter();
  try {
    const job = { template: templates[template], data: paper, datedOn };
    const { pdf } = must(await typeset(worker, job));
    const base64 = Buffer.from(pdf).toString('base64');
    return { name: `${title}.pdf`, mediaType: 'application/pdf', base64 };
  } finally {
    await worker.terminate();
  }
};
