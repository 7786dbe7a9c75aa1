import { pdfFile } from '../../platform/typesetting.ts';
import type { File, Paper } from './paper.ts';

const template = new URL('paper.typ', import.meta.url);

export const pdfOf = (paper: Paper): Promise<File> => pdfFile(template, paper);
