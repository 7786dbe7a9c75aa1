import type { Insertable } from 'kysely';
import type { DB } from '../../db/schema.ts';
import type { Tx } from './database.ts';

/** Adds one row to a table chosen by the caller. */
export const addFact = async <T extends keyof DB & string>(
  tx: Tx,
  table: T,
  row: Insertable<DB[T]>,
): Promise<void> => {
  await tx.insertInto(table).values(row).execute();
};
