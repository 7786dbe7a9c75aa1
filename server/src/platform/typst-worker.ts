import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as z from 'zod';
import type { Typeset, TypesetJob } from './typesetting.ts';

const { resolve } = createRequire(import.meta.url);
const weights = (font: string): readonly string[] => {
  const folder = dirname(resolve(`@expo-google-fonts/${font}`));
  return [join(folder, '400Regular'), join(folder, '700Bold')];
};

/** Every script of the leaflets; Chinese and Korean lie in server/fonts (decision 0017). */
const fontPaths = [
  'biz-udgothic',
  'noto-sans',
  'noto-sans-devanagari',
  'noto-sans-myanmar',
  'noto-sans-thai',
].flatMap(weights);
const own = join(import.meta.dirname, '../../fonts');
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: [...fontPaths, own] }],
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
