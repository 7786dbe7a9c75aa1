import { type Insertable, sql } from 'kysely';
import type { DB } from '../../db/schema.ts';
import type { Tx } from '../platform/database.ts';

type Facts = Pick<
  DB,
  | 'meetings'
  | 'meeting_notices'
  | 'meeting_outcomes'
  | 'meeting_attendees'
  | 'meeting_attendee_withdrawals'
  | 'meeting_presences'
  | 'meeting_items'
  | 'meeting_decisions'
  | 'meeting_decision_ends'
  | 'meeting_minutes'
  | 'meeting_minutes_approvals'
  | 'entrusted_matters'
  | 'entrusted_answers'
>;

/** Adds one fact of a meeting. */
export const addFact = async <T extends keyof Facts>(
  tx: Tx,
  table: T,
  row: Insertable<DB[T]>,
): Promise<void> => {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  const values = sql.join(Object.values(row));
  await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(tx);
};
