import { readFile } from 'node:fs/promises';
import { ok, type Refusal, type Result, refuse } from '@meguri/core/base/result.ts';
import { explain } from '@meguri/core/refusals.ts';

/** An unreadable file and text that is no JSON are an expected no, not a fault of the program. */
export const readJson = async (path: string): Promise<Result<unknown>> => {
  try {
    return ok(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return refuse('sheet.file-unreadable', { file: path });
  }
};

/** The reason on standard error, Japanese first. */
export const sayNo = ({ code, details }: Refusal): void => {
  for (const language of ['ja', 'en'] as const) {
    const { say, next } = explain(code, details, language);
    process.stderr.write(`${say} ${next}\n`);
  }
};
