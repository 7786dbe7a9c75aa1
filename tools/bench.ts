// npm run bench -- NAME [options]: runs bench/NAME.ts; without a name, lists what there is.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../bench');
const [name = '', ...options] = process.argv.slice(2);
const file = join(folder, `${name}.ts`);

if (/^[a-z-]+$/.test(name) && existsSync(file)) {
  process.exitCode =
    spawnSync(process.execPath, [file, ...options], { stdio: 'inherit' }).status ?? 1;
} else {
  const entries = existsSync(folder) ? readdirSync(folder) : [];
  const names = entries.flatMap((entry) => /^([a-z-]+)\.ts$/.exec(entry)?.[1] ?? []);
  console.log(`usage: npm run bench -- NAME\nbenchmarks: ${names.join(', ') || 'none yet'}`);
  if (name !== '') process.exitCode = 1;
}
