import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Sequencing, sequenceAll } from './audit-sequencer.ts';

/**
 * Sequences until every event of the schema has its place. Whatever is older than it and still runs on
 * the same server, if only the test file beside this one, holds an event back for a moment.
 */
export const sequenceWhole = async (sequencing: Sequencing): Promise<void> => {
  const { database, schema } = sequencing;
  for (;;) {
    await sequenceAll(sequencing);
    const { rows } = await database.transaction({ schema, stations: [] }, (tx) =>
      sql`select 1 from audit_events e
        where not exists (select from audit_leaves l where l.event_id = e.id) limit 1`.execute(tx),
    );
    if (rows.length === 0) return;
    await setTimeout(50);
  }
};
