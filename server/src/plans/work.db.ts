import type { Day, Month } from '@meguri/core/base/day.ts';
import type { Tier } from '@meguri/core/pack/criteria.ts';
import type { Tries } from '@meguri/core/plans/contact.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

// What a plan is made from: time, earlier interviews, what is closed. Plan rows: plans.db.ts.

export type BeatYear = { readonly beatId: string; readonly boxId: string; readonly year: number };

export type TimeRow = {
  readonly month: Month;
  readonly dutyDays: number;
  readonly minutesPerDay: number;
  readonly officers: number;
  readonly beats: number;
};

/** The newest allotment of each month (MG-3.2) with the officers and beats of the box. */
export const listTime = async (tx: Tx, { boxId, year }: BeatYear): Promise<readonly TimeRow[]> => {
  const { rows } = await sql<TimeRow>`
    select month.no as month, coalesce(newest.duty_days, 0) as "dutyDays",
      coalesce(newest.visit_minutes_per_day, 0) as "minutesPerDay",
      (select count(distinct duty.person_id)::integer
        from beat_assignments duty join beats beat on beat.id = duty.beat_id
        where beat.box_id = ${boxId} and duty.from_on <= month.day
          and (duty.until_on is null or duty.until_on >= month.day)) as officers,
      (select count(*)::integer from beats beat
        where beat.box_id = ${boxId} and beat.from_on <= month.day
          and (beat.until_on is null or beat.until_on >= month.day)) as beats
    from (select no, make_date(${year}, no, 1) as day from generate_series(1, 12) as no) month
    left join lateral (
      select duty_days, visit_minutes_per_day from duty_allotments allotment
      where allotment.box_id = ${boxId} and allotment.year = ${year}
        and allotment.month = month.no
      order by allotment.set_at desc, allotment.id desc limit 1) newest on true
    order by month.no`.execute(tx);
  return rows;
};

/** Months of the sheet that are closed and not reopened; they take nothing new. */
export const listClosedMonths = async (
  tx: Tx,
  { beatId, year }: BeatYear,
): Promise<readonly Month[]> => {
  const { rows } = await sql<{ month: number }>`
    select distinct closing.month from month_closings closing
    where closing.beat_id = ${beatId} and closing.year = ${year}
      and not exists (select from month_reopenings back where back.closing_id = closing.id)
    order by closing.month`.execute(tx);
  return rows.map((row) => row.month);
};

export type Meeting = {
  readonly premisesId: string;
  readonly townPartId: string;
  readonly month: Month;
};

/** First interviews of a year of the premises this beat visits, with the month they were in. */
export const listMeetings = async (
  tx: Tx,
  { beatId, year }: BeatYear,
  until: Day,
): Promise<readonly Meeting[]> => {
  const { rows } = await sql<Meeting>`
    select visit.premises_id as "premisesId", place.town_part_id as "townPartId",
      extract(month from min(visit.happened_at) at time zone 'Asia/Tokyo')::integer as month
    from counted_visits(array[${beatId}::uuid], make_date(${year}, 1, 1),
      least(${until}::date, make_date(${year}, 12, 31))) visit
    join premises_details place on place.premises_id = visit.premises_id
    where visit.outcome = 'met'
    group by visit.premises_id, place.town_part_id`.execute(tx);
  return rows;
};

/** What the form counts as done in each month (MG-R4, MG-R5), so that both pages say the same. */
export const listDone = async (
  tx: Tx,
  { beatId, year }: BeatYear,
  asOf: Day,
): Promise<readonly Readonly<Record<Tier, number>>[]> => {
  const { rows } = await sql<Record<Tier, number>>`
    select coalesce(completed_priority, 0) as priority, coalesce(completed_general, 0) as general
    from sheet_months_of(${beatId}::uuid, ${year}::integer, ${asOf}::date, true, false)
    order by month`.execute(tx);
  return rows;
};

/**
 * The tries of a station in one year by tier, kind and hour, of all officers together (design §7).
 * The tier is the one at the end of that year: re-classified doors are too few to move a rate.
 */
export const listTries = async (
  tx: Tx,
  stationId: string,
  year: number,
): Promise<readonly Tries[]> => {
  const { rows } = await sql<Tries>`
    with changed as (
      select distinct on (change.premises_id) change.premises_id, change.tier
      from premises_changes change
      where change.station_id = ${stationId} and change.type = 'reclassified'
        and change.happened_on <= make_date(${year}, 12, 31)
      order by change.premises_id, change.happened_at desc
    )
    select coalesce(changed.tier, premises.tier) as tier, premises.kind,
      extract(isodow from visit.happened_on) > 5
        or extract(hour from visit.happened_at at time zone 'Asia/Tokyo') >= 17 as "offHours",
      count(*)::integer as tries, count(*) filter (where visit.outcome = 'met')::integer as met
    from visits visit
    join premises on premises.id = visit.premises_id
    left join changed on changed.premises_id = visit.premises_id
    where visit.beat_id in (select id from beats where station_id = ${stationId})
      and visit.happened_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
      and not exists (select from visit_withdrawals back where back.visit_id = visit.id)
    group by 1, 2, 3`.execute(tx);
  return rows;
};

export type TownName = { readonly townPartId: string; readonly name: string };

export const listTownNames = async (
  tx: Tx,
  townPartIds: readonly string[],
): Promise<readonly TownName[]> => {
  const { rows } = await sql<TownName>`
    select id as "townPartId", name from town_parts where id = any (${[...townPartIds]}::uuid[])
    order by name, id`.execute(tx);
  return rows;
};
