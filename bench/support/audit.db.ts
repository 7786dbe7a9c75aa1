import { createWriteStream } from 'node:fs';
import { sql } from 'kysely';
import type { Database } from '../../server/src/platform/database.ts';

type Where = { readonly database: Database; readonly schema: string };

const atOnce = 20_000;

/** Writes so many events as cards are read: officers, actions, purposes, records. */
export const addEvents = async ({ database, schema }: Where, count: number): Promise<void> => {
  for (let from = 0; from < count; from += atOnce) {
    const to = Math.min(count, from + atOnce) - 1;
    await database.transaction({ schema, stations: [] }, (tx) =>
      sql`insert into audit_events
          (id, at, request_id, person_id, post_id, operation, action, subject_id, purpose)
        select gen_random_uuid(), now() - interval '1 minute', gen_random_uuid(),
          md5('p' || n % 1200)::uuid, md5('q' || n % 1200)::uuid, 'cards.readCard', 'cards.read',
          gen_random_uuid(), 'visit'
        from generate_series(${from}::integer, ${to}::integer) n`.execute(tx),
    );
  }
};

/** The floor under sequencing: the same rows, numbered and hashed by one statement, no tree. */
export const hashOnly = ({ database, schema }: Where): Promise<unknown> =>
  database.transaction({ schema, stations: [] }, (tx) =>
    sql`select count(*), max(n) from (
      select audit_leaf_hash(audit_line(e)) as hash, row_number() over (order by e.written_in) as n
      from audit_events e) h where h.hash is not null`.execute(tx),
  );

/** The floor under a backup: the rows read as JSON and written to a file, unsealed, unsummed. */
export const readOnly = ({ database, schema }: Where, file: string): Promise<void> =>
  database.transaction({ schema, stations: [] }, async (tx) => {
    const out = createWriteStream(file);
    await sql`declare floor_rows no scroll cursor for
      select row_to_json(e)::text as line from audit_events e`.execute(tx);
    for (;;) {
      const { rows } = await sql<{ line: string }>`fetch 2000 from floor_rows`.execute(tx);
      out.write(rows.map(({ line }) => `${line}\n`).join(''));
      if (rows.length < 2000) break;
    }
    await new Promise<void>((resolve) => out.end(resolve));
  });
