import type { Tx } from './database.ts';
import { newId } from './keys.ts';
import type { Actor } from './serve.ts';

type AuditEvent = {
  readonly at: Date;
  readonly requestId: string;
  readonly actor: Pick<Actor, 'personId' | 'postId'>;
  readonly operation: string;
  readonly action: string;
  readonly subjectId: string | undefined;
  readonly purpose?: string;
};

/** Writes who did what to which record; never what the record says. */
export const writeAudit = async (tx: Tx, event: AuditEvent): Promise<void> => {
  await tx
    .insertInto('audit_events')
    .values({
      id: newId(),
      at: event.at,
      request_id: event.requestId,
      person_id: event.actor.personId,
      post_id: event.actor.postId,
      operation: event.operation,
      action: event.action,
      subject_id: event.subjectId ?? null,
      purpose: event.purpose ?? null,
    })
    .execute();
};
