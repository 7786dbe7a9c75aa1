import type { Day } from '@meguri/core/base/day.ts';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { DB } from '../../db/schema.ts';
import type { Tx } from '../platform/database.ts';
import { idOf } from './ids.ts';

type TableName = keyof DB;

/** JSON columns take the value itself, not its text: the whole row travels as JSON. */
type Value<Selected, Inserted> = unknown extends Selected
  ? unknown
  : Selected extends { readonly __select__: unknown }
    ? unknown
    : Inserted;

export type Row<T extends TableName> = {
  readonly [K in keyof Insertable<DB[T]>]: K extends keyof Selectable<DB[T]>
    ? Value<Selectable<DB[T]>[K], Insertable<DB[T]>[K]>
    : never;
};

/** The tables the demo fills, in the order in which they refer to one another. */
export const tablesInOrder = [
  'units',
  'persons',
  'posts',
  'post_holdings',
  'staff_numbers',
  'accepted_texts',
  'pack_adoptions',
  'body_seats',
  'body_settings',
  'meetings',
  'meeting_notices',
  'meeting_items',
  'meeting_attendees',
  'meeting_presences',
  'meeting_outcomes',
  'meeting_decisions',
  'meeting_decision_ends',
  'meeting_minutes',
  'meeting_minutes_approvals',
  'communities',
  'community_links',
  'community_confirmations',
  'community_notices',
  'community_objections',
  'community_removals',
  'municipal_totals',
  'partners',
  'partner_versions',
  'partner_liaisons',
  'partner_activities',
  'partner_information',
  'partner_agreements',
  'partner_record_ends',
  'councils',
  'council_members',
  'council_meetings',
  'interpreter_sources',
  'interpreter_source_versions',
  'interpreter_requests',
  'interpreter_answers',
  'interpreter_results',
  'measures',
  'measure_versions',
  'measure_steps',
  'measure_checks',
  'measure_results',
  'measure_look_backs',
  'measure_examples',
  'training_sessions',
  'training_units',
  'training_outcomes',
  'training_attendance',
  'training_assignments',
  'training_completions',
  'report_asks',
  'reports',
  'report_versions',
  'report_steps',
  'report_questions',
  'commendations',
  'commendation_versions',
  'commendation_steps',
  'towns',
  'town_parts',
  'beats',
  'beat_town_parts',
  'beat_assignments',
  'beat_recuts',
  'register_households',
  'duty_allotments',
  'visit_intervals',
  'buildings',
  'premises',
  'premises_details',
  'classifications',
  'premises_changes',
  'premises_proposals',
  'premises_proposal_decisions',
  'night_requests',
  'night_decisions',
  'visits',
  'visit_withdrawals',
  'opinions',
  'opinion_answers',
  'plans',
  'plan_doors',
  'plan_events',
  'plan_months',
  'month_closings',
  'month_reopenings',
  'sheet_corrections',
  'sheet_correction_ends',
  'reviews',
  'review_answers',
  'station_checks',
] as const satisfies readonly TableName[];

export type DemoTable = (typeof tablesInOrder)[number];

/** Rows per table; a row that is already there stays as it is. */
export type Ledger = { readonly [T in DemoTable]: Row<T>[] };

/** Inserts rows of one shape; known ids are skipped, so a stage may be repeated. */
export const insertRows = async (
  tx: Tx,
  table: TableName,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> => {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)
    on conflict do nothing`.execute(tx);
};

type Mark = 'demo.begin' | 'demo.complete';

/** What the demo of a schema was made from; undefined when none was begun. */
export type Begun = { readonly day: Day; readonly scale: number; readonly complete: boolean };

/** The audit trail tells how far the demo came: a mark at the begin and one behind the last stage. */
export const markDemo = (
  tx: Tx,
  mark: Mark,
  of: { readonly at: Date; readonly details: unknown },
): Promise<void> =>
  insertRows(tx, 'audit_events', [
    {
      id: idOf('mark', mark),
      at: of.at,
      request_id: idOf('mark', mark),
      operation: 'demo.load',
      action: mark,
      details: of.details,
    },
  ]);

export const findBegun = async (tx: Tx): Promise<Begun | undefined> => {
  const { rows } = await sql<{ day: Day; scale: number; complete: boolean }>`
    select begun.details ->> 'day' as day, (begun.details ->> 'scale')::float8 as scale,
      exists (select from audit_events done where done.id = ${idOf('mark', 'demo.complete')})
        as complete
    from audit_events begun where begun.id = ${idOf('mark', 'demo.begin')}`.execute(tx);
  return rows[0];
};

/** A database somebody else filled is none of the demo's business. */
export const isEmpty = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from units) as empty`.execute(tx);
  return rows[0]?.empty ?? false;
};

/** The engine plans by what it knows of the tables; after many new rows that is renewed. */
export const renewStatistics = async (tx: Tx): Promise<void> => {
  await sql`select renew_statistics()`.execute(tx);
};

/** What the register says is sealed anew each time, so it goes in once and whole. */
export const hasEntries = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom('community_revisions').select('id').limit(1).execute()).length > 0;

export const hasVoices = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom('voices').select('id').limit(1).execute()).length > 0;

export const hasCards = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{
    found: boolean;
  }>`select exists (select from cards) as found`.execute(tx);
  return rows[0]?.found ?? false;
};
