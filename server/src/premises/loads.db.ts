import type { Day } from '@meguri/core/base/day.ts';
import type { PremisesKind, Tier } from '@meguri/core/pack/criteria.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type CountRow = {
  readonly beat_id: string;
  readonly kind: PremisesKind;
  readonly tier: Tier;
  readonly visit_class: string | null;
  readonly count: number;
  /** Without the exempted ones. */
  readonly listed: number;
};

/** Active premises of beats at the end of a day by kind, column and class. */
export const countPremises = async (
  tx: Tx,
  beatIds: readonly string[],
  day: Day,
): Promise<readonly CountRow[]> => {
  const { rows } = await sql<CountRow>`
    with now as materialized (
      select * from premises_spells(${[...beatIds]}::uuid[], ${day}::date)
      where until_at is null
    ),
    newest as (
      select distinct on (change.premises_id) change.premises_id, change.visit_class
      from premises_changes change
      where change.premises_id in (select premises_id from now) and change.type = 'reclassified'
        and change.happened_on <= ${day}
      order by change.premises_id, change.happened_at desc, change.id desc
    )
    select now.beat_id, now.kind, now.tier,
      case when newest.premises_id is null then premises.visit_class
        else newest.visit_class end as visit_class,
      count(*)::integer as count,
      (count(*) filter (where not now.exempt))::integer as listed
    from now join premises on premises.id = now.premises_id
    left join newest on newest.premises_id = now.premises_id
    group by 1, 2, 3, 4`.execute(tx);
  return rows;
};
