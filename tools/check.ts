// npm run check: every static check in turn, with its time. All run, so one call shows everything.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

type Step = { readonly name: string; readonly args: readonly string[] };

const tool = (name: string, file: string, ...args: readonly string[]): Step => ({
  name,
  args: [join(root, 'node_modules', file), ...args],
});

const own = (name: string, ...args: readonly string[]): Step => ({
  name,
  args: [join(root, `tools/${name}.ts`), ...args],
});

// Tests of core and ui have their own settings: they may use Node, their code may not.
const projects = [
  'core',
  'core/tsconfig.test.json',
  'ui',
  'server',
  'office',
  'resident',
  'tools',
  'e2e',
];

const steps: readonly Step[] = [
  ...projects
    .filter((project) => existsSync(join(root, project)))
    .map((project) => tool(`types ${project}`, 'ts7/bin/tsc', '-p', project)),
  tool('biome', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  own('check-house'),
  own('check-schema'),
  tool('knip', 'knip/bin/knip.js', '--no-progress'),
  own('write-trace', '--check'),
  own('write-pack-schema', '--check'),
  own('write-pack-manifest', '--check'),
  own('write-glossary', '--check'),
  own('write-asvs', '--check'),
  own('write-sbom', '--check'),
  own('write-licences', '--check'),
];

const runStep = ({ name, args }: Step): boolean => {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAILED'} ${name} ${seconds} s`);
  return status === 0;
};

const results = steps.map(runStep);
const failed = results.filter((ok) => !ok).length;
console.log(`check: ${results.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
