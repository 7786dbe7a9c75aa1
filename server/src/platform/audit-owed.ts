import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** A command that goes on while the log cannot be written, and what the log calls it. */
export type Owed = { readonly operation: string; readonly action: string };

/**
 * Writes the rows the log is owed for visits recorded while it could not be written (T74): their
 * answered requests are on record. Dated now, with the time of the request beside it, so that nothing
 * is dated back. Answers how many there were.
 */
export const settleOwed = async (tx: Tx, owed: readonly Owed[], now: Date): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into audit_events (id, at, request_id, person_id, operation, action, details)
    select gen_random_uuid(), ${now}, a.request_id, a.person_id, o.operation, o.action,
      jsonb_build_object('doneAt', a.at)
    from answered_requests a
    join jsonb_to_recordset(${JSON.stringify(owed)}::jsonb) as o (operation text, action text)
      on o.operation = a.operation
    where a.at > ${now}::timestamptz - interval '30 days'
      and not exists (select from audit_events e where e.request_id = a.request_id)`.execute(tx);
  return Number(numAffectedRows ?? 0);
};
