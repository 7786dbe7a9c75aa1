import type { Writable } from 'node:stream';
import { sql } from 'kysely';
import { checkAudit } from './audit-check.ts';
import { controlLine, type Foot } from './backup-format.ts';
import { asOwner, readRows, seeEverything, tablesOf } from './backup-tables.ts';
import type { Database, Tx } from './database.ts';
import { rowSum } from './keys-backup.ts';
import { writeTo } from './write-to.ts';

const ledgerOf = async (tx: Tx) =>
  (
    await sql<{ name: string; checksum: string }>`
      select name, checksum from schema_migrations order by name`.execute(tx)
  ).rows;

type Where = { readonly database: Database; readonly schema: string; readonly now: Date };

/**
 * Writes all rows of a prefecture as of one instant, table by table, without holding more than some
 * thousand of them. On the embedded engine other work waits for it (decision 0010).
 */
export const dumpTo = ({ database, schema, now }: Where, out: Writable): Promise<Foot> =>
  database.transaction({ schema, stations: [] }, async (tx) => {
    await sql`set transaction isolation level repeatable read`.execute(tx);
    await asOwner(tx, schema);
    await seeEverything(tx);
    const put = (text: string): Promise<void> => writeTo(out, text);
    const migrations = await ledgerOf(tx);
    await put(
      controlLine({ is: 'head', format: 1, schema, madeAt: now.toISOString(), migrations }),
    );
    const sum = rowSum();
    const tables = await tablesOf(tx, schema);
    let rows = 0;
    for (const table of tables) {
      const { name, columns } = table;
      await put(controlLine({ is: 'table', name, columns: [...columns] }));
      const read = await readRows(tx, table, (lines) => put(`${lines.join('\n')}\n`));
      await put(controlLine({ is: 'end', name, ...read }));
      sum.add(`${name} ${read.sha256}`);
      rows += read.rows;
    }
    const { size } = await checkAudit(tx);
    const foot: Foot = {
      is: 'foot',
      tables: tables.length,
      rows,
      sha256: sum.text(),
      auditSize: size,
    };
    await put(controlLine(foot));
    return foot;
  });
