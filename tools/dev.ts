// npm run dev: the server, restarted when its files change, beside Vite for the office app.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

const run = (folder: string, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, args, { cwd: join(root, folder), stdio: 'inherit' });

const children = [
  run('.', '--watch', 'server/src/cli/meguri.ts', 'serve'),
  run('office', join(root, 'node_modules/vite/bin/vite.js'), '--host', '127.0.0.1'),
];

const stop = (): void => {
  for (const child of children) child.kill('SIGTERM');
};

process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.on('exit', stop);
