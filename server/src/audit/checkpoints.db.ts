import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type CheckpointRow = {
  readonly size: number;
  readonly at: Date;
  readonly root: Buffer;
  readonly note: string;
};

export const checkpointsAtOnce = 50;

export const listNotes = (tx: Tx, before: number | null): Promise<readonly CheckpointRow[]> => {
  const notes = tx
    .selectFrom('audit_checkpoints')
    .select(['size', 'at', 'root', 'note'])
    .orderBy('size', 'desc')
    .limit(checkpointsAtOnce);
  return (before === null ? notes : notes.where('size', '<', before)).execute();
};

export const findNote = (tx: Tx, size: number): Promise<CheckpointRow | undefined> =>
  tx
    .selectFrom('audit_checkpoints')
    .select(['size', 'at', 'root', 'note'])
    .where('size', '=', size)
    .executeTakeFirst();

export const listKeys = async (tx: Tx): Promise<readonly string[]> =>
  (await tx.selectFrom('audit_signers').select('verifier_key').orderBy('since').execute()).map(
    (row) => row.verifier_key,
  );

type Waiting = { readonly waiting: number; readonly since: Date | null };

/** Events without a place in the log yet. */
export const countWaiting = async (tx: Tx): Promise<Waiting> => {
  const { rows } = await sql<Waiting>`
    select count(*) as waiting, min(e.at) as since from audit_events e
    where e.written_in >= coalesce(
        (select taken_before from audit_checkpoints order by size desc limit 1), '0'::xid8)
      and not exists (select from audit_leaves l where l.event_id = e.id)`.execute(tx);
  return rows[0] ?? { waiting: 0, since: null };
};
