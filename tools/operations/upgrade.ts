// docs/operations.md, "Upgrade": data of an older version are brought up when the product starts,
// and a backup of an older version can be restored by a newer one.
import { writeFileSync } from 'node:fs';
import { type RawBuilder, sql } from 'kysely';
import { secretFrom, writeBackupFile } from '../../server/src/cli/backup-file.ts';
import { dumpTo } from '../../server/src/platform/backup-dump.ts';
import { newBackupKey } from '../../server/src/platform/keys-backup.ts';
import { migrateSchema, readMigrations } from '../../server/src/platform/migrations.ts';
import { openEmbedded } from '../../server/src/platform/open-database.ts';
import { installed } from '../../server/src/platform/packs.ts';
import { expectThat, mustRun, runbook, startProduct } from './steps.ts';

const { schema } = installed();
const migrations = readMigrations();
// The newest one is what the older version does not have yet.
const newest = migrations.at(-1)?.name;

/** Makes a data folder as the older version left it, and a backup of it. */
const makeOlder = async (folder: string, backup: string, keyFile: string): Promise<void> => {
  const database = await openEmbedded(folder, ['p00']);
  const asOwner = { schema: 'p00', stations: [] };
  await database.transaction(asOwner, async (tx) => {
    await sql`set local role none`.execute(tx);
    const execute = async (text: string) =>
      (await (sql.raw(text) as RawBuilder<Record<string, unknown>>).execute(tx)).rows;
    await migrateSchema(execute, schema, (name) => name !== newest);
  });
  const dump = { database, schema, now: new Date() };
  await writeBackupFile(backup, secretFrom(keyFile), (out) => dumpTo(dump, out));
  await database.close();
};

await runbook('upgrade', async (place) => {
  writeFileSync(place.in('key'), newBackupKey());
  await makeOlder(place.data, place.in('older.backup'), place.in('key'));
  expectThat(newest !== undefined, `made by a version without ${newest}`);
  const server = await startProduct(place);
  await server.stop();
  const target = { ...place, data: place.in('target') };
  mustRun(target, 'restore', place.in('older.backup'), '--key-file', place.in('key'));
  const restored = await startProduct(target);
  await restored.stop();
});
