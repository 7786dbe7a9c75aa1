import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One thing a check found: which rule, where, and what to do about it. */
export type Breach = {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly say: string;
};

/** The folder a check works on: `--root DIR`, else the project itself. */
export const rootOf = (args: readonly string[]): string => {
  const at = args.indexOf('--root');
  return resolve(at < 0 ? join(import.meta.dirname, '..') : (args[at + 1] ?? '.'));
};

/** Files that belong to the project: tracked, or new and not ignored; paths from the root. */
export const listFiles = (root: string): readonly string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)))
    .sort();

export const readText = (root: string, file: string): string =>
  readFileSync(join(root, file), 'utf8');

/** Tests, and the `testing` files that only tests use. */
export const isTest = (file: string): boolean =>
  /(\.(test|e2e|testing)|\/testing[\w-]*)\.tsx?$/.test(file);

export const isGenerated = (file: string): boolean =>
  file === 'server/db/schema.ts' || /\.gen\.tsx?$/.test(file);

export type Exception = { readonly rule: string; readonly file: string; readonly reason: string };

/** Takes away what an exception covers; an exception that covers nothing is itself a breach. */
export const withoutExceptions = (
  breaches: readonly Breach[],
  exceptions: readonly Exception[],
  listedIn: string,
): readonly Breach[] => {
  const covers = (e: Exception, b: Breach): boolean => e.rule === b.rule && e.file === b.file;
  const stale = exceptions.filter((e) => !breaches.some((b) => covers(e, b)));
  return [
    ...breaches.filter((b) => !exceptions.some((e) => covers(e, b))),
    ...stale.map((e) => ({
      rule: 'stale-exception',
      file: listedIn,
      line: 1,
      say: `the exception ${e.rule} for ${e.file} covers nothing: remove it`,
    })),
  ];
};

/** Prints one line per breach and the summary; the process fails when there is a breach. */
export const report = (name: string, breaches: readonly Breach[], summary: string): void => {
  for (const { file, line, rule, say } of breaches) console.log(`${file}:${line} ${rule}: ${say}`);
  console.log(`${name}: ${summary}, ${breaches.length} breaches`);
  if (breaches.length > 0) process.exitCode = 1;
};
