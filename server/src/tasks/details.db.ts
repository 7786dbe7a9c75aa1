import type { WorkItem } from '@meguri/core/tasks/tasks.ops.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** What a task shows whole: the request for a night visit (MG-4.3b). */
export const readNights = async (
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<WorkItem['night']>>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    readonly id: string;
    readonly from_at: Date;
    readonly until_at: Date;
    readonly asked_by: string;
    readonly reason: string;
  }>`
    select n.id, n.from_at, n.until_at,
      person.name as asked_by, n.reason
    from night_requests n
    join persons person on person.id = n.requested_by
    where n.id = any (${ids}::uuid[])`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        from: row.from_at.toISOString(),
        until: row.until_at.toISOString(),
        askedBy: row.asked_by,
        reason: row.reason,
      },
    ]),
  );
};

export type About = {
  readonly id: string;
  readonly premisesId: string | null;
  readonly address: string;
  readonly words: string;
};

/** The doors of requests, proposals and reviews of a tier, and what was said, by record. */
export const readAbout = async (
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, About>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<About>`
    with about (id, premises_id, words) as (
      (select distinct on (plan_id) plan_id, null::uuid, reason from plan_events
        where plan_id = any (${ids}::uuid[]) and type = 'returned' order by plan_id, at desc)
      union all
      select closing_id, null, reason from month_reopenings where closing_id = any (${ids}::uuid[])
      union all
      select id, premises_id, text from opinions where id = any (${ids}::uuid[])
      union all
      select id, premises_id, '' from night_requests where id = any (${ids}::uuid[])
      union all
      select id, premises_id, reason from premises_proposals where id = any (${ids}::uuid[])
      union all
      select id, id, '' from premises where id = any (${ids}::uuid[])
      union all
      select v.id, null, d.name from directive_versions v
        join directives d on d.id = v.directive_id where v.id = any (${ids}::uuid[])
      union all
      select r.id, null, d.name from directive_recipients r
        join directive_distributions s on s.id = r.distribution_id
        join directive_versions v on v.id = s.version_id
        join directives d on d.id = v.directive_id where r.id = any (${ids}::uuid[])
    )
    select about.id, about.premises_id as "premisesId", coalesce(d.address_text, '') as address,
      about.words
    from about left join premises_details d on d.premises_id = about.premises_id`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
};
