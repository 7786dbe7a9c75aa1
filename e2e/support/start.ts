import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Set-up of the browser flows: the product as a stranger starts it, on a data folder of its own. */
const start = async (): Promise<() => Promise<void>> => {
  const built = spawnSync(process.execPath, [join(root, 'tools/build-office.ts')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('The office app could not be built.');
  const data = mkdtempSync(join(tmpdir(), 'meguri-flows-'));
  const { DATABASE_URL: _, ...env } = process.env;
  const server = spawn(process.execPath, ['server/src/cli/meguri.ts', 'serve'], {
    cwd: root,
    env: { ...env, MEGURI_DATA: data, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  process.env['MEGURI_FLOWS_URL'] = await new Promise<string>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`The server ended (${code}).`)));
    server.stdout.on('data', (chunk: Buffer) => {
      const ready = /Meguri ready: (\S+)/.exec(chunk.toString());
      if (ready?.[1] !== undefined) resolve(ready[1]);
    });
  });
  return async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
};

export default start;
