import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Breach } from '../tree.ts';

/** Writes a generated document, or with --check says whether the committed one is up to date. */
export const writeOrCompare = (root: string, file: string, text: string): readonly Breach[] => {
  const path = join(root, file);
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
    return [];
  }
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return [];
  return [{ rule: 'outdated', file, line: 1, say: 'print it anew with its tool in tools/' }];
};
