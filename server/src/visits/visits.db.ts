import type { Day } from '@meguri/core/base/day.ts';
import type { VisitedPremises, VisitSheet } from '@meguri/core/visits/visit.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** A premises as it was on the day of one visit. */
export type Door = VisitedPremises & {
  readonly visitId: string;
  readonly stationId: string;
  readonly convenience: string;
  /** The same person recorded a visit to it at this very time. */
  readonly twin: boolean;
};

export type Call = {
  readonly visitId: string;
  readonly premisesId: string;
  readonly at: Date;
  readonly day: Day;
};

/** The doors of these calls, each as on its own day; a door out of reach is left out. */
export const findDoors = async (
  tx: Tx,
  personId: string,
  calls: readonly Call[],
): Promise<readonly Door[]> => {
  const { rows } = await sql<Door>`
    select want.visit_id as "visitId", premises.station_id as "stationId",
      premises.added_on as "addedOn", details.convenience,
      coalesce((
        select move.beat_id from premises_changes move
        where move.premises_id = premises.id and move.type = 'moved-beat'
          and move.happened_on <= want.day
        order by move.happened_at desc, move.id desc limit 1), premises.beat_id) as "beatId",
      (select min(gone.happened_on) from premises_changes gone
        where gone.premises_id = premises.id and gone.type in ('moved-out', 'removed'))
        as "closedOn",
      case when exists (
        select from visits done where done.premises_id = premises.id
          and done.card_step = 'completed'
          and not exists (select from visit_withdrawals back where back.visit_id = done.id))
        then 'completed' else premises.card end as card,
      exists (
        select from visits same where same.premises_id = premises.id
          and same.person_id = ${personId} and same.happened_at = want.at
          and not exists (select from visit_withdrawals back where back.visit_id = same.id)) as twin
    from unnest(${calls.map((call) => call.visitId)}::uuid[],
      ${calls.map((call) => call.premisesId)}::uuid[], ${calls.map((call) => call.day)}::date[],
      ${calls.map((call) => call.at)}::timestamptz[]) as want(visit_id, premises_id, day, at)
    join premises on premises.id = want.premises_id
    join premises_details details on details.premises_id = premises.id`.execute(tx);
  return rows;
};

export type NewVisit = {
  readonly sheet: VisitSheet;
  readonly door: Door;
  readonly call: Call;
  readonly nightApprovalId: string | null;
};

/** Appends the visits; gives back the ids that were new. */
export const insertVisits = async (
  tx: Tx,
  who: { readonly personId: string; readonly now: Date },
  visits: readonly NewVisit[],
): Promise<readonly string[]> => {
  const rows = visits.map(({ sheet, door, call, nightApprovalId }) => ({
    id: sheet.id,
    station_id: door.stationId,
    beat_id: door.beatId,
    premises_id: sheet.premisesId,
    person_id: who.personId,
    outcome: sheet.outcome,
    happened_on: call.day,
    happened_at: call.at,
    recorded_at: who.now,
    cr_cards: sheet.crCards,
    patrol_cards: sheet.patrolCards,
    card_step: sheet.card,
    card_source: sheet.cardSource,
    guidance: [...sheet.guidance],
    night_approval_id: nightApprovalId,
    hours: sheet.hours,
    hours_before: sheet.hours === null ? null : door.convenience,
  }));
  const inserted = await tx
    .insertInto('visits')
    .values(rows)
    .onConflict((clash) => clash.column('id').doNothing())
    .returning('id')
    .execute();
  return inserted.map((row) => row.id);
};

/** What people said about their hours becomes what is known of the premises (MG-4.3a). */
export const applyHours = async (tx: Tx, visitIds: readonly string[]): Promise<void> => {
  await sql`
    update premises_details details set convenience = visit.hours
    from visits visit
    where visit.id = any (${visitIds}::uuid[]) and visit.hours is not null
      and details.premises_id = visit.premises_id`.execute(tx);
};

export type Undoable = {
  readonly id: string;
  readonly personId: string;
  readonly recordedAt: Date;
};

export const findUndoable = async (
  tx: Tx,
  visitIds: readonly string[],
): Promise<readonly Undoable[]> =>
  tx
    .selectFrom('visits')
    .select(['id', 'person_id as personId', 'recorded_at as recordedAt'])
    .where('id', 'in', [...visitIds])
    .execute();

/** Takes visits back: the visits stay on record, what they said about hours is as it was before. */
export const insertWithdrawals = async (
  tx: Tx,
  who: { readonly personId: string; readonly now: Date },
  visitIds: readonly string[],
): Promise<void> => {
  await sql`
    insert into visit_withdrawals (visit_id, station_id, withdrawn_at, withdrawn_by)
    select id, station_id, ${who.now}, ${who.personId} from visits
    where id = any (${visitIds}::uuid[])
    on conflict do nothing`.execute(tx);
  await sql`
    update premises_details details set convenience = visit.hours_before
    from visits visit
    where visit.id = any (${visitIds}::uuid[]) and visit.hours = details.convenience
      and details.premises_id = visit.premises_id`.execute(tx);
};
