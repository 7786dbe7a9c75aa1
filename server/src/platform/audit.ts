import { sql } from 'kysely';
import { inOne, type Tx, type Write } from './database.ts';
import { newId } from './keys.ts';
import type { Actor } from './serve.ts';

export type AuditEvent = {
  readonly at: Date;
  readonly requestId: string;
  readonly actor: Pick<Actor, 'personId' | 'postId'>;
  readonly operation: string;
  readonly action: string;
  readonly subjectId: string | undefined;
  readonly purpose?: string;
};

/** Writes who did what to which record; never what the record says. */
export const noteAudit = ({ actor, subjectId, purpose, ...event }: AuditEvent): Write =>
  sql`note_audit(${newId()}, ${event.at}, ${event.requestId}, ${actor.personId}, ${actor.postId},
    ${event.operation}, ${event.action}, ${subjectId ?? null}, ${purpose ?? null})`;

export const writeAudit = async (tx: Tx, event: AuditEvent): Promise<void> => {
  await inOne([noteAudit(event)]).execute(tx);
};
