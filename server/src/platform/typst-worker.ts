import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as z from 'zod';
import type { Typeset, TypesetJob } from './typesetting.ts';

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/biz-udgothic'));
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: [join(fonts, '400Regular'), join(fonts, '700Bold')] }],
});

const startsSchema = z.array(z.object({ value: z.array(z.int()) }));

/** PDF/A-2b on purpose: it fails on a character that no font holds, instead of printing a box. */
const typeset = ({ template, data, datedOn }: TypesetJob): Typeset => {
  const mainFileContent = readFileSync(template, 'utf8');
  try {
    const compiled = compiler.compile({ mainFileContent, inputs: { data: JSON.stringify(data) } });
    const { result } = compiled;
    if (result === null) {
      return { fault: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics) };
    }
    const [starts] = startsSchema.parse(compiler.query(result, { selector: '<starts>' }));
    const creationTimestamp = Date.parse(`${datedOn}T00:00:00Z`) / 1000;
    const pdf = compiler.pdf(result, { pdfStandard: 'a-2b', creationTimestamp });
    return { pdf, pages: result.numOfPages, starts: starts?.value ?? [] };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  } finally {
    compiler.evictCache(10);
  }
};

parentPort?.on('message', (job: TypesetJob) => parentPort?.postMessage(typeset(job)));
