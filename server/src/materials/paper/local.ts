import type { Day } from '@meguri/core/base/day.ts';
import { pdfFile } from '../../platform/typesetting.ts';

/** A station's safety text of a month on A4 upright (local.typ). */
export type LocalPaper = {
  readonly title: string;
  readonly station: string;
  readonly month: string;
  readonly demo: boolean;
  readonly datedOn: Day;
  readonly draft: boolean;
  readonly items: readonly { readonly label: string; readonly text: string }[];
  readonly source: string;
  readonly until: string;
};

const template = new URL('local.typ', import.meta.url);

export const localPdf = (paper: LocalPaper) => pdfFile(template, paper);
