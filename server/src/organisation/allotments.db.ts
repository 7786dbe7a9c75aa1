import type { Input, Output } from '@meguri/core/operation.ts';
import type { listAllotments, setAllotments } from '@meguri/core/organisation/allotments.ops.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';

export type BoxAllotments = Output<typeof listAllotments>['boxes'][number];

/** Per box the newest setting of each month (MG-3.2), in the order of the organisation. */
export const selectAllotments = async (
  tx: Tx,
  asked: { readonly stationId: string; readonly year: number },
): Promise<readonly BoxAllotments[]> => {
  const { rows } = await sql<BoxAllotments & { readonly setAt: Date | null }>`
    with latest as (
      select distinct on (box_id, month) *
      from duty_allotments where station_id = ${asked.stationId} and year = ${asked.year}
      order by box_id, month, set_at desc, id desc
    )
    select box.id as "boxId", box.name as "boxName",
      (select count(*) from duty_allotments every
        where every.box_id = box.id and every.year = ${asked.year}) as revision,
      (array_agg(person.name order by latest.set_at desc))[1] as "setBy",
      max(latest.set_at) as "setAt",
      coalesce(jsonb_agg(jsonb_build_object('month', latest.month, 'dutyDays', latest.duty_days,
        'visitMinutesPerDay', latest.visit_minutes_per_day, 'support', latest.support)
        order by latest.month) filter (where latest.id is not null), '[]') as months
    from units box
    left join latest on latest.box_id = box.id
    left join persons person on person.id = latest.set_by
    where box.station_id = ${asked.stationId} and box.kind = 'policeBox'
      and box.from_on <= make_date(${asked.year}, 12, 31)
      and (box.until_on is null or box.until_on >= make_date(${asked.year}, 1, 1))
    group by box.id
    order by box.sort, box.code`.execute(tx);
  return rows.map((row) => ({ ...row, setAt: row.setAt?.toISOString() ?? null }));
};

type Setting = Input<typeof setAllotments> & {
  readonly stationId: string;
  readonly setBy: string;
  readonly setAt: Date;
};

export const insertAllotments = async (tx: Tx, setting: Setting): Promise<void> => {
  await tx
    .insertInto('duty_allotments')
    .values(
      setting.months.map((month) => ({
        id: newId(),
        station_id: setting.stationId,
        box_id: setting.boxId,
        year: setting.year,
        month: month.month,
        duty_days: month.dutyDays,
        visit_minutes_per_day: month.visitMinutesPerDay,
        support: month.support,
        set_by: setting.setBy,
        set_at: setting.setAt,
      })),
    )
    .execute();
};
