import type { Day } from '@meguri/core/base/day.ts';
import type { Output } from '@meguri/core/operation.ts';
import type {
  listAgreements,
  listInformation,
  listLiaisons,
} from '@meguri/core/partners/log.ops.ts';
import type { getPartner } from '@meguri/core/partners/partners.ops.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** Where and by whom a record was written; the use case says who may end it. */
export type Written = { readonly stationId: string | null; readonly byId: string };

type Row<T> = Omit<T, 'mayEnd'> & Written;

export type LiaisonRow = Row<Output<typeof listLiaisons>['liaisons'][number]>;
export type ActivityRow = Row<Output<typeof getPartner>['activities'][number]>;
export type InformationRow = Row<Output<typeof listInformation>['information'][number]>;
export type AgreementRow = Row<Omit<Output<typeof listAgreements>['agreements'][number], 'state'>>;

/** Records of a station (null: headquarters), or all that the caller sees of one partner. */
export type Which = { readonly stationId: string | null } | { readonly partnerId: string };

const chosen = (which: Which): RawBuilder<unknown> =>
  'partnerId' in which
    ? sql`one.partner_id = ${which.partnerId}`
    : sql`one.station_id is not distinct from ${which.stationId}::uuid`;

const columns = sql`
  one.id, one.station_id as "stationId", one.recorded_by as "byId", station.name as at,
  person.name as by, done.ended_as as ended`;

const partner = sql`jsonb_build_object('id', one.partner_id, 'organisation', (
  select version.organisation from partner_versions version
  where version.partner_id = one.partner_id order by version.revision desc limit 1))`;

const joined = sql`
  join persons person on person.id = one.recorded_by
  left join units station on station.id = one.station_id
  left join partner_record_ends done on done.record_id = one.id`;

/** How many of the newest records a list shows. */
const most = 300;

export const selectLiaisons = async (tx: Tx, which: Which): Promise<readonly LiaisonRow[]> => {
  const { rows } = await sql<LiaisonRow>`
    select ${columns}, one.happened_on as on, one.kind, one.office, one.subject,
      one.next_step as "nextStep", one.next_on as "nextOn", unit.name as "unitName",
      case when one.partner_id is not null then ${partner} end as partner
    from partner_liaisons one ${joined} left join units unit on unit.id = one.unit_id
    where ${chosen(which)}
    order by one.happened_on desc, one.recorded_at desc limit ${most}`.execute(tx);
  return rows;
};

export const selectActivities = async (tx: Tx, which: Which): Promise<readonly ActivityRow[]> => {
  const { rows } = await sql<ActivityRow>`
    select ${columns}, one.held_on as on, one.kind, one.title, one.parts, ${partner} as partner
    from partner_activities one ${joined}
    where ${chosen(which)}
    order by one.held_on desc, one.recorded_at desc limit ${most}`.execute(tx);
  return rows;
};

export const selectInformation = async (
  tx: Tx,
  which: Which,
): Promise<readonly InformationRow[]> => {
  const { rows } = await sql<InformationRow>`
    select ${columns}, one.passed_on as on, one.direction, one.level, one.subject, one.basis,
      one.on_crime as "onCrime", one.source, one.source_on as "sourceOn", ${partner} as partner
    from partner_information one ${joined}
    where ${chosen(which)}
    order by one.passed_on desc, one.recorded_at desc limit ${most}`.execute(tx);
  return rows;
};

export const selectAgreements = async (tx: Tx, which: Which): Promise<readonly AgreementRow[]> => {
  const { rows } = await sql<AgreementRow>`
    select ${columns}, one.title, one.from_on as "fromOn", one.until_on as "untilOn", one.note,
      ${partner} as partner
    from partner_agreements one ${joined}
    where ${chosen(which)}
    order by one.until_on nulls last, one.from_on desc limit ${most}`.execute(tx);
  return rows;
};

/** A record of any of the four tables, by its id. */
export const findRecord = async (
  tx: Tx,
  recordId: string,
): Promise<(Written & { readonly ended: boolean }) | undefined> => {
  const { rows } = await sql<Written & { readonly ended: boolean }>`
    select one.station_id as "stationId", one.recorded_by as "byId",
      exists (select from partner_record_ends done where done.record_id = one.id) as ended
    from (
      select id, station_id, recorded_by from partner_liaisons
      union all select id, station_id, recorded_by from partner_activities
      union all select id, station_id, recorded_by from partner_information
      union all select id, station_id, recorded_by from partner_agreements) one
    where one.id = ${recordId}`.execute(tx);
  return rows[0];
};

/** A unit of this police that can be the other side. */
export const hasUnit = async (tx: Tx, unitId: string): Promise<boolean> =>
  (await tx.selectFrom('units').select('id').where('id', '=', unitId).executeTakeFirst()) !==
  undefined;

export type WaitingRow = {
  readonly id: string;
  readonly postId: string;
  readonly sinceOn: Day;
  readonly dueOn: Day;
  readonly words: string;
};

/** Next steps up to a day that nobody ended, and agreements that end by another. */
export const selectWaiting = async (
  tx: Tx,
  stationId: string | null,
  until: { readonly steps: Day; readonly agreements: Day },
): Promise<{
  readonly steps: readonly WaitingRow[];
  readonly agreements: readonly WaitingRow[];
}> => {
  const open = sql`one.station_id is not distinct from ${stationId}::uuid
    and not exists (select from partner_record_ends done where done.record_id = one.id)`;
  const name = sql`coalesce(${partner} ->> 'organisation', '')`;
  const steps = await sql<WaitingRow>`
    select one.id, one.recorded_as as "postId", one.happened_on as "sinceOn",
      one.next_on as "dueOn", concat_ws('：', nullif(coalesce(unit.name, ${name}), ''),
        one.next_step) as words
    from partner_liaisons one left join units unit on unit.id = one.unit_id
    where ${open} and one.next_on <= ${until.steps} order by one.next_on`.execute(tx);
  const agreements = await sql<WaitingRow>`
    select one.id, one.recorded_as as "postId", one.from_on as "sinceOn", one.until_on as "dueOn",
      concat_ws('：', nullif(${name}, ''), one.title) as words
    from partner_agreements one
    where ${open} and one.until_on <= ${until.agreements} order by one.until_on`.execute(tx);
  return { steps: steps.rows, agreements: agreements.rows };
};
