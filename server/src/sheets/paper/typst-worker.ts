import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as z from 'zod';
import type { Page } from './page.ts';

/** Pages to set, and the instant that the document is dated with, so that equal data are equal. */
export type TypesetJob = { readonly pages: readonly Page[]; readonly datedAt: number };
/** `starts`: the page on which each paper begins, from 1. */
export type TypesetAnswer =
  | { readonly pdf: Uint8Array; readonly starts: readonly number[] }
  | { readonly fault: string };

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/biz-udgothic'));
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: [join(fonts, '400Regular'), join(fonts, '700Bold')] }],
});
const template = readFileSync(join(import.meta.dirname, 'form.typ'), 'utf8');

const startsSchema = z.tuple([z.object({ value: z.array(z.int()) })]);

/** PDF/A-2b on purpose: it fails on a character that no font holds, instead of printing a box. */
const typeset = ({ pages, datedAt }: TypesetJob): TypesetAnswer => {
  const inputs = { pages: JSON.stringify(pages) };
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs });
    const { result } = compiled;
    if (result === null) {
      return { fault: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics) };
    }
    const starts = startsSchema.parse(compiler.query(result, { selector: '<starts>' }));
    const pdf = compiler.pdf(result, { pdfStandard: 'a-2b', creationTimestamp: datedAt });
    const [{ value }] = starts;
    const ends = [...value.slice(1), result.numOfPages + 1];
    const long = pages.find((page, at) => !page.annex && ends[at] !== (value[at] ?? 0) + 1);
    return long ? { fault: `${long.bookmark} does not fit its page` } : { pdf, starts: value };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  } finally {
    compiler.evictCache(10);
  }
};

parentPort?.on('message', (job: TypesetJob) => parentPort?.postMessage(typeset(job)));
