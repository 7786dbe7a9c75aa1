// docs/operations.md, "Full disk": a backup that does not fit leaves nothing half done, facts stop
// being taken with an error, and everything acknowledged is there when there is room again.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database, Tx } from '../../server/src/platform/database.ts';
import { newId } from '../../server/src/platform/keys.ts';
import { openEmbedded } from '../../server/src/platform/open-database.ts';
import { expectThat, meguri, mustRun, type Place, pause, runbook, startProduct } from './steps.ts';

const inside = 'MEGURI_FULL_DISK_INSIDE';
const mebibyte = 2 ** 20;

// A small disk of its own, in a namespace of its own; where that is not allowed, the run says so.
const again = (): void => {
  const self = [process.execPath, import.meta.filename];
  const env = { ...process.env, [inside]: '1' };
  const allowed = spawnSync('unshare', ['-rm', 'true']).status === 0;
  if (!allowed) {
    console.log('runbook full-disk: not run, this machine lets nobody make a small disk');
    return;
  }
  const { status } = spawnSync('unshare', ['-rm', ...self], { stdio: 'inherit', env });
  process.exitCode = status ?? 1;
};

/** Runs work on a disk of so many MiB. */
const onDisk = async (
  folder: string,
  size: number,
  work: (disk: string) => Promise<void>,
): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const args = ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder];
  expectThat(spawnSync('mount', args).status === 0, `a disk of ${size} MiB`);
  await work(folder).finally(() => spawnSync('umount', ['-l', folder]));
};

/** Leaves so many MiB of room. */
const fill = (folder: string, room: number): string => {
  const { bavail, bsize } = statfsSync(folder);
  const file = join(folder, 'ballast');
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - room * mebibyte), 1));
  return file;
};

const backupOnFullDisk = async (place: Place, small: string): Promise<void> => {
  mustRun(place, 'backup-key', place.in('key'));
  const server = await startProduct(place);
  await pause(1000);
  const file = join(small, 'x.backup');
  const { code } = meguri(place, 'backup', file, '--key-file', place.in('key'));
  expectThat(code !== 0, 'a backup that does not fit says so');
  expectThat(!existsSync(file) && !existsSync(`${file}.part`), 'and leaves no file');
  mustRun(place, 'backup', place.in('fits.backup'), '--key-file', place.in('key'));
  await server.stop();
};

const scope = { schema: 'p99', stations: [] };

const addOne = async (database: Database): Promise<string> => {
  const id = newId();
  await database.transaction(scope, (tx: Tx) =>
    sql`insert into audit_events (id, at, request_id, operation, action, details)
      values (${id}, now(), ${id}, 'x.y', 'x.done', ${JSON.stringify({ text: 'x'.repeat(8000) })})`.execute(
      tx,
    ),
  );
  return id;
};

/** Adds facts until one is refused; answers those acknowledged before. */
const addUntilFull = async (database: Database): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let turn = 0; turn < 20_000; turn += 1) {
    const id = await addOne(database).catch(() => undefined);
    if (id === undefined) return ids;
    ids.push(id);
  }
  throw new Error('The disk never became full.');
};

const countOf = (database: Database, ids: readonly string[]): Promise<number> =>
  database.transaction(scope, async (tx) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from audit_events where id = any (${ids}::uuid[])`.execute(tx);
    return rows[0]?.count ?? 0;
  });

const dataOnFullDisk = async (disk: string): Promise<void> => {
  const data = join(disk, 'data');
  const first = await openEmbedded(data, ['p99']);
  const ballast = fill(disk, 2);
  const ids = await addUntilFull(first);
  expectThat(ids.length > 0, `facts are refused on a full disk, after ${ids.length}`);
  rmSync(ballast);
  await first.close().catch(() => undefined);
  const second = await openEmbedded(data, ['p99']);
  expectThat((await countOf(second, ids)) === ids.length, 'every acknowledged fact is there');
  await addOne(second);
  expectThat(true, 'and work goes on when there is room');
  await second.close();
};

if (process.env[inside] === undefined) again();
else {
  await runbook('full-disk', async (place) => {
    await onDisk(place.in('small'), 1, (disk) => backupOnFullDisk(place, disk));
    await onDisk(place.in('disk'), 300, dataOnFullDisk);
  });
}
