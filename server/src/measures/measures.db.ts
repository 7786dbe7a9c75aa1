import type { Day } from '@meguri/core/base/day.ts';
import type { LanguageCode } from '@meguri/core/base/languages.ts';
import type { Check, CourseStep, MeasureSubject } from '@meguri/core/measures/measures.ts';
import type { LinkKind, MeasurePlan } from '@meguri/core/measures/plan.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** A measure in its newest version with what its state follows from. */
export type MeasureRow = {
  readonly id: string;
  readonly stationId: string | null;
  readonly stationName: string | null;
  readonly pack: string;
  readonly revision: number;
  readonly item: string | null;
  readonly title: string;
  readonly subject: MeasureSubject;
  readonly communityKind: MeasurePlan['communityKind'];
  readonly lifeStage: string | null;
  readonly purposes: string[];
  readonly aims: MeasurePlan['aims'];
  readonly audience: MeasurePlan['audience'];
  readonly interpreter: MeasurePlan['interpreter'];
  readonly materials: string;
  readonly leadPostId: string;
  readonly leadKind: PostKind;
  readonly onDay: Day | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly place: string;
  readonly repeatEvery: 'week' | 'month' | null;
  readonly repeatStep: number | null;
  readonly repeatUntil: Day | null;
  readonly writtenBy: string;
  readonly begunAs: string;
  readonly withPartners: boolean;
  readonly steps: readonly {
    readonly step: CourseStep;
    readonly revision: number;
    readonly on: Day;
    readonly as: string;
    readonly kind: PostKind;
  }[];
  readonly results: readonly { readonly onDay: Day; readonly held: boolean }[];
  readonly checks: readonly Check[];
};

const newest = sql`not exists (select from measure_versions newer
  where newer.measure_id = v.measure_id and newer.revision > v.revision)`;

const ofCourse = sql`
  exists (select from measure_links l where l.measure_id = v.measure_id
    and l.revision = v.revision and l.kind in ('partner', 'community')) as "withPartners",
  coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'revision', s.revision,
      'on', s.stepped_on, 'as', s.stepped_as, 'kind', p.kind) order by s.seq)
    from measure_steps s join posts p on p.id = s.stepped_as
    where s.measure_id = v.measure_id), '[]') as steps,
  coalesce((select jsonb_agg(jsonb_build_object('onDay', r.on_day, 'held', r.held)
      order by r.on_day) from measure_results r where r.measure_id = v.measure_id), '[]') as results,
  coalesce((select jsonb_agg(jsonb_build_object('item', c.item, 'done', c.done,
      'asPostId', c.checked_as))
    from (select distinct on (one.item) one.* from measure_checks one
      where one.measure_id = v.measure_id order by one.item, one.checked_at desc, one.id desc) c
    ), '[]') as checks`;

/** Measures by their newest version, those with a day first. */
export const readMeasures = async (
  tx: Tx,
  where: RawBuilder<unknown>,
): Promise<readonly MeasureRow[]> => {
  const { rows } = await sql<MeasureRow>`
    select v.measure_id as id, m.station_id as "stationId", station.name as "stationName", m.pack,
      v.revision, v.item, v.title, v.subject, v.community_kind as "communityKind",
      v.life_stage as "lifeStage", v.purposes, v.aims, v.audience, v.interpreter, v.materials,
      v.lead_post_id as "leadPostId", lead.kind as "leadKind", v.on_day as "onDay",
      v.from_time as "from", v.until_time as "until", v.place, v.repeat_every as "repeatEvery",
      v.repeat_step as "repeatStep", v.repeat_until as "repeatUntil", writer.name as "writtenBy",
      m.begun_as as "begunAs", ${ofCourse}
    from measure_versions v
    join measures m on m.id = v.measure_id
    join posts lead on lead.id = v.lead_post_id
    join persons writer on writer.id = v.written_by
    left join units station on station.id = m.station_id
    where ${newest} and ${where}
    order by v.on_day, v.from_time nulls first, v.title, v.measure_id`.execute(tx);
  return rows;
};

