import type { Day } from '@meguri/core/base/day.ts';
import type { ReportStep } from '@meguri/core/reports/reports.ts';
import type { Section } from '@meguri/core/reports/sentences.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type StepRow = {
  readonly ord: number;
  readonly step: ReportStep;
  readonly version: number;
  readonly note: string;
  readonly takenAt: string;
  readonly by: string;
  readonly postTitle: string;
};

export type VersionRow = {
  readonly version: number;
  readonly writtenAt: string;
  readonly by: string;
  readonly postId: string;
  readonly postTitle: string;
};

export type ReportRow = {
  readonly id: string;
  readonly stationId: string;
  readonly stationName: string;
  readonly pack: string;
  readonly report: string;
  readonly from: Day;
  readonly until: Day;
  readonly begunAt: Date;
  readonly begunBy: string;
  readonly begunAs: string;
  readonly copiedFrom: Day | null;
  readonly copiedUntil: Day | null;
  readonly steps: readonly StepRow[];
  readonly versions: readonly VersionRow[];
};

// Joined, everybody of the police would be read again for each report.
const nameOf = (column: string) =>
  sql`(select person.name from persons person where person.id = ${sql.ref(column)})`;
const titleOf = (column: string) =>
  sql`(select post.title from posts post where post.id = ${sql.ref(column)})`;

const readReports = async (tx: Tx, where: RawBuilder<unknown>): Promise<readonly ReportRow[]> => {
  const { rows } = await sql<ReportRow>`
    select r.id, r.station_id as "stationId", u.name as "stationName", r.pack, r.report,
      r.from_on as "from", r.until_on as "until", r.begun_at as "begunAt",
      beginner.name as "begunBy", post.title as "begunAs", c.from_on as "copiedFrom",
      c.until_on as "copiedUntil",
      (select coalesce(jsonb_agg(jsonb_build_object('ord', s.ord, 'step', s.step, 'version',
          s.version, 'note', s.note, 'takenAt', s.taken_at, 'by', ${nameOf('s.taken_by')},
          'postTitle', ${titleOf('s.taken_as')}) order by s.ord), '[]')
        from report_steps s where s.report_id = r.id) as steps,
      (select jsonb_agg(jsonb_build_object('version', v.version, 'writtenAt', v.written_at, 'by',
          ${nameOf('v.written_by')}, 'postId', v.written_as, 'postTitle',
          ${titleOf('v.written_as')}) order by v.version)
        from report_versions v where v.report_id = r.id) as versions
    from reports r
    join units u on u.id = r.station_id
    join persons beginner on beginner.id = r.begun_by
    join posts post on post.id = r.begun_as
    left join reports c on c.id = r.copied_from
    where ${where}
    order by r.until_on desc, r.from_on desc, u.sort, u.name, r.id`.execute(tx);
  return rows;
};

/** Reports under a directive, newest period first, stations in the order of the organisation. */
export const selectReports = (tx: Tx, pack: string): Promise<readonly ReportRow[]> =>
  readReports(tx, sql`r.pack = ${pack}`);

/** All reports of a station, or of every station in scope, whatever the directive. */
export const selectReportsOf = (tx: Tx, stationId: string | null): Promise<readonly ReportRow[]> =>
  readReports(tx, stationId === null ? sql`true` : sql`r.station_id = ${stationId}`);

/** Reports of every station in scope that headquarters has still to do something about. */
export const selectReportsOpen = (tx: Tx): Promise<readonly ReportRow[]> =>
  readReports(
    tx,
    sql`not exists (select from report_steps over
      where over.report_id = r.id and over.step = 'accepted')`,
  );

export const findReport = async (tx: Tx, id: string): Promise<ReportRow | undefined> =>
  (await readReports(tx, sql`r.id = ${id}`))[0];

/** Held until the commit, so that of two writers one is told of the other. */
export const holdReport = async (tx: Tx, id: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
};

type Contents = { readonly reportId: string; readonly version: number };

/** The words of versions of reports. */
export const selectSections = async (
  tx: Tx,
  wanted: readonly Contents[],
): Promise<readonly (Contents & { readonly sections: readonly Section[] })[]> => {
  const { rows } = await sql<Contents & { readonly sections: readonly Section[] }>`
    select v.report_id as "reportId", v.version, v.sections
    from report_versions v
    join unnest(${wanted.map(({ reportId }) => reportId)}::uuid[],
      ${wanted.map(({ version }) => version)}::integer[]) as w (report_id, version)
      on w.report_id = v.report_id and w.version = v.version`.execute(tx);
  return rows;
};

export type QuestionRow = {
  readonly id: string;
  readonly ord: number;
  readonly number: number;
  readonly sentenceId: string;
  readonly question: string;
};

export const selectQuestions = async (
  tx: Tx,
  reportId: string,
): Promise<readonly QuestionRow[]> => {
  const { rows } = await sql<QuestionRow>`
    select id, ord, number, sentence_id as "sentenceId", question
    from report_questions where report_id = ${reportId} order by ord, number`.execute(tx);
  return rows;
};

export type AskRow = {
  readonly id: string;
  readonly stationId: string;
  readonly stationName: string;
  readonly pack: string;
  readonly report: string;
  readonly from: Day;
  readonly until: Day;
  readonly dueOn: Day | null;
  readonly note: string;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly ended: boolean;
};

const readAsks = async (tx: Tx, where: RawBuilder<unknown>): Promise<readonly AskRow[]> => {
  const { rows } = await sql<AskRow>`
    select a.id, a.station_id as "stationId", u.name as "stationName", a.pack, a.report,
      a.from_on as "from", a.until_on as "until", a.due_on as "dueOn", a.note,
      a.asked_at as "askedAt", p.name as "askedBy", e.ask_id is not null as ended
    from report_asks a
    join units u on u.id = a.station_id
    join persons p on p.id = a.asked_by
    left join report_ask_ends e on e.ask_id = a.id
    where ${where}
    order by a.until_on desc, a.from_on desc, u.sort, u.name, a.id`.execute(tx);
  return rows;
};

/** What stations were asked for and what was not taken back. */
export const selectAsks = (tx: Tx, stationId: string | null): Promise<readonly AskRow[]> =>
  readAsks(
    tx,
    sql`e.ask_id is null and
      ${stationId === null ? sql`true` : sql`a.station_id = ${stationId}`}`,
  );

export const findAsk = async (tx: Tx, id: string): Promise<AskRow | undefined> =>
  (await readAsks(tx, sql`a.id = ${id}`))[0];

export type StationRow = { readonly id: string; readonly name: string };

/** Every station in the order of the organisation. */
export const selectStations = async (tx: Tx, day: Day): Promise<readonly StationRow[]> => {
  const { rows } = await sql<StationRow>`
    select id, name from units
    where kind = 'station' and from_on <= ${day} and (until_on is null or until_on >= ${day})
    order by sort, name`.execute(tx);
  return rows;
};
