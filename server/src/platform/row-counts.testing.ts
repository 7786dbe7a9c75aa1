import { sql } from 'kysely';
import type { Prefecture } from './testing.ts';

/** How many rows each table has, but for what is written of any request. */
export const rowCounts = ({ rows, schema }: Prefecture): Promise<ReadonlyMap<string, number>> =>
  rows(async (tx) => {
    const tables = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = ${schema} and table_type = 'BASE TABLE'
        and table_name !~ '^(audit|answered|sessions|tickets|sign_in)'
      order by table_name`.execute(tx);
    const counts = new Map<string, number>();
    for (const { name } of tables.rows) {
      const { rows: found } = await sql<{ count: string }>`
        select count(*) as count from ${sql.table(name)}`.execute(tx);
      counts.set(name, Number(found[0]?.count ?? 0));
    }
    return counts;
  });