export type Whose =
  | { readonly all: true }
  | { readonly all: false; readonly stationId: string | null };

const ofPlace = (whose: Whose, column: RawBuilder<unknown>): RawBuilder<unknown> => {
  if (whose.all) return sql`true`;
  return whose.stationId === null ? sql`${column} is null` : sql`${column} = ${whose.stationId}`;
};

export type Asked = {
  readonly pack: string;
  readonly whose: Whose;
  readonly from: Day;
  readonly until: Day;
};

/** Measures of a directive with a day in a period. */
export const selectMeasures = (
  tx: Tx,
  { pack, whose, from, until }: Asked,
): Promise<readonly MeasureRow[]> =>
  readMeasures(
    tx,
    sql`v.on_day <= ${until}::date and v.last_on >= ${from}::date and m.pack = ${pack}
      and ${ofPlace(whose, sql`v.station_id`)}`,
  );

/** Those without a day, as far as they are still to be planned. */
export const selectUndated = (
  tx: Tx,
  { pack, whose }: Pick<Asked, 'pack' | 'whose'>,
): Promise<readonly MeasureRow[]> =>
  readMeasures(
    tx,
    sql`v.on_day is null and m.pack = ${pack} and ${ofPlace(whose, sql`v.station_id`)}
      and not exists (select from measure_steps s
        where s.measure_id = v.measure_id and s.step = 'cancel')`,
  );

export const findMeasure = async (tx: Tx, id: string): Promise<MeasureRow | undefined> =>
  (await readMeasures(tx, sql`v.measure_id = ${id}`))[0];

const lastStep = sql`(select s.step from measure_steps s where s.measure_id = v.measure_id
  order by s.seq desc limit 1)`;

/** What somebody has to do something about: of a station, or of headquarters with what it decides. */
export const selectUnderWay = (tx: Tx, stationId: string | null): Promise<readonly MeasureRow[]> =>
  readMeasures(
    tx,
    stationId === null
      ? sql`case when v.station_id is null then ${lastStep} in ('submit', 'return', 'decide')
          else ${lastStep} = 'submit' end`
      : sql`v.station_id = ${stationId} and ${lastStep} in ('submit', 'return', 'decide')`,
  );

/** Languages named in measures that are decided and still to come, to be covered by interpreters. */
export const selectLanguagesToCome = async (
  tx: Tx,
  today: Day,
): Promise<readonly LanguageCode[]> => {
  const { rows } = await sql<{ language: LanguageCode }>`
    select distinct unnest(v.languages) as language from measure_versions v
    where ${newest} and v.last_on >= ${today}::date and ${lastStep} = 'decide'
    order by language`.execute(tx);
  return rows.map(({ language }) => language);
};

/** Held until the commit, so that of two editors one is told of the other. */
export const holdMeasure = async (tx: Tx, id: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
};

/** Everybody who wrote a version of these measures. */
export const selectAuthors = async (
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ id: string; persons: string[] }>`
    select measure_id as id, array_agg(distinct written_by) as persons from measure_versions
    where measure_id = any (${[...ids]}::uuid[]) group by measure_id`.execute(tx);
  return new Map(rows.map(({ id, persons }) => [id, persons]));
};

export type LinkRow = { readonly kind: LinkKind; readonly id: string };

/** Held days of a directive by place, pillar, kind of community and stage of life. */
export const countHeld = async (tx: Tx, { pack, from, until }: Omit<Asked, 'whose'>) => {
  const { rows } = await sql<{
    stationId: string | null;
    subject: MeasureSubject;
    communityKind: string | null;
    lifeStage: string | null;
    held: number;
  }>`
    select v.station_id as "stationId", v.subject, v.community_kind as "communityKind",
      v.life_stage as "lifeStage", count(*)::integer as held
    from measure_results r
    join measure_versions v on v.measure_id = r.measure_id
    join measures m on m.id = v.measure_id
    where r.held and r.on_day between ${from}::date and ${until}::date and m.pack = ${pack}
      and ${newest}
    group by 1, 2, 3, 4`.execute(tx);
  return rows;
};
