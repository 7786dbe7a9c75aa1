import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const bin = '/usr/lib/postgresql/15/bin';

/** The server programs refuse to run as root, so root steps down to the user postgres. */
const asPostgres = (program: string, args: readonly string[]): string => {
  const root = process.getuid?.() === 0;
  const command = root ? 'runuser' : join(bin, program);
  const rest = root ? ['-u', 'postgres', '--', join(bin, program), ...args] : args;
  return execFileSync(command, rest, {
    cwd: tmpdir(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
};

const owned = (folder: string): void => {
  if (process.getuid?.() !== 0) return;
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  chownSync(folder, id('-u'), id('-g'));
};

/** Settings of a small server; durability is left as it comes. */
export const settings =
  'shared_buffers=1GB work_mem=64MB maintenance_work_mem=512MB max_wal_size=8GB jit=off';

export type Cluster = { readonly url: string; readonly stop: () => void };

/**
 * A PostgreSQL 15 of our own behind a socket in a private folder, gone after `stop`. With
 * DATABASE_URL the server named there is used as it is.
 */
export const openCluster = (): Cluster => {
  const url = process.env['DATABASE_URL'];
  if (url !== undefined) return { url, stop: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'meguri-bench-'));
  owned(folder);
  const data = join(folder, 'data');
  const auth = ['--auth-local=trust', '--auth-host=reject', '--locale=C.UTF-8', '-E', 'UTF8'];
  asPostgres('initdb', ['-D', data, '-U', 'postgres', ...auth]);
  const flags = settings.split(' ').map((one) => `-c ${one}`);
  const options = `-c listen_addresses= -c unix_socket_directories=${folder} ${flags.join(' ')}`;
  const log = join(folder, 'log');
  asPostgres('pg_ctl', ['-D', data, '-l', log, '-w', '-o', options, 'start']);
  asPostgres('createdb', ['-h', folder, '-U', 'postgres', 'meguri']);
  const stop = (): void => {
    asPostgres('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://postgres@/meguri?host=${folder}`, stop };
};
