// npm test: rules, database suite and browser flows, then the sum. Name suites to run only those:
// `npm test -- rules core/src/base` (what is no suite narrows the files). DATABASE_URL takes the
// database suite to PostgreSQL, unless MEGURI_TEST_ENGINE=pglite. --strict-skips: a skip that
// expected-skips.json does not name is a failure.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '../e2e/support/chromium.ts';
import {
  type ExpectedSkip,
  fromPlaywright,
  fromVitest,
  type Outcome,
  unexpectedSkips,
} from './tests/outcome.ts';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'meguri-tests-'));
const { DATABASE_URL: url, ...plainEnv } = process.env;
const engine = process.env['MEGURI_TEST_ENGINE'] ?? (url === undefined ? 'pglite' : 'postgres');
if (engine === 'postgres' && url === undefined) {
  throw new Error('MEGURI_TEST_ENGINE=postgres needs DATABASE_URL.');
}
const testEnv = engine === 'postgres' ? process.env : plainEnv;
const expected: readonly ExpectedSkip[] = JSON.parse(
  readFileSync(join(root, 'tools/expected-skips.json'), 'utf8'),
);

type Command = { readonly args: readonly string[]; readonly env?: Record<string, string> };

const runTool = (file: string, { args, env = {} }: Command): boolean =>
  spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...testEnv, MEGURI_TEST_ENGINE: engine, ...env },
  }).status === 0;

// Without its report a suite did not run to its end: one failure.
const readReport = <T>(file: string, ok: boolean, read: (json: T) => Outcome): Outcome => {
  if (existsSync(file)) return read(JSON.parse(readFileSync(file, 'utf8')));
  const failed = ok ? [] : [`${file}: no report`];
  return { suite: file, passed: 0, failed, skipped: [] };
};

const words = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const suiteNames = ['rules', 'db', 'flows'];
const named = words.filter((word) => suiteNames.includes(word));
const narrow = words.filter((word) => !suiteNames.includes(word));

const vitest = (project: string): Outcome => {
  const file = join(scratch, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = runTool('vitest/vitest.mjs', {
    args: ['run', '--project', project, ...reporters, ...narrow],
  });
  return readReport(file, ok, (json: Parameters<typeof fromVitest>[1]) =>
    fromVitest(project, json),
  );
};

const flows = (): Outcome => {
  if (chromium() === undefined) {
    console.log('flows: skipped, no Chromium (set CHROMIUM or install the Debian package)');
    return { suite: 'flows', passed: 0, failed: [], skipped: ['flows: no Chromium'] };
  }
  const file = join(scratch, 'flows.json');
  const args = ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'];
  const ok = runTool('@playwright/test/cli.js', {
    args: [...args, '--pass-with-no-tests', ...narrow],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  return readReport(file, ok, (json: Parameters<typeof fromPlaywright>[1]) =>
    fromPlaywright('flows', json),
  );
};

const suites: Readonly<Record<string, () => Outcome>> = {
  rules: () => vitest('rules'),
  db: () => vitest('db'),
  flows,
};

const count = ({ passed, failed, skipped }: Outcome): number =>
  passed + failed.length + skipped.length;

// A suite that found no test must not look like one that passed.
const judge = (outcome: Outcome): Outcome => {
  const strict = process.argv.includes('--strict-skips');
  const unexpected = unexpectedSkips(outcome, engine, expected).map(
    (name) => `skipped, not expected on ${engine}: ${name}`,
  );
  const silent = narrow.length === 0 && count(outcome) === 0;
  const more = [...(strict ? unexpected : []), ...(silent ? ['ran no test'] : [])];
  return { ...outcome, failed: [...outcome.failed, ...more] };
};

const outcomes = Object.entries(suites)
  .filter(([name]) => named.length === 0 || named.includes(name))
  .map(([, run]) => judge(run()));
rmSync(scratch, { recursive: true, force: true });

for (const { suite, failed } of outcomes) {
  for (const name of failed) console.log(`FAILED ${suite} > ${name}`);
}

const sum = (part: (outcome: Outcome) => number): number =>
  outcomes.reduce((total, outcome) => total + part(outcome), 0);

const failed = sum((outcome) => outcome.failed.length);
const skipped = sum((outcome) => outcome.skipped.length);
console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed, ${skipped} skipped`);
if (failed > 0) process.exitCode = 1;
