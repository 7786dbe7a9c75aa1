import { pdfFile } from '../../platform/typesetting.ts';

const templates = {
  comparison: new URL('comparison.typ', import.meta.url),
  edition: new URL('edition.typ', import.meta.url),
} as const;

/** What is printed: words and cells, never Typst source. */
export type Paper = Readonly<Record<string, unknown>> & {
  readonly template: keyof typeof templates;
  readonly title: string;
  readonly datedOn: string;
};

export const pdfOf = (paper: Paper) => pdfFile(templates[paper.template], paper);
