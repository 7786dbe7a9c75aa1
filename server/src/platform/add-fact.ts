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

/** Adds a row where there can be one only; false when somebody was first. */
export const addOnce = async <T extends keyof DB & string>(
  tx: Tx,
  table: T,
  row: Insertable<DB[T]>,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto(table)
    .values(row)
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};
