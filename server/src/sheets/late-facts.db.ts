import type { Day, Month } from '@meguri/core/base/day.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** A fact of a beat's year that was written down after a moment. */
export type LateFact = {
  readonly what: 'visit' | 'visit-withdrawn' | 'premises' | 'change' | 'register' | 'plan';
  readonly on: Day;
  readonly recordedAt: Date;
  readonly address: string;
};

export type LateAsked = {
  readonly beatId: string;
  readonly year: number;
  /** Happened up to this day, recorded after this moment. */
  readonly until: Day;
  readonly after: Date;
};

/** What reached the books after a closing; it says what and where, never who or with what outcome. */
export const readLateFacts = async (tx: Tx, asked: LateAsked): Promise<readonly LateFact[]> => {
  const { beatId, year, until, after } = asked;
  const { rows } = await sql<LateFact>`
    with own as (
      select id from premises where beat_id = ${beatId}
      union select premises_id from premises_changes where beat_id = ${beatId}
    ), late as (
      select 'visit' as what, v.happened_on as on, v.recorded_at, v.premises_id
      from visits v where v.beat_id = ${beatId} and v.happened_on <= ${until}::date
        and v.recorded_at > ${after}
      union all
      select 'visit-withdrawn', v.happened_on, w.withdrawn_at, v.premises_id
      from visit_withdrawals w join visits v on v.id = w.visit_id
      where v.beat_id = ${beatId} and v.happened_on <= ${until}::date
        and v.recorded_at <= ${after} and w.withdrawn_at > ${after}
      union all
      select 'premises', p.added_on, p.recorded_at, p.id from premises p
      where p.beat_id = ${beatId} and p.added_on <= ${until}::date and p.recorded_at > ${after}
      union all
      select 'change', c.happened_on, c.recorded_at, c.premises_id from premises_changes c
      where c.premises_id in (select id from own) and c.happened_on <= ${until}::date
        and c.recorded_at > ${after}
      union all
      select 'register', r.as_of, r.recorded_at, null from register_households r
      where r.beat_id = ${beatId} and r.as_of <= ${until}::date and r.recorded_at > ${after}
      union all
      select 'plan', make_date(m.year, m.month, 1), m.approved_at, null from plan_months m
      where m.beat_id = ${beatId} and m.year = ${year} and m.approved_at > ${after}
        and make_date(m.year, m.month, 1) <= ${until}::date
    )
    select late.what, late.on, late.recorded_at as "recordedAt",
      coalesce(detail.address_text, '') as address
    from late left join premises_details detail on detail.premises_id = late.premises_id
    order by late.on, late.recorded_at`.execute(tx);
  return rows;
};

/** When the newest late fact of each month was written down, as the waiting list sees it. */
export const readLateMonths = async (
  tx: Tx,
  of: { readonly beatId: string; readonly stationId: string; readonly year: number },
): Promise<ReadonlyMap<Month, Date>> => {
  const { rows } = await sql<{ month: Month; newest: Date }>`
    select extract(month from f.happened_on)::integer as month, max(f.recorded_at) as newest
    from late_facts(array[${of.beatId}::uuid], array[${of.stationId}::uuid],
      make_date(${of.year}, 1, 1)) f
    where f.happened_on <= make_date(${of.year}, 12, 31)
    group by 1 order by 1`.execute(tx);
  return new Map(rows.map(({ month, newest }) => [month, newest]));
};
