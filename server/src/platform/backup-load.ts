import { type RawBuilder, sql } from 'kysely';
import { checkAudit } from './audit-check.ts';
import { type Foot, type Head, readControl } from './backup-format.ts';
import {
  addRows,
  asOwner,
  type DumpTable,
  readRows,
  seeEverything,
  tablesOf,
} from './backup-tables.ts';
import type { Tx } from './database.ts';
import { rowSum } from './keys-backup.ts';
import { checkedSchema, type Execute, migrateSchema, readMigrations } from './migrations.ts';
import { refuseWith } from './refusal-error.ts';

type Lines = AsyncGenerator<string>;

const nextLine = async (lines: Lines): Promise<string> => {
  const next = await lines.next();
  return next.done ? refuseWith('backup.truncated') : next.value;
};

export const readHead = async (lines: Lines): Promise<Head> => {
  const head = readControl(await nextLine(lines));
  return head?.is === 'head' ? head : refuseWith('backup.not-a-backup');
};

const checkLedger = ({ migrations }: Head): void => {
  const known = new Map(readMigrations().map(({ name, checksum }) => [name, checksum]));
  const foreign = migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (foreign !== undefined) refuseWith('backup.other-version', { migration: foreign.name });
};

const executeOn =
  (tx: Tx): Execute =>
  async (text) =>
    (await (sql.raw(text) as RawBuilder<Record<string, unknown>>).execute(tx)).rows;

const linesAtOnce = 1000;

/** Rows of one table up to its end line; answers what that line says of them. */
const loadTable = async (tx: Tx, table: DumpTable, lines: Lines) => {
  let batch: string[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await addRows(tx, table, batch);
    batch = [];
  };
  for (;;) {
    const line = await nextLine(lines);
    const control = readControl(line);
    if (control === undefined) batch.push(line);
    if (batch.length === linesAtOnce || control !== undefined) await flush();
    if (control?.is === 'end' && control.name === table.name) return control;
    if (control !== undefined) return refuseWith('backup.altered', { part: table.name });
  }
};

type Loaded = {
  readonly sums: ReadonlyMap<string, { readonly rows: number; readonly sha256: string }>;
  readonly foot: Foot;
};

const loadTables = async (tx: Tx, schema: string, lines: Lines): Promise<Loaded> => {
  const tables = new Map((await tablesOf(tx, schema)).map((table) => [table.name, table]));
  const sums = new Map<string, { rows: number; sha256: string }>();
  for (;;) {
    const control = readControl(await nextLine(lines));
    if (control?.is === 'foot') {
      // Only at the end of the file its last seal is looked at.
      const more = await lines.next();
      return more.done ? { sums, foot: control } : refuseWith('backup.altered', { part: 'foot' });
    }
    if (control?.is !== 'table') return refuseWith('backup.altered', { part: sums.size + 1 });
    const table = tables.get(control.name);
    if (table === undefined) return refuseWith('backup.altered', { part: control.name });
    const { rows, sha256 } = await loadTable(tx, { ...table, columns: control.columns }, lines);
    sums.set(control.name, { rows, sha256 });
  }
};

const compareRows = async (tx: Tx, schema: string, { sums, foot }: Loaded): Promise<void> => {
  await seeEverything(tx);
  const sum = rowSum();
  const tables = await tablesOf(tx, schema);
  for (const table of tables) {
    const read = await readRows(tx, table, async () => undefined);
    const said = sums.get(table.name);
    if (said?.rows !== read.rows || said.sha256 !== read.sha256) {
      refuseWith('backup.rows-differ', { table: table.name });
    }
    sum.add(`${table.name} ${read.sha256}`);
  }
  if (tables.length !== foot.tables || sum.text() !== foot.sha256) {
    refuseWith('backup.rows-differ', { table: '—' });
  }
};

type Constraint = { readonly table: string; readonly name: string; readonly definition: string };

// Rows come table by table in the order of their names; references are checked when all are there.
const dropReferences = async (tx: Tx, schema: string): Promise<readonly Constraint[]> => {
  const { rows } = await sql<Constraint>`
    select class.relname as table, own.conname as name, pg_get_constraintdef(own.oid) as definition
    from pg_constraint own join pg_class class on class.oid = own.conrelid
    where own.contype = 'f' and class.relnamespace = ${schema}::regnamespace`.execute(tx);
  for (const { table, name } of rows) {
    await sql.raw(`alter table "${table}" drop constraint "${name}"`).execute(tx);
  }
  return rows;
};

const addReferences = async (tx: Tx, references: readonly Constraint[]): Promise<void> => {
  for (const { table, name, definition } of references) {
    await sql.raw(`alter table "${table}" add constraint "${name}" ${definition}`).execute(tx);
  }
};

// The owner of the tables is under their policies as well; while rows come in there is no scope yet.
const policies = async (tx: Tx, schema: string, force: boolean): Promise<void> => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = ${schema}::regnamespace and relkind = 'r' and relrowsecurity`.execute(tx);
  for (const { name } of rows) {
    const how = force ? 'force' : 'no force';
    await sql.raw(`alter table "${name}" ${how} row level security`).execute(tx);
  }
};

/**
 * Loads a backup into a schema made for it in this very transaction: at the version of the backup,
 * with every row compared and the audit log checked, and then brought up to the present version.
 * Whatever goes wrong, the transaction ends and nothing of it is left.
 */
export const loadInto = async (
  tx: Tx,
  name: string,
  { head, lines }: { readonly head: Head; readonly lines: Lines },
): Promise<Foot> => {
  const schema = checkedSchema(name);
  checkLedger(head);
  const execute = executeOn(tx);
  const wanted = new Set(head.migrations.map((one) => one.name));
  await sql.raw('set local role none').execute(tx);
  await migrateSchema(execute, schema, (one) => wanted.has(one));
  await asOwner(tx, schema);
  await policies(tx, schema, false);
  const references = await dropReferences(tx, schema);
  const loaded = await loadTables(tx, schema, lines);
  await addReferences(tx, references);
  await policies(tx, schema, true);
  await compareRows(tx, schema, loaded);
  const { problem } = await checkAudit(tx);
  if (problem !== undefined) refuseWith('backup.audit-differs', { problem });
  await migrateSchema(execute, schema);
  await asOwner(tx, schema);
  return loaded.foot;
};

/** Takes an empty schema away to make place; one with any row in it is refused. */
export const clearEmpty = async (tx: Tx, name: string): Promise<void> => {
  const schema = checkedSchema(name);
  await asOwner(tx, schema);
  await policies(tx, schema, false);
  for (const table of await tablesOf(tx, schema)) {
    const { rows } = await sql<{ rows: number }>`
      select count(*) as rows from ${sql.table(table.name)}`.execute(tx);
    const count = rows[0]?.rows ?? 0;
    if (count > 0) refuseWith('backup.not-empty', { table: table.name, rows: count });
  }
  await sql.raw(`drop schema ${schema} cascade`).execute(tx);
};
