import { sql } from 'kysely';
import type { Tx } from './database.ts';

/**
 * Sets the stations whose rows the rest of this transaction may see. Several are compared row by row,
 * even where it saw the whole prefecture before.
 */
export const setScope = async (tx: Tx, stationIds: readonly string[]): Promise<void> => {
  const role = stationIds.length === 1 ? '_station' : '_app';
  await sql`select set_config('role', current_schema()::text || ${role}::text, true),
    set_config('app.stations', ${stationIds.join(',')}, true)`.execute(tx);
};

type Seen = { readonly role: string; readonly stations: string };

/** What this transaction sees now, for `seeAgain`. */
export const scopeNow = async (tx: Tx): Promise<Seen | undefined> => {
  const { rows } = await sql<Seen>`
    select current_user::text as role, current_setting('app.stations') as stations`.execute(tx);
  return rows[0];
};

/** Goes back to what the transaction saw before setScope. */
export const seeAgain = async (tx: Tx, before: Seen | undefined): Promise<void> => {
  if (before === undefined) return;
  await sql`select set_config('role', ${before.role}, true),
    set_config('app.stations', ${before.stations}, true)`.execute(tx);
};
