import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** Sets the stations whose rows the rest of this transaction may see. */
export const setScope = async (tx: Tx, stationIds: readonly string[]): Promise<void> => {
  await sql.raw(`set local app.stations to '${stationIds.join(',')}'`).execute(tx);
};
