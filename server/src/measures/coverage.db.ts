import type { Day } from '@meguri/core/base/day.ts';
import type { Counted } from '@meguri/core/measures/coverage.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import { newest } from './measures.db.ts';

export type InPeriod = { readonly pack: string; readonly from: Day; readonly until: Day };

type Kind = Omit<Counted, 'held' | 'planned'>;

const kind = sql`v.station_id as "stationId", v.subject, v.community_kind as "communityKind",
  v.life_stage as "lifeStage"`;

/** Held days of a directive by place, pillar, kind of community and stage of life. */
export const countHeld = async (
  tx: Tx,
  { pack, from, until }: InPeriod,
): Promise<readonly Counted[]> => {
  const { rows } = await sql<Kind & { held: number }>`
    select ${kind}, count(*)::integer as held
    from measure_results r
    join measures m on m.id = r.measure_id
    join lateral (select * from measure_versions newest where newest.measure_id = r.measure_id
      order by newest.revision desc limit 1) v on true
    where r.held and r.on_day between ${from}::date and ${until}::date and m.pack = ${pack}
    group by 1, 2, 3, 4`.execute(tx);
  return rows.map((row) => ({ ...row, planned: 0 }));
};

/** Days to come of what is decided and comes once, counted alike; what comes round is no row here. */
export const countPlanned = async (
  tx: Tx,
  { pack, from, until }: InPeriod,
): Promise<readonly Counted[]> => {
  const { rows } = await sql<Kind & { planned: number }>`
    select ${kind}, count(*)::integer as planned
    from measure_versions v join measures m on m.id = v.measure_id
    where v.repeat_every is null and v.on_day between ${from}::date and ${until}::date
      and m.pack = ${pack} and ${newest}
      and (select s.step = 'decide' and s.revision >= v.revision from measure_steps s
        where s.measure_id = v.measure_id order by s.seq desc limit 1)
      and not exists (select from measure_results r
        where r.measure_id = v.measure_id and r.on_day = v.on_day)
    group by 1, 2, 3, 4`.execute(tx);
  return rows.map((row) => ({ ...row, held: 0 }));
};
