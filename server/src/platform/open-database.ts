import { join } from 'node:path';
import pg from 'pg';
import { takeFolder } from './data-folder.ts';
import { type Database, databaseOn, openPool } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { type Execute, migrateAll } from './migrations.ts';

/** Opens the embedded database in a folder, taken for this process, with its schemas migrated. */
export const openEmbedded = async (
  folder: string,
  schemas: readonly string[],
): Promise<Database> => {
  const release = takeFolder(folder);
  const engine = await startEmbedded(join(folder, 'data'), schemas).catch((error: unknown) => {
    release();
    throw error;
  });
  const database = databaseOn(openPool({ host: engine.host }), 'embedded');
  // Acknowledged facts are on disk; a dead engine must not leave a server that only looks alive.
  engine.died.then((error) => {
    console.error(`${error.message} Restart the program; nothing acknowledged is lost.`);
    release();
    process.exit(1);
  });
  return {
    ...database,
    close: async () => {
      await database.close();
      await engine.stop();
      release();
    },
  };
};

/** Runs each script in a transaction of its own, as the owner of a PostgreSQL database. */
export const ownerOn =
  (pool: pg.Pool): Execute =>
  async (sql) => {
    const results: unknown = await pool.query(`begin; ${sql}; commit`).catch(async (error) => {
      // The pool holds one connection: it must not keep the broken transaction.
      await pool.query('rollback');
      throw error;
    });
    const last = Array.isArray(results) ? results.at(-2) : results;
    return (last as pg.QueryResult).rows;
  };

/** Migrates schemas on a PostgreSQL server; the address must be that of the owner. */
export const migratePostgres = async (url: string, schemas: readonly string[]): Promise<void> => {
  const owner = new pg.Pool({ connectionString: url, max: 1 });
  const execute = ownerOn(owner);
  await migrateAll(execute, schemas).finally(() => owner.end());
};

/**
 * Opens a PostgreSQL database with its schemas migrated. With an owner's address of its own the
 * program itself signs in as somebody who owns nothing.
 */
export const openPostgres = async (
  url: string,
  schemas: readonly string[],
  ownerUrl = url,
): Promise<Database> => {
  await migratePostgres(ownerUrl, schemas);
  return databaseOn(openPool({ url }), 'postgres');
};
