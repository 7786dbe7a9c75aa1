// Bundles the browser app when a source of it changed since the last bundle; npm start calls it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const marker = join(root, 'office/dist/.sources');

const sources = (): readonly string[] =>
  globSync(
    [
      '{core,ui,office}/src/**/*',
      'office/{index.html,vite.config.ts}',
      'packs/**/*.json',
      'package-lock.json',
    ],
    { cwd: root, withFileTypes: true },
  )
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const file of sources()) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
};

const current = fingerprint();
if (!existsSync(marker) || readFileSync(marker, 'utf8') !== current) {
  console.log('Meguri: building the office app');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'office'),
    stdio: 'inherit',
  });
  if (status === 0) writeFileSync(marker, current);
  else process.exitCode = 1;
}
