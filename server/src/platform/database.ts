import { AsyncLocalStorage } from 'node:async_hooks';
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type RawBuilder,
  sql,
} from 'kysely';
import pg from 'pg';
import type { DB } from '../../db/schema.ts';
import { appRole, checkedSchema, stationRole } from './migrations.ts';

/** One open transaction; every statement of the program runs on one of these. */
export type Tx = Kysely<DB>;

/** Whose rows a transaction may see: the stations go into the row policies. */
export type Scope = {
  readonly schema: string;
  readonly stations: readonly string[];
};

/**
 * Sends the last statement of a transaction and its commit in one go, and answers its rows once it is
 * committed. Nothing it answers can keep it from being committed, but an error does.
 */
export type Last = <R extends object>(statement: RawBuilder<R>) => Promise<readonly R[]>;

/** A call of a function of the schema that writes a row. */
export type Write = RawBuilder<undefined>;

/** Several of them by one statement. */
export const inOne = (writes: readonly Write[]): RawBuilder<object> =>
  sql`select ${sql.join(writes)}`;

/** What is done in one transaction. */
export type Work<T> = (tx: Tx, last: Last) => Promise<T>;

export type Database = {
  readonly engine: 'embedded' | 'postgres';
  /** Runs `work` in one transaction; commits its value, rolls back when it throws. */
  readonly transaction: <T>(scope: Scope, work: Work<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

// Both engines answer alike: counts are numbers, a day stays text and never becomes an instant.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (text) => Number(text));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const inside = new AsyncLocalStorage<true>();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const prologue = (scope: Scope): string => {
  const schema = checkedSchema(scope.schema);
  for (const station of scope.stations) {
    if (!uuid.test(station)) throw new Error('A scope holds station identifiers only.');
  }
  const role = scope.stations.length === 1 ? stationRole(schema) : appRole(schema);
  return `begin; set local role ${role}; set local search_path to ${schema}; set local app.stations to '${scope.stations.join(',')}'`;
};

type Open = {
  readonly client: pg.PoolClient;
  /** Commit or rollback was sent: what comes now must not reach whoever has the client then. */
  over: boolean;
  /** Commit or rollback was answered; else the connection is thrown away. */
  healthy: boolean;
};

// What is sent in one turn goes out in one write: a write wakes the server, which costs more than
// what it carries. PostgreSQL answers one after the other; the embedded engine is sent the next
// statement when it has answered the one before.
const send = (client: pg.PoolClient, text: string, values?: readonly unknown[]) => {
  const { stream } = client.connection;
  if (stream.writableCorked === 0) {
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
  return values === undefined ? client.query(text) : client.query<object>(text, [...values]);
};

const end = async (open: Open, how: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
  open.over = true;
  const { command } = await send(open.client, how);
  open.healthy = true;
  if (command !== how) throw new Error('A failed transaction was not committed.');
};

// Kysely speaks to the one client of this transaction; it may not open transactions of its own.
const kyselyOn = (open: Open): Tx => {
  const connection = {
    executeQuery: async <R>(query: {
      sql: string;
      parameters: readonly unknown[];
    }): Promise<QueryResult<R>> => {
      if (open.over) throw new Error('This transaction is over.');
      const { rows, rowCount } = await send(open.client, query.sql, query.parameters);
      return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) };
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

const lastOn =
  (open: Open, tx: Tx): Last =>
  async <R extends object>(statement: RawBuilder<R>) => {
    if (open.over) throw new Error('This transaction is over.');
    const { sql: text, parameters } = statement.compile(tx);
    const sent = [send(open.client, text, parameters), end(open, 'COMMIT')] as const;
    // A failed statement is told only when its transaction is over.
    await Promise.allSettled(sent);
    const [{ rows }] = await Promise.all(sent);
    return rows as R[];
  };

const slowAfter = 30_000;

// The beginning is not waited for: the first statement follows in the same write, and fails with it.
const runOn = async <T>(open: Open, scope: Scope, work: Work<T>): Promise<T> => {
  try {
    const begun = send(open.client, prologue(scope));
    const tx = kyselyOn(open);
    const working = inside.run(true, () => work(tx, lastOn(open, tx)));
    const [, value] = await Promise.all([begun, working]);
    if (!open.over) await end(open, 'COMMIT');
    return value;
  } catch (error) {
    if (!open.over) await end(open, 'ROLLBACK');
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
    if (inside.getStore()) throw new Error('A transaction is already open on this path.');
    const client = await pool.connect();
    const holder = new Error('This transaction has been open for 30 seconds.');
    const watch = setTimeout(() => console.error(holder.stack), slowAfter);
    const open: Open = { client, over: false, healthy: false };
    try {
      return await runOn(open, scope, work);
    } finally {
      clearTimeout(watch);
      client.release(!open.healthy);
    }
  },
  close: () => pool.end(),
});

/** A pool on the embedded engine's socket or on a PostgreSQL server. */
export const openPool = (where: { readonly host: string } | { readonly url: string }): pg.Pool => {
  const pool =
    'host' in where
      ? new pg.Pool({ host: where.host, port: 5432, user: 'meguri', database: 'postgres', max: 1 })
      : new pg.Pool({ connectionString: where.url, max: 8, pipeline: true });
  pool.on('error', (error) => console.error(`The database connection was lost: ${error.message}`));
  return pool;
};
