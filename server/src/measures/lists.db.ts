import { addDays, type Day } from '@meguri/core/base/day.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import type { bands, CourseStep } from '@meguri/core/measures/measures.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import {
  type Asked,
  type MeasureRow,
  newest,
  ofPlace,
  selectChecks,
  selectHeldDays,
} from './measures.db.ts';

type Plan = Pick<
  MeasureRow,
  | 'id'
  | 'stationId'
  | 'stationName'
  | 'pack'
  | 'revision'
  | 'item'
  | 'title'
  | 'subject'
  | 'interpreter'
  | 'materials'
  | 'leadPostId'
  | 'onDay'
  | 'from'
  | 'until'
  | 'place'
  | 'repeatEvery'
  | 'repeatStep'
  | 'repeatUntil'
  | 'withPartners'
> & { readonly step: CourseStep | null; readonly stepRevision: number | null };

/** A measure as a list shows it: of its course the last step, of its preparation what is open. */
export type ListedRow = Omit<Plan, 'step' | 'stepRevision'> &
  Pick<MeasureRow, 'results' | 'checks'> & {
    readonly steps: readonly { readonly step: CourseStep; readonly revision: number }[];
  };

const selectPlans = async (tx: Tx, where: RawBuilder<unknown>): Promise<readonly Plan[]> => {
  const { rows } = await sql<Plan>`
    select v.measure_id as id, v.station_id as "stationId",
      (select unit.name from units unit where unit.id = v.station_id) as "stationName", m.pack,
      v.revision, v.item, v.title, v.subject, v.interpreter, v.materials, v.lead_post_id as "leadPostId", v.on_day as "onDay",
      v.from_time as "from", v.until_time as "until", v.place, v.repeat_every as "repeatEvery",
      v.repeat_step as "repeatStep", v.repeat_until as "repeatUntil", last.step,
      last.revision as "stepRevision",
      exists (select from measure_links l where l.measure_id = v.measure_id
        and l.revision = v.revision and l.kind in ('partner', 'community')) as "withPartners"
    from measure_versions v
    join measures m on m.id = v.measure_id
    left join lateral (select s.step, s.revision from measure_steps s
      where s.measure_id = v.measure_id order by s.seq desc limit 1) last on true
    where ${newest} and ${where}
    order by v.on_day, v.from_time nulls first, v.title, v.measure_id`.execute(tx);
  return rows;
};

const idOf = ({ id }: { readonly id: string }): string => id;

const readListed = async (tx: Tx, where: RawBuilder<unknown>): Promise<readonly ListedRow[]> => {
  const plans = await selectPlans(tx, where);
  const dated = plans.filter(({ onDay }) => onDay !== null);
  const results = groupBy(await selectHeldDays(tx, dated.map(idOf)), idOf);
  const decided = dated.filter(({ step }) => step === 'decide');
  const checks = groupBy(await selectChecks(tx, decided.map(idOf)), idOf);
  return plans.map(({ step, stepRevision, ...plan }) => ({
    ...plan,
    steps: step === null || stepRevision === null ? [] : [{ step, revision: stepRevision }],
    results: results.get(plan.id) ?? [],
    checks: checks.get(plan.id) ?? [],
  }));
};

/** Measures of a directive with a day in a period, as a list shows them. */
export const selectListed = (
  tx: Tx,
  { pack, whose, from, until }: Asked,
): Promise<readonly ListedRow[]> =>
  readListed(
    tx,
    sql`v.on_day <= ${until}::date and v.last_on >= ${from}::date and m.pack = ${pack}
      and ${ofPlace(whose, sql`v.station_id`)}`,
  );

/** Those without a day, as far as they are still to be planned. */
export const selectUndated = (
  tx: Tx,
  { pack, whose }: Pick<Asked, 'pack' | 'whose'>,
): Promise<readonly ListedRow[]> =>
  readListed(
    tx,
    sql`v.on_day is null and m.pack = ${pack} and ${ofPlace(whose, sql`v.station_id`)}
      and last.step is distinct from 'cancel'`,
  );

// Versions that are not the newest any more count too: a page that is a little shorter is found at once.
/** The last day of a page of about so many measures that begin in a period; a day is never cut. */
export const lastDayOfPage = async (
  tx: Tx,
  { pack, whose, from, until }: Asked,
  most: number,
): Promise<Day> => {
  const { rows } = await sql<{ day: Day }>`
    select v.on_day as day from measure_versions v join measures m on m.id = v.measure_id
    where v.on_day between ${from}::date and ${until}::date and m.pack = ${pack}
      and ${ofPlace(whose, sql`v.station_id`)}
    order by v.on_day offset ${most} limit 1`.execute(tx);
  const next = rows[0]?.day;
  if (next === undefined) return until;
  return next === from ? from : addDays(next, -1);
};

/** One day on which a measure was held: its title, and how many came as a band. */
export type HeldRow = {
  readonly id: string;
  readonly title: string;
  readonly onDay: Day;
  readonly band: keyof typeof bands | null;
};

/** Days on which a station held measures of a directive in a period. */
export const selectHeld = async (
  tx: Tx,
  asked: Omit<Asked, 'whose'> & { readonly stationId: string },
): Promise<readonly HeldRow[]> => {
  const { stationId, pack, from, until } = asked;
  const { rows } = await sql<HeldRow>`
    select m.id, v.title, r.on_day as "onDay", r.band
    from measures m
    join measure_results r on r.measure_id = m.id
    join lateral (select newest.title from measure_versions newest where newest.measure_id = m.id
      order by newest.revision desc limit 1) v on true
    where m.station_id = ${stationId} and m.pack = ${pack} and r.held
      and r.on_day between ${from}::date and ${until}::date
    order by r.on_day, v.title, m.id`.execute(tx);
  return rows;
};
