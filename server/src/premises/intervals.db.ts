import type { Day } from '@meguri/core/base/day.ts';
import type { Tier } from '@meguri/core/pack/criteria.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type IntervalRow = {
  readonly id: string;
  /** Null where it is of one class of a column. */
  readonly tier: Tier | null;
  readonly visit_class: string | null;
  readonly months: number;
  readonly from_on: Day;
  readonly reasons: string;
  readonly set_by: string | null;
  readonly set_at: Date;
};

/** Every version of a station's intervals, the earliest first. */
export const listIntervals = async (tx: Tx, stationId: string): Promise<readonly IntervalRow[]> => {
  const { rows } = await sql<IntervalRow>`
    select setting.id, setting.tier, setting.visit_class, setting.months, setting.from_on, setting.reasons,
      person.name as set_by, setting.set_at
    from visit_intervals setting left join persons person on person.id = setting.set_by
    where setting.station_id = ${stationId}
    order by setting.from_on, setting.set_at`.execute(tx);
  return rows;
};
