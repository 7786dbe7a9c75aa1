import type { Day } from '@meguri/core/base/day.ts';
import type { LanguageCode } from '@meguri/core/base/languages.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
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

// Asked of each version that comes into question: to rule newer ones out for all at once would read
// every version there is, with all its words.
export const newest = sql`v.revision = (select max(newer.revision) from measure_versions newer
  where newer.measure_id = v.measure_id)`;

type Plan = Omit<MeasureRow, 'steps' | 'results' | 'checks'>;

const selectPlans = async (tx: Tx, where: RawBuilder<unknown>): Promise<readonly Plan[]> => {
  const { rows } = await sql<Plan>`
    select v.measure_id as id, m.station_id as "stationId",
      (select unit.name from units unit where unit.id = m.station_id) as "stationName", m.pack,
      v.revision, v.item, v.title, v.subject, v.community_kind as "communityKind",
      v.life_stage as "lifeStage", v.purposes, v.aims, v.audience, v.interpreter, v.materials,
      v.lead_post_id as "leadPostId",
      (select post.kind from posts post where post.id = v.lead_post_id) as "leadKind",
      v.on_day as "onDay",
      v.from_time as "from", v.until_time as "until", v.place, v.repeat_every as "repeatEvery",
      v.repeat_step as "repeatStep", v.repeat_until as "repeatUntil",
      (select person.name from persons person where person.id = v.written_by) as "writtenBy",
      m.begun_as as "begunAs",
      exists (select from measure_links l where l.measure_id = v.measure_id
        and l.revision = v.revision and l.kind in ('partner', 'community')) as "withPartners"
    from measure_versions v join measures m on m.id = v.measure_id
    where ${newest} and ${where}
    order by v.on_day, v.from_time nulls first, v.title, v.measure_id`.execute(tx);
  return rows;
};

type Of<T> = T & { readonly id: string };

const idOf = ({ id }: Of<object>): string => id;

/** Days with a result of these measures, in their order. */
export const selectHeldDays = async (tx: Tx, ids: readonly string[]) => {
  const { rows } = await sql<Of<MeasureRow['results'][number]>>`
    select measure_id as id, on_day as "onDay", held from measure_results
    where measure_id = any (${ids}::uuid[]) order by measure_id, on_day`.execute(tx);
  return rows;
};

/** What was prepared of these measures, the newest of each item. */
export const selectChecks = async (tx: Tx, ids: readonly string[]) => {
  const { rows } = await sql<Of<Check>>`
    select distinct on (measure_id, item) measure_id as id, item, done, checked_as as "asPostId"
    from measure_checks where measure_id = any (${ids}::uuid[])
    order by measure_id, item, checked_at desc, id desc`.execute(tx);
  return rows;
};

// One statement for all the measures of a list: asked measure by measure they cost three times that.
const selectCourses = async (tx: Tx, ids: readonly string[]) => {
  const steps = await sql<Of<MeasureRow['steps'][number]>>`
    select s.measure_id as id, s.step, s.revision, s.stepped_on as "on", s.stepped_as as "as",
      (select post.kind from posts post where post.id = s.stepped_as) as kind
    from measure_steps s
    where s.measure_id = any (${ids}::uuid[]) order by s.measure_id, s.seq`.execute(tx);
  return {
    steps: groupBy(steps.rows, idOf),
    results: groupBy(await selectHeldDays(tx, ids), idOf),
    checks: groupBy(await selectChecks(tx, ids), idOf),
  };
};

/** Measures by their newest version, those with a day first. */
export const readMeasures = async (
  tx: Tx,
  where: RawBuilder<unknown>,
): Promise<readonly MeasureRow[]> => {
  const plans = await selectPlans(tx, where);
  if (plans.length === 0) return [];
  const { steps, results, checks } = await selectCourses(tx, plans.map(idOf));
  return plans.map((plan) => ({
    ...plan,
    steps: steps.get(plan.id) ?? [],
    results: results.get(plan.id) ?? [],
    checks: checks.get(plan.id) ?? [],
  }));
};

export type Whose =
  | { readonly all: true }
  | { readonly all: false; readonly stationId: string | null };

export const ofPlace = (whose: Whose, column: RawBuilder<unknown>): RawBuilder<unknown> => {
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

/** Measures with a day in a period that come round: their days are known from the series only. */
export const selectComingRound = (
  tx: Tx,
  { pack, from, until }: Omit<Asked, 'whose'>,
): Promise<readonly MeasureRow[]> =>
  readMeasures(
    tx,
    sql`v.repeat_every is not null and v.on_day <= ${until}::date and v.last_on >= ${from}::date
      and m.pack = ${pack}`,
  );

export const findMeasure = async (tx: Tx, id: string): Promise<MeasureRow | undefined> =>
  (await readMeasures(tx, sql`v.measure_id = ${id}`))[0];

const lastStep = sql`(select s.step from measure_steps s where s.measure_id = v.measure_id
  order by s.seq desc limit 1)`;

/** A measure that goes on, with its last step. */
export type GoingRow = {
  readonly id: string;
  readonly stationId: string | null;
  readonly step: CourseStep;
};

/**
 * What somebody has to do something about: of a station, or what headquarters began and all that waits
 * for a decision. Nearly all there is is over, which an index says: only the rest is asked further.
 */
export const selectUnderWay = async (
  tx: Tx,
  stationId: string | null,
): Promise<readonly GoingRow[]> => {
  const here = stationId === null ? sql`true` : sql`m.station_id = ${stationId}`;
  const own = stationId === null ? sql`m.station_id is null` : sql`true`;
  const { rows } = await sql<GoingRow>`
    with going as materialized (
      select m.id, m.station_id from measures m
      where ${here} and not exists (select from measure_steps over
        where over.measure_id = m.id and over.step in ('cancel', 'look-back')))
    select m.id, m.station_id as "stationId", last.step from going m
    join lateral (select s.step from measure_steps s where s.measure_id = m.id
      order by s.seq desc limit 1) last on true
    where last.step = 'submit' or ${own} and last.step in ('return', 'decide')`.execute(tx);
  return rows;
};

/** These measures. */
export const selectNamed = (tx: Tx, ids: readonly string[]): Promise<readonly MeasureRow[]> =>
  readMeasures(tx, sql`v.measure_id = any (${ids}::uuid[])`);

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
