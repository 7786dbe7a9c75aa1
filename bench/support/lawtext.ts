import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

// Lawtext, the one public parser of Japanese legal text, for comparison. It is no dependency of the
// project: its own dependency on canvas does not build on a plain machine, and its parser needs none.

const element: z.ZodType<LawElement> = z.lazy(() =>
  z.object({ tag: z.string(), children: z.array(z.union([z.string(), element])) }),
);
type LawElement = { readonly tag: string; readonly children: readonly (string | LawElement)[] };

const parsed = z.object({ value: element, errors: z.array(z.unknown()) });
export type Parsed = z.output<typeof parsed>;
const parser = z.object({ parse: z.function({ input: [z.string()], output: z.unknown() }) });

export const lawtextVersion = '0.1.52';

export type Lawtext = { readonly parse: (text: string) => Parsed };

/** Installs it into a temporary folder; the reason where that cannot be done. */
export const installLawtext = (): { readonly folder: string } & (
  | Lawtext
  | { readonly no: string }
) => {
  const folder = mkdtempSync(join(tmpdir(), 'meguri-bench-lawtext-'));
  const options = ['--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  const done = spawnSync('npm', ['install', ...options, `lawtext@${lawtextVersion}`], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (done.status !== 0) {
    return { folder, no: done.stderr.split('\n').find((line) => line.includes('code')) ?? 'npm' };
  }
  try {
    const load = createRequire(join(folder, 'index.js'));
    const { parse } = parser.parse(load('lawtext/dist/src/parser/lawtext.js'));
    return { folder, parse: (text) => parsed.parse(parse(text)) };
  } catch (error) {
    return { folder, no: error instanceof Error ? error.message : String(error) };
  }
};

/** Texts of every element of a law, each with all below it. */
export const textsOf = (root: LawElement): readonly string[] => {
  const texts: string[] = [];
  const walk = (one: string | LawElement): string => {
    if (typeof one === 'string') return one;
    const text = one.children.map(walk).join('');
    texts.push(text);
    return text;
  };
  walk(root);
  return texts;
};
