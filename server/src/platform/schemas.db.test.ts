import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from './keys.ts';
import { type Execute, migrateAll, readMigrations } from './migrations.ts';
import { openTestSchemas, testDatabase, testEngine, withOwner } from './testing.ts';

const name = (): string => `s_${newId().replaceAll('-', '').slice(0, 12)}`;

// A prefecture a schema, all 47 on PostgreSQL; a machine with the embedded engine holds few.
const prefectures = testEngine === 'postgres' ? 47 : 5;

test(`the same migrations run on ${prefectures} schemas, and each answers for itself`, async () => {
  const schemas = Array.from({ length: prefectures }, name);
  const started = performance.now();
  const database = await openTestSchemas(schemas);
  const took = Math.round(performance.now() - started);
  console.log(`${prefectures} schemas on ${testEngine}: ${took} ms`);
  const wanted = readMigrations().map((migration) => migration.name);
  for (const schema of schemas) {
    const applied = await database.transaction({ schema, stations: [] }, (tx) =>
      tx.selectFrom('schema_migrations').select('name').orderBy('name').execute(),
    );
    expect(applied.map((row) => row.name)).toEqual(wanted);
  }
  await database.close();
});

test('migrating again changes nothing', async () => {
  const { database, schema } = await testDatabase();
  await database.close();
  const again = await testDatabase(schema);
  const rows = await again.database.transaction({ schema, stations: [] }, (tx) =>
    sql<{ count: number }>`select count(*) as count from schema_migrations`.execute(tx),
  );
  expect(rows.rows[0]?.count).toBe(readMigrations().length);
  await again.database.close();
});

const ledger = (execute: Execute, schema: string, change: string) =>
  execute(`set local search_path to ${schema}; ${change}`);

test.each([
  {
    name: 'an applied file that was changed',
    change: `update schema_migrations set checksum = 'x' where name like '0003%'`,
    says: 'was changed after it had been applied',
  },
  {
    name: 'a change this program does not know',
    change: `insert into schema_migrations values ('9999_later.sql', 'x', now())`,
    says: 'which this program does not know',
  },
])('$name is refused with a sentence, and the other schemas go on', async ({ change, says }) => {
  const [broken, sound] = [name(), name()];
  await (await openTestSchemas([broken])).close();
  await withOwner((execute) => ledger(execute, broken, change));
  const migrated = withOwner((execute) => migrateAll(execute, [broken, sound]));
  await expect(migrated).rejects.toThrow(says);
  await expect(migrated).rejects.toThrow('ください');
  const database = await openTestSchemas([sound]);
  const rows = await database.transaction({ schema: sound, stations: [] }, (tx) =>
    tx.selectFrom('schema_migrations').select('name').execute(),
  );
  expect(rows).toHaveLength(readMigrations().length);
  await database.close();
});
