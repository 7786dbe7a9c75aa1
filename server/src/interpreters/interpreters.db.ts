import { addDays, type Day } from '@meguri/core/base/day.ts';
import type { LanguageCode } from '@meguri/core/base/languages.ts';
import type { DeclineReason, SourceKind, WorkKind } from '@meguri/core/interpreters/interpreter.ts';
import type { listRequests } from '@meguri/core/interpreters/interpreters.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** A source as it counts: its highest revision. */
export type SourceRow = {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly kind: SourceKind;
  readonly classId: string;
  readonly languages: LanguageCode[];
  readonly weekdays: number[];
  readonly fromTime: string;
  readonly untilTime: string;
  readonly phone: string;
  readonly mail: string;
  readonly note: string;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
};

export const selectSources = async (tx: Tx): Promise<readonly SourceRow[]> => {
  const { rows } = await sql<SourceRow>`
    select distinct on (entry.source_id) entry.source_id as id, entry.revision, entry.name,
      entry.kind, entry.class as "classId", entry.languages, entry.weekdays,
      entry.from_time as "fromTime", entry.until_time as "untilTime", entry.phone, entry.mail,
      entry.note, entry.from_on as "fromOn", entry.until_on as "untilOn"
    from interpreter_source_versions entry
    order by entry.source_id, entry.revision desc`.execute(tx);
  return rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

type Result = NonNullable<Output<typeof listRequests>['requests'][number]['result']>;

export type RequestRow = {
  readonly id: string;
  readonly stationId: string | null;
  readonly stationName: string | null;
  readonly day: Day;
  readonly fromTime: string;
  readonly untilTime: string;
  readonly language: LanguageCode;
  readonly classId: string | null;
  readonly work: WorkKind;
  readonly askedAt: Date;
  readonly askedAs: string;
  readonly answer: 'confirmed' | 'declined' | null;
  readonly reason: DeclineReason | null;
  readonly sourceId: string | null;
  readonly result: Result | null;
  readonly withdrawn: boolean;
};

const byDay = sql`one.on_day, station.sort nulls first, one.from_time, one.id`;
const latestFirst = sql`one.on_day desc, station.sort nulls first, one.from_time, one.id`;

const select = async (
  tx: Tx,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown> = byDay,
): Promise<readonly RequestRow[]> => {
  const { rows } = await sql<RequestRow>`
    select one.id, one.station_id as "stationId", station.name as "stationName",
      one.on_day as day, one.from_time as "fromTime", one.until_time as "untilTime",
      one.language, one.class as "classId", one.work, one.asked_at as "askedAt",
      one.asked_as as "askedAs", answer.answer, answer.reason, answer.source_id as "sourceId",
      case when result.request_id is not null then jsonb_build_object('came', result.came,
        'minutes', result.minutes, 'words', result.words) end as result,
      gone.request_id is not null as withdrawn
    from interpreter_requests one
    left join units station on station.id = one.station_id
    left join lateral (
      select * from interpreter_answers said where said.request_id = one.id
      order by said.answered_at desc, said.id desc limit 1) answer on true
    left join interpreter_results result on result.request_id = one.id
    left join interpreter_withdrawals gone on gone.request_id = one.id
    where ${where}
    order by ${order}`.execute(tx);
  return rows;
};

export type Span = { readonly from: Day; readonly until: Day };

const inSpan = (stationId: string | null, { from, until }: Span): RawBuilder<unknown> =>
  sql`one.on_day between ${from}::date and ${until}::date
    and (${stationId}::uuid is null or one.station_id = ${stationId}::uuid)`;

/** Requests of a station, or of everything in the caller's scope (null), by day. */
export const selectRequests = (
  tx: Tx,
  stationId: string | null,
  span: Span,
): Promise<readonly RequestRow[]> => select(tx, inSpan(stationId, span));

export type Page = Span & { readonly latestFirst: boolean; readonly most: number };

/** The day after so many requests of a span in the order of a page; a day is never cut. */
const dayAfterPage = async (
  tx: Tx,
  stationId: string | null,
  page: Page,
): Promise<Day | undefined> => {
  const { rows } = await sql<{ day: Day }>`
    select one.on_day as day from interpreter_requests one where ${inSpan(stationId, page)}
    order by one.on_day ${page.latestFirst ? sql`desc` : sql`asc`}
    offset ${page.most} limit 1`.execute(tx);
  const day = rows[0]?.day;
  const isFirst = day === (page.latestFirst ? page.until : page.from);
  return day !== undefined && isFirst ? addDays(day, page.latestFirst ? -1 : 1) : day;
};

/** So many requests of a span, whole days of them, and the day with which the next page begins. */
export const pageOfRequests = async (
  tx: Tx,
  stationId: string | null,
  page: Page,
): Promise<{ readonly rows: readonly RequestRow[]; readonly next: Day | null }> => {
  const next = await dayAfterPage(tx, stationId, page);
  const span = next === undefined ? page : spanBefore(page, next);
  const rows = await select(tx, inSpan(stationId, span), page.latestFirst ? latestFirst : byDay);
  return { rows, next: next === undefined || next < page.from || next > page.until ? null : next };
};

const spanBefore = ({ from, until, latestFirst: isBack }: Page, next: Day): Span =>
  isBack ? { from: addDays(next, 1), until } : { from, until: addDays(next, -1) };

/** Languages asked for in a span, each with whether any request in it was declined and left so. */
export const selectLanguages = async (
  tx: Tx,
  { from, until }: Span,
): Promise<readonly { readonly language: LanguageCode; readonly declined: boolean }[]> => {
  const { rows } = await sql<{ language: LanguageCode; declined: boolean }>`
    select one.language,
      bool_or(result.request_id is null and coalesce((select said.answer = 'declined'
        from interpreter_answers said where said.request_id = one.id
        order by said.answered_at desc, said.id desc limit 1), false)) as declined
    from interpreter_requests one
    left join interpreter_results result on result.request_id = one.id
    where one.on_day between ${from}::date and ${until}::date
      and not exists (select from interpreter_withdrawals gone where gone.request_id = one.id)
    group by one.language order by one.language`.execute(tx);
  return rows;
};

export const findRequest = async (tx: Tx, requestId: string): Promise<RequestRow | undefined> =>
  (await select(tx, sql`one.id = ${requestId}`))[0];

/** Requests of a station (null: headquarters) from a day on, or all in the scope. */
export const selectOpen = async (
  tx: Tx,
  where: 'everywhere' | { readonly stationId: string | null },
  from: Day,
): Promise<readonly RequestRow[]> =>
  select(
    tx,
    where === 'everywhere'
      ? sql`one.on_day >= ${from} and gone.request_id is null and answer.answer is null`
      : sql`one.station_id is not distinct from ${where.stationId}::uuid
          and one.on_day >= ${from} and gone.request_id is null and result.request_id is null
          and answer.answer = 'confirmed'`,
  );

export type Counts = {
  readonly languages: readonly { readonly language: LanguageCode; readonly count: number }[];
  readonly telephone: number;
};

/** Requests of the whole prefecture by language, and the use of telephone services, in a span. */
export const countRequests = async (tx: Tx, { from, until }: Span): Promise<Counts> => {
  const counted = sql`
    from interpreter_requests one where one.on_day between ${from} and ${until}
      and not exists (select from interpreter_withdrawals gone where gone.request_id = one.id)`;
  const languages = await sql<Counts['languages'][number]>`
    select one.language, count(*)::integer as count ${counted}
    group by one.language order by one.language`.execute(tx);
  const telephone = await sql<{ readonly count: number }>`
    select count(*)::integer as count ${counted} and one.work = 'telephone'`.execute(tx);
  return { languages: languages.rows, telephone: telephone.rows[0]?.count ?? 0 };
};
