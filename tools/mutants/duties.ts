// A duty counts only if a passing test of its name fails when its use cases are replaced by a
// refusal (nightly). Without an argument every built duty is tried; name some to try only those.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTrace } from '../trace/read.ts';
import { rootOf } from '../tree.ts';
import { makeCopy, runTests } from './run.ts';

const sources = await readTrace(rootOf([]));

const replaced = (source: string, search: string, text: string): string => {
  if (source.split(search).length !== 2)
    throw new Error(`app.ts does not read as expected: ${search}`);
  return source.replace(search, () => text);
};

/** In the copy only: the operations named by MEGURI_REFUSED answer a refusal. */
const makeRefusable = (copy: string): void => {
  const path = join(copy, 'server/src/app.ts');
  const list = 'export const served: readonly Served[] = [';
  const end = '\n/** Every operation of the program';
  const refusing = `
const refused = (process.env['MEGURI_REFUSED'] ?? '').split(',');
const refuse = async (): Promise<never> => refuseWith('not-found');
export const served: readonly Served[] = bound.map((one) =>
  refused.includes(one.operation.name) ? { ...one, use: refuse } : one);
`;
  const bound = replaced(readFileSync(path, 'utf8'), list, 'const bound: readonly Served[] = [');
  const text = replaced(bound, end, `${refusing}${end}`);
  writeFileSync(path, `import { refuseWith } from './platform/refusal-error.ts';\n${text}`);
};

const escaped = (duty: string): string => duty.replaceAll('.', '\\.');

type Verdict = 'proved' | 'no database test' | 'its tests fail already' | 'not noticed';

const filesOf = (duty: string): readonly string[] => [
  ...new Set(
    sources.tests
      .filter((one) => one.duty === duty && one.file.endsWith('.db.test.ts'))
      .map((one) => one.file),
  ),
];

/** All tests of these duties once, before anything is refused: title and outcome. */
const soundOnes = (copy: string, duties: readonly string[]) =>
  runTests(copy, {
    tests: [...new Set(duties.flatMap(filesOf))],
    project: 'db',
  }).testResults.flatMap((file) => file.assertionResults);

const prove = (copy: string, duty: string, sound: ReturnType<typeof soundOnes>): Verdict => {
  const operations = sources.operations.filter((one) => one.duties.includes(duty));
  const files = filesOf(duty);
  if (files.length === 0) return 'no database test';
  const own = sound.filter(({ title }) => title.startsWith(`${duty}:`));
  if (own.length === 0 || own.some(({ status }) => status === 'failed')) {
    return 'its tests fail already';
  }
  const env = { MEGURI_REFUSED: operations.map((one) => one.name).join(',') };
  const run = { tests: files, project: 'db', flags: ['-t', `${escaped(duty)}:`], env } as const;
  const { numFailedTests, numFailedTestSuites } = runTests(copy, run);
  // A file whose very set-up needs the refused operation fails as a whole.
  return numFailedTests + numFailedTestSuites > 0 ? 'proved' : 'not noticed';
};

const named = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const built = Object.keys(sources.duties).filter((duty) =>
  sources.operations.some((one) => one.duties.includes(duty)),
);
const copy = makeCopy(['core', 'packs', 'server', 'tools']);
makeRefusable(copy);
const asked = built.filter((duty) => named.length === 0 || named.includes(duty));
const sound = soundOnes(copy, asked);
const verdicts = asked.map((duty) => {
  const verdict = prove(copy, duty, sound);
  console.log(`${verdict.padEnd(24)} ${duty}`);
  return verdict;
});
rmSync(copy, { recursive: true, force: true });
const proved = verdicts.filter((verdict) => verdict === 'proved').length;
console.log(`${proved} passed, ${verdicts.length - proved} failed`);
if (proved < verdicts.length) process.exitCode = 1;
