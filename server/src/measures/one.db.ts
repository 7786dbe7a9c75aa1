import type { Day } from '@meguri/core/base/day.ts';
import type { CheckItem, CourseStep } from '@meguri/core/measures/measures.ts';
import type { MeasurePlan } from '@meguri/core/measures/plan.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

type Signed = { readonly at: Date; readonly by: string; readonly postTitle: string };

export type VersionRow = Signed &
  Omit<MeasurePlan, 'repeat' | 'links'> & {
    readonly repeatEvery: 'week' | 'month' | null;
    readonly repeatStep: number | null;
    readonly repeatUntil: Day | null;
    readonly links: MeasurePlan['links'];
  };

/** One version of the plan as it was written. */
export const findVersion = async (
  tx: Tx,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<VersionRow | undefined> => {
  const { rows } = await sql<VersionRow>`
    select v.item as "itemId", v.title, v.subject, v.community_kind as "communityKind", v.purposes,
      v.aims, v.life_stage as "lifeStage", v.audience, v.expected, v.languages, v.interpreter,
      v.materials, v.sections as "sectionIds", v.lead_post_id as "leadPostId", v.why, v.timing,
      v.method, v.on_day as "onDay", v.from_time as "from", v.until_time as "until", v.place,
      v.repeat_every as "repeatEvery", v.repeat_step as "repeatStep",
      v.repeat_until as "repeatUntil", v.written_at as at, writer.name as by,
      post.title as "postTitle",
      coalesce((select jsonb_agg(jsonb_build_object('kind', l.kind, 'id', l.subject_id)
        order by l.kind, l.subject_id) from measure_links l
        where l.measure_id = v.measure_id and l.revision = v.revision), '[]') as links
    from measure_versions v
    join persons writer on writer.id = v.written_by
    join posts post on post.id = v.written_as
    where v.measure_id = ${id} and v.revision = ${revision}`.execute(tx);
  return rows[0];
};

export type StepRow = Signed & {
  readonly step: CourseStep;
  readonly revision: number;
  readonly note: string;
  readonly told: string;
};

export const selectSteps = async (tx: Tx, id: string): Promise<readonly StepRow[]> => {
  const { rows } = await sql<StepRow>`
    select s.step, s.revision, s.note, s.told, s.stepped_at as at, person.name as by,
      post.title as "postTitle"
    from measure_steps s
    join persons person on person.id = s.stepped_by
    join posts post on post.id = s.stepped_as
    where s.measure_id = ${id} order by s.seq`.execute(tx);
  return rows;
};

export type CheckRow = Signed & {
  readonly item: CheckItem;
  readonly done: boolean;
  readonly note: string;
  readonly asPostId: string;
};

/** The newest word on each item. */
export const selectChecks = async (tx: Tx, id: string): Promise<readonly CheckRow[]> => {
  const { rows } = await sql<CheckRow>`
    select distinct on (c.item) c.item, c.done, c.note, c.checked_as as "asPostId",
      c.checked_at as at, person.name as by, post.title as "postTitle"
    from measure_checks c
    join persons person on person.id = c.checked_by
    join posts post on post.id = c.checked_as
    where c.measure_id = ${id} order by c.item, c.checked_at desc, c.id desc`.execute(tx);
  return rows;
};

type Result = {
  readonly onDay: Day;
  readonly held: boolean;
  readonly band: '1-9' | '10-29' | '30-99' | '100+' | null;
  readonly note: string;
  readonly questions: string;
  readonly learned: string;
  readonly nextStep: string;
};

export type ResultRow = Signed & Result & { readonly measureId: string };

/** Results of measures, by day. */
export const selectResults = async (
  tx: Tx,
  ids: readonly string[],
): Promise<readonly ResultRow[]> => {
  const { rows } = await sql<ResultRow>`
    select r.measure_id as "measureId", r.on_day as "onDay", r.held, r.band, r.note, r.questions,
      r.learned, r.next_step as "nextStep", r.recorded_at as at, person.name as by,
      post.title as "postTitle"
    from measure_results r
    join persons person on person.id = r.recorded_by
    join posts post on post.id = r.recorded_as
    where r.measure_id = any (${[...ids]}::uuid[]) order by r.on_day`.execute(tx);
  return rows;
};

export type LookBackRow = Signed & {
  readonly reached: string;
  readonly verdict: 'repeat' | 'change' | 'stop';
  readonly goodPractice: boolean;
};

export const findLookBack = async (tx: Tx, id: string): Promise<LookBackRow | undefined> => {
  const { rows } = await sql<LookBackRow>`
    select l.reached, l.verdict, l.good_practice as "goodPractice", l.looked_at as at,
      person.name as by, post.title as "postTitle"
    from measure_look_backs l
    join persons person on person.id = l.looked_by
    join posts post on post.id = l.looked_as
    where l.measure_id = ${id}`.execute(tx);
  return rows[0];
};

/** Who told every station of it; undefined where nobody did, or where it was taken off again. */
export const findExample = async (tx: Tx, id: string): Promise<Signed | undefined> => {
  const { rows } = await sql<Signed>`
    select e.shared_at as at, person.name as by, post.title as "postTitle"
    from measure_examples e
    join persons person on person.id = e.shared_by
    join posts post on post.id = e.shared_as
    where e.measure_id = ${id} and not exists
      (select from measure_example_ends d where d.measure_id = e.measure_id)`.execute(tx);
  return rows[0];
};

export type ExampleRow = {
  readonly measureId: string;
  readonly unitId: string;
  readonly unitName: string;
  /** null: headquarters. */
  readonly stationId: string | null;
  readonly itemId: string | null;
  readonly subject: MeasurePlan['subject'];
  readonly title: string;
  readonly method: string;
  readonly worked: string;
  readonly sharedOn: Day;
};

const readExamples = (where: ReturnType<typeof sql>) => sql<ExampleRow>`
  select e.measure_id as "measureId", e.unit_id as "unitId", unit.name as "unitName",
    unit.station_id as "stationId", e.item as "itemId", e.subject, e.title, e.method, e.worked,
    e.shared_on as "sharedOn"
  from measure_examples e join units unit on unit.id = e.unit_id
  where not exists (select from measure_example_ends d where d.measure_id = e.measure_id)
    and ${where}
  order by e.shared_at desc, e.measure_id`;

export const selectExamples = async (tx: Tx, pack: string): Promise<readonly ExampleRow[]> =>
  (await readExamples(sql`e.pack = ${pack}`).execute(tx)).rows;

export const findExampleRow = async (tx: Tx, id: string): Promise<ExampleRow | undefined> =>
  (await readExamples(sql`e.measure_id = ${id}`).execute(tx)).rows[0];
