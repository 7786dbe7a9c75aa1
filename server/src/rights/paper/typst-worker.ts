import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper, PaperAnswer } from './paper.ts';

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/biz-udgothic'));
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: [join(fonts, '400Regular'), join(fonts, '700Bold')] }],
});
const template = readFileSync(join(import.meta.dirname, 'paper.typ'), 'utf8');

// PDF/A-2b fails on a character that no font holds, instead of printing a box.
const missingIn = (fault: string): string => {
  const text = /the text `\\*"(.+?)\\*"` could not be displayed/.exec(fault)?.[1];
  if (text === undefined) throw new Error(`Typesetting failed: ${fault}`);
  return text.replaceAll(/\\+u\{(\w+)\}/g, (_, hex: string) =>
    String.fromCodePoint(Number(`0x${hex}`)),
  );
};

const typeset = (paper: Paper): PaperAnswer => {
  try {
    const compiled = compiler.compile({
      mainFileContent: template,
      inputs: { paper: JSON.stringify(paper) },
    });
    if (compiled.result === null) {
      return { missing: missingIn(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)) };
    }
    const creationTimestamp = Date.parse(`${paper.datedOn}T00:00:00Z`) / 1000;
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: 'a-2b', creationTimestamp }) };
  } catch (error) {
    return { missing: missingIn(error instanceof Error ? error.message : String(error)) };
  }
};

parentPort?.on('message', (paper: Paper) => parentPort?.postMessage(typeset(paper)));
