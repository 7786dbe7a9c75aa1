import { cardLimits } from '@meguri/core/cards/limits.ts';
import type { Purpose } from '@meguri/core/pack/purposes.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Write } from './database.ts';
import { refuseWith } from './refusal-error.ts';

/** What a ticket opens: one subject, for one session and one purpose. */
export type Pass = {
  readonly sessionHash: string;
  readonly personId: string;
  readonly operation: string;
  readonly subjectId: string | undefined;
  readonly purpose: Purpose;
};

const bound = (pass: Pass): RawBuilder<unknown> =>
  sql.join([pass.sessionHash, pass.personId, pass.operation, pass.subjectId ?? null, pass.purpose]);

/** The ticket: written with the audit row and committed before anything is read. */
export const issueTicket = (id: string, pass: Pass, now: Date): Write => {
  const expiresAt = new Date(now.getTime() + cardLimits.ticketSeconds * 1000);
  return sql`issue_ticket(${id}, ${bound(pass)}, ${expiresAt})`;
};

/** When a ticket is used, and the statement that takes one row for it. */
export type Taking = { readonly now: Date; readonly statement: RawBuilder<object> };

/**
 * Takes the ticket away and, only then, what it is for. No row for a ticket that is used, late, or
 * somebody else's (trust.md 1.2).
 */
export const useTicket = (
  id: string,
  pass: Pass,
  { now, statement }: Taking,
): RawBuilder<{ readonly ticket: string }> => sql`
  select used.ticket, taken.* from use_ticket(${id}, ${bound(pass)}, ${now}) used (ticket)
  left join lateral (${statement}) taken on true`;

/** Refuses unless exactly this ticket was taken away. */
export const mustBeUsed = (rows: readonly object[]): void => {
  if (rows.length !== 1) refuseWith('ticket.spent');
};
