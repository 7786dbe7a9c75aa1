import { AsyncLocalStorage } from 'node:async_hooks';
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import pg from 'pg';
import type { DB } from '../../db/schema.ts';
import { appRole, checkedSchema } from './migrations.ts';

/** One open transaction; every statement of the program runs on one of these. */
export type Tx = Kysely<DB>;

/** Whose rows a transaction may see: the stations go into the row policies. */
export type Scope = {
  readonly schema: string;
  readonly stations: readonly string[];
};

export type Database = {
  readonly engine: 'embedded' | 'postgres';
  /** Runs `work` in one transaction; commits its value, rolls back when it throws. */
  readonly transaction: <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

// Both engines answer alike: counts are numbers, a day stays text and never becomes an instant.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (text) => Number(text));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const open = new AsyncLocalStorage<true>();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const prologue = (scope: Scope): string => {
  const schema = checkedSchema(scope.schema);
  for (const station of scope.stations) {
    if (!uuid.test(station)) throw new Error('A scope holds station identifiers only.');
  }
  return `begin; set local role ${appRole(schema)}; set local search_path to ${schema}; set local app.stations to '${scope.stations.join(',')}'`;
};

// Kysely speaks to the one client of this transaction; it may not open transactions of its own.
const kyselyOn = (client: pg.PoolClient): Tx => {
  const connection = {
    executeQuery: async <R>(query: {
      sql: string;
      parameters: readonly unknown[];
    }): Promise<QueryResult<R>> => {
      const { rows, rowCount } = await client.query(query.sql, [...query.parameters]);
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
    },
    streamQuery: () => {
      throw new Error('Read in pages; a stream would hold the connection.');
    },
  };
  const nested = async (): Promise<never> => {
    throw new Error('A transaction is already open.');
  };
  const nothing = async (): Promise<void> => undefined;
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => ({
        init: nothing,
        destroy: nothing,
        acquireConnection: async () => connection,
        releaseConnection: nothing,
        beginTransaction: nested,
        commitTransaction: nested,
        rollbackTransaction: nested,
      }),
    },
  });
};

const slowAfter = 30_000;

type Run<T> = {
  readonly scope: Scope;
  readonly work: (tx: Tx) => Promise<T>;
  /** Set once commit or rollback was answered; else the connection is thrown away. */
  readonly state: { healthy: boolean };
};

const runOn = async <T>(client: pg.PoolClient, { scope, work, state }: Run<T>): Promise<T> => {
  await client.query(prologue(scope));
  try {
    const value = await open.run(true, () => work(kyselyOn(client)));
    await client.query('commit');
    state.healthy = true;
    return value;
  } catch (error) {
    await client.query('rollback');
    state.healthy = true;
    throw error;
  }
};

/**
 * The only door to the driver. On the embedded engine the pool holds exactly one connection, so
 * transactions queue; asking for a second one inside a transaction throws at once on every engine.
 */
export const databaseOn = (pool: pg.Pool, engine: Database['engine']): Database => ({
  engine,
  transaction: async (scope, work) => {
    if (open.getStore()) throw new Error('A transaction is already open on this path.');
    const client = await pool.connect();
    const holder = new Error('This transaction has been open for 30 seconds.');
    const watch = setTimeout(() => console.error(holder.stack), slowAfter);
    const state = { healthy: false };
    try {
      return await runOn(client, { scope, work, state });
    } finally {
      clearTimeout(watch);
      client.release(!state.healthy);
    }
  },
  close: () => pool.end(),
});

/** A pool on the embedded engine's socket or on a PostgreSQL server. */
export const openPool = (where: { readonly host: string } | { readonly url: string }): pg.Pool => {
  const pool =
    'host' in where
      ? new pg.Pool({ host: where.host, port: 5432, user: 'meguri', database: 'postgres', max: 1 })
      : new pg.Pool({ connectionString: where.url, max: 8 });
  pool.on('error', (error) => console.error(`The database connection was lost: ${error.message}`));
  return pool;
};
