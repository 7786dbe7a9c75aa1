import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sha256 } from './keys.ts';

/** Runs a script in one transaction; answers the rows of its last statement. */
export type Execute = (sql: string) => Promise<readonly Record<string, unknown>[]>;

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

const folder = fileURLToPath(new URL('../../db/migrations/', import.meta.url));
const scopesFile = fileURLToPath(new URL('../../db/scopes.sql', import.meta.url));

/** The migrations in the order of their numbers. Forward only; an applied file never changes. */
export const readMigrations = (): readonly Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(`${folder}${name}`, 'utf8');
      return { name, sql, checksum: sha256(sql) };
    });

export const loginRole = 'meguri';

/** The application role of a prefecture's schema: it owns nothing and cannot bypass a policy. */
export const appRole = (schema: string): string => `${schema}_app`;

/** The role that reads aggregates for what leaves the house, and nothing else (trust.md R12). */
export const publisherRole = (schema: string): string => `${schema}_publisher`;

/**
 * The roles a transaction steps into for a post of one station, and for a post that sees every station
 * of its prefecture: the rights of the application role, and cheaper policies (server/db/scopes.sql).
 */
export const stationRole = (schema: string): string => `${schema}_station`;
export const wholeRole = (schema: string): string => `${schema}_whole`;

/** Schema names go into SQL text, so nothing but a plain lower-case word passes. */
export const checkedSchema = (schema: string): string => {
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(schema)) throw new Error(`Not a schema name: ${schema}`);
  return schema;
};

// Roles belong to the whole server, and several prefectures may be migrated at once: one at a time.
const alone = 'select pg_advisory_xact_lock(464900)';

const ensureRole = async (execute: Execute, role: string, options: string): Promise<void> => {
  const known = await execute(`select 1 as found from pg_roles where rolname = '${role}'`);
  if (known.length > 0) return;
  await execute(`${alone}; do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then
      create role ${role} ${options};
    end if;
  end $$`);
};

/** The login role: no superuser, no rights of its own, it only steps into application roles. */
export const ensureLogin = async (execute: Execute): Promise<void> => {
  await ensureRole(execute, loginRole, 'login noinherit nosuperuser nobypassrls');
};

const named = (sql: string, schema: string): string =>
  sql
    .replaceAll('{schema}', schema)
    .replaceAll('{app}', appRole(schema))
    .replaceAll('{station}', stationRole(schema))
    .replaceAll('{whole}', wholeRole(schema))
    .replaceAll('{publisher}', publisherRole(schema));

const apply = async (execute: Execute, schema: string, migration: Migration): Promise<void> => {
  await execute(`set local search_path to ${schema};
    ${named(migration.sql, schema)}
    insert into schema_migrations (name, checksum, applied_at)
      values ('${migration.name}', '${migration.checksum}', now())`);
};

const appliedIn = async (execute: Execute, schema: string): Promise<Map<string, string>> => {
  const rows = await execute(`select name, checksum from ${schema}.schema_migrations`);
  return new Map(rows.map((row) => [String(row['name']), String(row['checksum'])]));
};

/** The roles of a schema; the login steps into each, and nobody else does. */
const ensureRoles = async (execute: Execute, schema: string): Promise<void> => {
  const [app, publisher] = [appRole(schema), publisherRole(schema)];
  const scoped = [stationRole(schema), wholeRole(schema)];
  for (const role of [app, publisher]) await ensureRole(execute, role, 'nologin noinherit');
  for (const role of scoped) await ensureRole(execute, role, 'nologin inherit');
  await execute(`${alone}; grant ${app} to ${scoped.join(', ')};
    grant ${[app, publisher, ...scoped].join(', ')} to ${loginRole}`);
};

const ensureSchema = (execute: Execute, schema: string): Promise<unknown> =>
  execute(`create schema if not exists ${schema};
    create table if not exists ${schema}.schema_migrations
      (name text primary key, checksum text not null, applied_at timestamptz not null);
    grant usage on schema ${schema} to ${appRole(schema)}, ${publisherRole(schema)};
    grant select on ${schema}.schema_migrations to ${appRole(schema)}`);

/**
 * Brings one prefecture's schema up to date and returns the names applied now. Throws when an
 * applied migration no longer reads as it did, or the schema is ahead of this program. A backup is
 * loaded at its own version first: `wanted` names the migrations it had.
 */
export const migrateSchema = async (
  execute: Execute,
  name: string,
  wanted: (migration: string) => boolean = () => true,
): Promise<readonly string[]> => {
  const schema = checkedSchema(name);
  await ensureRoles(execute, schema);
  await ensureSchema(execute, schema);
  const applied = await appliedIn(execute, schema);
  const migrations = readMigrations();
  for (const known of applied.keys()) {
    if (!migrations.some((migration) => migration.name === known)) {
      throw new Error(
        `スキーマ ${schema} には、このプログラムにない変更（${known}）があります。新しい版のプログラムを使ってください。\n` +
          `Schema ${schema} has ${known}, which this program does not know. Use the newer program.`,
      );
    }
  }
  const pending = migrations.filter(
    (migration) => !applied.has(migration.name) && wanted(migration.name),
  );
  for (const migration of migrations) {
    const checksum = applied.get(migration.name);
    if (checksum !== undefined && checksum !== migration.checksum) {
      throw new Error(
        `${migration.name} は、${schema} に適用した後で書き換えられています。元に戻し、変更は新しいファイルに書いてください。\n` +
          `${migration.name} was changed after it had been applied to ${schema}. Restore it and write the change as a new file.`,
      );
    }
  }
  for (const migration of pending) await apply(execute, schema, migration);
  await execute(named(readFileSync(scopesFile, 'utf8'), schema));
  return pending.map((migration) => migration.name);
};

/**
 * Brings every schema up to date. One that cannot be brought there does not hold up the others; the
 * error at the end says what is wrong with each such schema.
 */
export const migrateAll = async (execute: Execute, schemas: readonly string[]): Promise<void> => {
  await ensureLogin(execute);
  const problems: string[] = [];
  for (const schema of schemas) {
    await migrateSchema(execute, schema).catch((error: Error) => problems.push(error.message));
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
};
