// npm run nightly: the runs that are too long for every change. MEGURI_HEAVY=1 makes the property
// tests draw ten times as many cases; every benchmark runs at full size and writes its figures.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

type Run = { readonly name: string; readonly args: readonly string[] };

const folder = join(root, 'bench');

const benches = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((entry) => /^[a-z-]+\.ts$/.test(entry))
  .map((entry) => ({ name: `bench ${entry}`, args: [`bench/${entry}`, '--full'] }));

const runbooks = readdirSync(join(root, 'tools/operations'))
  .filter((entry) => /^[a-z-]+\.ts$/.test(entry) && entry !== 'steps.ts')
  .map((entry) => ({ name: `runbook ${entry}`, args: [`tools/operations/${entry}`] }));

const runs: readonly Run[] = [
  { name: 'heavy tests', args: ['tools/run-tests.ts', 'rules', 'db'] },
  { name: 'mutants of the form', args: ['tools/mutants/sheets-rule.ts'] },
  { name: 'mutants of the policies', args: ['tools/mutants/policies.ts'] },
  { name: 'duties proved by refusals', args: ['tools/mutants/duties.ts'] },
  { name: 'signatures of packages', args: ['tools/check-signatures.ts'] },
  { name: 'known weaknesses of packages', args: ['tools/check-weaknesses.ts'] },
  ...runbooks,
  ...benches,
];

for (const { name, args } of runs) {
  console.log(`nightly: ${name}`);
  const env = { ...process.env, MEGURI_HEAVY: '1' };
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) {
    console.log(`nightly: ${name} failed`);
    process.exitCode = 1;
  }
}
