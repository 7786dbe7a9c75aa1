import { cardLimits } from '@meguri/core/cards/limits.ts';
import type { Purpose } from '@meguri/core/pack/purposes.ts';
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { newId } from './keys.ts';
import { refuseWith } from './refusal-error.ts';

/** What a ticket opens: one subject, for one session and one purpose. */
export type Pass = {
  readonly sessionHash: string;
  readonly personId: string;
  readonly operation: string;
  readonly subjectId: string | undefined;
  readonly purpose: Purpose;
};

/** Written with the audit row, in the transaction that is committed before anything is read. */
export const issueTicket = async (tx: Tx, pass: Pass, now: Date): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('read_tickets')
    .values({
      id,
      session_hash: pass.sessionHash,
      person_id: pass.personId,
      operation: pass.operation,
      subject_id: pass.subjectId ?? null,
      purpose: pass.purpose,
      expires_at: new Date(now.getTime() + cardLimits.ticketSeconds * 1000),
    })
    .execute();
  return id;
};

/** Takes the ticket away; refuses one that is used, late, or somebody else's (trust.md 1.2). */
export const useTicket = async (tx: Tx, id: string, pass: Pass & { readonly now: Date }) => {
  const { rows } = await sql<{ id: string }>`
    delete from read_tickets
    where id = ${id} and session_hash = ${pass.sessionHash} and person_id = ${pass.personId}
      and operation = ${pass.operation} and purpose = ${pass.purpose}
      and subject_id is not distinct from ${pass.subjectId ?? null}::uuid
      and expires_at > ${pass.now}
    returning id`.execute(tx);
  if (rows.length !== 1) refuseWith('ticket.spent');
};
