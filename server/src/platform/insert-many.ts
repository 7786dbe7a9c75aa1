import { type Insertable, sql } from 'kysely';
import type { DB } from '../../db/schema.ts';
import type { Tx } from './database.ts';

/** Rows in one statement: large enough to be quick, small enough for the embedded engine. */
const atOnce = 2000;

/**
 * Inserts many rows of one shape with one parameter per statement. A column no row names takes its
 * default. Not for jsonb columns.
 */
export const insertMany = async <T extends keyof DB & string>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> => {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)));
  for (let from = 0; from < rows.length; from += atOnce) {
    const chunk = JSON.stringify(rows.slice(from, from + atOnce));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${chunk}::jsonb)`.execute(
      tx,
    );
  }
};
