import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { rowSum } from './keys-backup.ts';

export type DumpTable = {
  readonly name: string;
  readonly columns: readonly string[];
  /** What rows are put in order by, as SQL; the same on every engine. */
  readonly order: string;
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

type Row = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[] | null;
  readonly texts: readonly string[];
};

/**
 * The tables of a schema and what of them is kept: not the ledger of migrations, no computed column,
 * and no transaction number, which means nothing in another engine.
 */
export const tablesOf = async (tx: Tx, schema: string): Promise<readonly DumpTable[]> => {
  const { rows } = await sql<Row>`
    select class.relname as name,
      json_agg(field.attname order by field.attnum) as columns,
      json_agg(field.attname) filter (where field.attcollation <> 0) as texts,
      (select json_agg(part.attname order by array_position(key.conkey, part.attnum))
        from pg_constraint key join pg_attribute part
          on part.attrelid = class.oid and part.attnum = any (key.conkey)
        where key.conrelid = class.oid and key.contype = 'p') as key
    from pg_class class
    join pg_attribute field on field.attrelid = class.oid and field.attnum > 0
      and not field.attisdropped and field.attgenerated = '' and field.atttypid <> 'xid8'::regtype
    where class.relnamespace = ${schema}::regnamespace and class.relkind = 'r'
      and class.relname <> 'schema_migrations'
    group by class.oid, class.relname order by class.relname collate "C"`.execute(tx);
  return rows.map(({ name, columns, key, texts }) => ({
    name,
    columns,
    order: (key ?? columns)
      .map((one) => `r.${quoted(one)}${texts?.includes(one) ? ' collate "C"' : ''}`)
      .join(', '),
  }));
};

const linesAtOnce = 2000;

type Lines = (lines: readonly string[]) => Promise<void>;

/** Reads a table row by row as JSON, in order; answers how many and what they sum up to. */
export const readRows = async (
  tx: Tx,
  table: DumpTable,
  put: Lines,
): Promise<{ readonly rows: number; readonly sha256: string }> => {
  const columns = table.columns.map(quoted).join(', ');
  const select = `select row_to_json(r)::text as line
    from (select ${columns} from ${quoted(table.name)}) r order by ${table.order}`;
  await sql.raw(`declare backup_rows no scroll cursor for ${select}`).execute(tx);
  const sum = rowSum();
  let count = 0;
  for (;;) {
    const { rows } = await sql
      .raw<{ line: string }>(`fetch ${linesAtOnce} from backup_rows`)
      .execute(tx);
    const lines = rows.map(({ line }) => line);
    for (const line of lines) sum.add(line);
    count += lines.length;
    if (lines.length > 0) await put(lines);
    if (lines.length < linesAtOnce) break;
  }
  await sql.raw('close backup_rows').execute(tx);
  return { rows: count, sha256: sum.text() };
};

/** Adds rows written by readRows; columns that were left out get their defaults. */
export const addRows = async (
  tx: Tx,
  table: DumpTable,
  lines: readonly string[],
): Promise<void> => {
  const columns = table.columns.map(quoted).join(', ');
  const name = quoted(table.name);
  await sql`insert into ${sql.raw(name)} (${sql.raw(columns)})
    select ${sql.raw(columns)}
    from json_populate_recordset(null::${sql.raw(name)}, ${`[${lines.join(',')}]`}::json)`.execute(
    tx,
  );
};

/** Owner's rights for the rest of a transaction, and the times written in UTC. */
export const asOwner = async (tx: Tx, schema: string): Promise<void> => {
  await sql.raw(`set local role none`).execute(tx);
  await sql.raw(`set local search_path to ${schema}`).execute(tx);
  await sql.raw(`set local timezone to 'UTC'`).execute(tx);
};

/** Lets the policies show every row: a station is a unit, so all units are all stations. */
export const seeEverything = async (tx: Tx): Promise<void> => {
  await sql`select set_config('app.stations',
    (select coalesce(string_agg(id::text, ','), '') from units), true)`.execute(tx);
};
