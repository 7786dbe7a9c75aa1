import type { Day, Month } from '@meguri/core/base/day.ts';
import type { Premises } from '@meguri/core/premises/premises.ts';
import type { ReviewFacts } from '@meguri/core/reviews/exceptions.ts';
import type { VisitToAskAbout } from '@meguri/core/reviews/plausibility.ts';
import type { SheetSwitches } from '@meguri/core/sheets/form.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import type { OfMonth } from './reviews.db.ts';

/** What a review needs of one month of the form; both tiers together. */
export type FormMonth = {
  readonly month: Month;
  readonly planned: number;
  readonly done: number;
  readonly provisional: number;
  readonly made: number;
  readonly resolved: number;
  readonly guideRegister: number;
  readonly households: number | null;
};

type FormAsked = {
  readonly beatId: string;
  readonly year: number;
  readonly asOf: Day;
  readonly switches: Pick<SheetSwitches, 'listedCount' | 'provisionalInListed'>;
};

export const readFormMonths = async (tx: Tx, asked: FormAsked): Promise<readonly FormMonth[]> => {
  const { beatId, year, asOf, switches } = asked;
  const { rows } = await sql<FormMonth>`
    select month, planned_priority + planned_general as planned,
      coalesce(completed_priority + completed_general, 0) as done,
      coalesce(provisional_priority + provisional_general, 0) as provisional,
      coalesce(provisional_made_priority + provisional_made_general, 0) as made,
      coalesce(provisional_resolved_priority + provisional_resolved_general, 0) as resolved,
      coalesce(guide_register_households, 0) as "guideRegister",
      register_households as households
    from sheet_months_of(${beatId}::uuid, ${year}::integer, ${asOf}::date,
      ${switches.provisionalInListed}, ${switches.listedCount === 'due'})
    order by month`.execute(tx);
  return rows;
};

export type DoorRow = Omit<Premises, 'status' | 'closedOn' | 'mergedInto'> & {
  readonly address: string;
};

/** The premises of a beat as they stood at the end of a day. */
export const listDoors = async (tx: Tx, beatId: string, day: Day): Promise<readonly DoorRow[]> => {
  const { rows } = await sql<DoorRow>`
    select p.premises_id as id, p.beat_id as "beatId", p.kind, p.tier, p.card, p.exempt,
      p.added_on as "addedOn", p.last_met_on as "lastMetOn", p.last_visit_on as "lastVisitOn",
      p.cycle_from as "cycleFrom", p.attempts, coalesce(d.address_text, '') as address,
      case when p.exempt then (
        select c.review_on from premises_changes c
        where c.premises_id = p.premises_id and c.type = 'exempted' and c.happened_on <= ${day}
        order by c.happened_at desc limit 1) end as "exemptReviewOn"
    from premises_now(array[${beatId}]::uuid[], ${day}::date) p
    left join premises_details d on d.premises_id = p.premises_id
    order by d.address_key`.execute(tx);
  return rows;
};

/** Discretionary choices in force with their review day (MG-B10, MG-B19). */
export const listChoices = async (
  tx: Tx,
  beatId: string,
  day: Day,
): Promise<ReviewFacts['choices']> => {
  const { rows } = await sql<ReviewFacts['choices'][number]>`
    select "premisesId", "reviewOn" from (
      select distinct on (c.premises_id) c.premises_id as "premisesId", c.review_on as "reviewOn"
      from classifications c
      join premises_now(array[${beatId}]::uuid[], ${day}::date) p on p.premises_id = c.premises_id
      where c.decided_on <= ${day}
      order by c.premises_id, c.decided_on desc, c.recorded_at desc) newest
    where "reviewOn" is not null`.execute(tx);
  return rows;
};

export const listRequests = async (tx: Tx, beatId: string): Promise<ReviewFacts['requests']> => {
  const { rows } = await sql<ReviewFacts['requests'][number]>`
    select o.premises_id as "premisesId", o.answer_due_on as "answerDueOn",
      a.answered_on as "answeredOn"
    from opinions o left join opinion_answers a on a.opinion_id = o.id
    where o.beat_id = ${beatId} and o.answer_wanted and o.answer_due_on is not null
    order by o.recorded_at`.execute(tx);
  return rows;
};

export type AskedVisit = VisitToAskAbout & { readonly address: string };

const monthOf = ({ year, month }: OfMonth) => ({
  first: sql`make_date(${year}::integer, ${month}::integer, 1)`,
  next: sql`(make_date(${year}::integer, ${month}::integer, 1) + interval '1 month')::date`,
});

/** The visits of a beat in a month that were not taken back; no officer in them. */
export const listVisits = async (tx: Tx, asked: OfMonth): Promise<readonly AskedVisit[]> => {
  const { first, next } = monthOf(asked);
  const { rows } = await sql<Omit<AskedVisit, 'at'> & { readonly at: Date }>`
    select v.id, v.premises_id as "premisesId", d.building_id as "buildingId",
      v.happened_at as at, v.outcome, v.cr_cards as "crCards", v.patrol_cards as "patrolCards",
      coalesce(d.address_text, '') as address
    from visits v left join premises_details d on d.premises_id = v.premises_id
    where v.beat_id = ${asked.beatId} and v.happened_on >= ${first} and v.happened_on < ${next}
      and not exists (select from visit_withdrawals w where w.visit_id = v.id)
    order by v.happened_at, v.id`.execute(tx);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};

/** Facts of the month recorded after it was closed (追加の訂正). */
export const countLateFacts = async (
  tx: Tx,
  stationId: string,
  asked: OfMonth & { readonly closedAt: string },
): Promise<number> => {
  const { first, next } = monthOf(asked);
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from late_facts(array[${asked.beatId}]::uuid[], array[${stationId}]::uuid[], ${first})
    where beat_id = ${asked.beatId} and happened_on < ${next}
      and recorded_at > ${asked.closedAt}::timestamptz`.execute(tx);
  return rows[0]?.count ?? 0;
};

export type AllottedMonth = {
  readonly month: Month;
  readonly dutyDays: number;
  readonly minutesPerDay: number;
  readonly support: string;
};

/** What the chief allots to the officers of a box, the newest setting of each month (MG-3.2). */
export const listAllotted = async (
  tx: Tx,
  boxId: string,
  year: number,
): Promise<readonly AllottedMonth[]> => {
  const { rows } = await sql<AllottedMonth>`
    select distinct on (month) month, duty_days as "dutyDays",
      visit_minutes_per_day as "minutesPerDay", support
    from duty_allotments where box_id = ${boxId} and year = ${year}
    order by month, set_at desc, id`.execute(tx);
  return rows;
};
