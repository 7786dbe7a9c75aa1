import type { Day } from '@meguri/core/base/day.ts';
import type { VisitSheet } from '@meguri/core/visits/visit.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

type Row = Omit<VisitSheet, 'at' | 'heard'> & {
  readonly at: Date;
  readonly beatId: string;
  readonly personId: string;
  readonly address: string;
  readonly by: string;
  readonly recordedAt: Date;
  readonly late: boolean;
  readonly withdrawn: boolean;
  readonly nightApprovedBy: string | null;
  readonly heard: VisitSheet['heard'];
};

export type RecordedVisit = Omit<Row, keyof VisitSheet> & { readonly sheet: VisitSheet };

const toVisit = (row: Row): RecordedVisit => {
  const { id, premisesId, at, outcome, guidance, crCards, patrolCards, ...rest } = row;
  const { card, cardSource, hours, heard, ...about } = rest;
  const slips = { crCards, patrolCards, card, cardSource };
  const sheet = { id, premisesId, outcome, guidance, ...slips, hours, heard };
  return { ...about, sheet: { ...sheet, at: at.toISOString() } };
};

// A visit is a late fact when its month was closed, and not reopened, as it was recorded.
const selectSheets = async (
  tx: Tx,
  where: RawBuilder<unknown>,
): Promise<readonly RecordedVisit[]> => {
  const { rows } = await sql<Row>`
    select visit.id, visit.premises_id as "premisesId", visit.happened_at as at, visit.outcome,
      visit.guidance, visit.cr_cards as "crCards", visit.patrol_cards as "patrolCards",
      visit.card_step as card, visit.card_source as "cardSource", visit.hours,
      visit.beat_id as "beatId", visit.person_id as "personId", visit.recorded_at as "recordedAt",
      details.address_text as address, person.name as by, decider.name as "nightApprovedBy",
      exists (select from visit_withdrawals back where back.visit_id = visit.id) as withdrawn,
      exists (
        select from month_closings closing
        where closing.beat_id = visit.beat_id and closing.closed_at <= visit.recorded_at
          and closing.year = extract(year from visit.happened_on)
          and closing.month = extract(month from visit.happened_on)
          and not exists (select from month_reopenings again
            where again.closing_id = closing.id and again.reopened_at <= visit.recorded_at)) as late,
      case when opinion.id is not null then jsonb_build_object('kind', opinion.kind,
        'text', opinion.text, 'answerWanted', opinion.answer_wanted) end as heard
    from visits visit
    join premises_details details on details.premises_id = visit.premises_id
    join persons person on person.id = visit.person_id
    left join opinions opinion on opinion.visit_id = visit.id
    left join night_decisions decision on decision.request_id = visit.night_approval_id
    left join persons decider on decider.id = decision.decided_by
    where ${where}
    order by visit.happened_at desc, visit.id`.execute(tx);
  return rows.map(toVisit);
};

/** Visits by their ids, the withdrawn ones too. */
export const findVisits = (tx: Tx, ids: readonly string[]): Promise<readonly RecordedVisit[]> =>
  selectSheets(tx, sql`visit.id = any (${ids}::uuid[])`);

/** Visits of a beat in a period that were not taken back, newest first. */
export const listBeatVisits = (
  tx: Tx,
  beatId: string,
  period: { readonly from: Day; readonly until: Day },
): Promise<readonly RecordedVisit[]> =>
  selectSheets(
    tx,
    sql`visit.beat_id = ${beatId} and visit.happened_on between ${period.from} and ${period.until}
      and not exists (select from visit_withdrawals back where back.visit_id = visit.id)`,
  );

/** Is this month of a beat closed, and not reopened? */
export const isMonthClosed = async (tx: Tx, beatId: string, day: Day): Promise<boolean> => {
  const { rows } = await sql<{ closed: boolean }>`
    select exists (
      select from month_closings closing
      where closing.beat_id = ${beatId} and closing.year = extract(year from ${day}::date)
        and closing.month = extract(month from ${day}::date)
        and not exists (select from month_reopenings again where again.closing_id = closing.id))
      as closed`.execute(tx);
  return rows[0]?.closed ?? false;
};
