import type { Day } from '@meguri/core/base/day.ts';
import type {
  CommendationStep,
  Form,
  Recipient,
} from '@meguri/core/commendations/commendations.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import type { SourceKind } from '@meguri/core/reports/sources.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type CommendationRow = {
  readonly id: string;
  readonly stationId: string | null;
  readonly pack: string | null;
  readonly form: Form;
  readonly recipient: Recipient;
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly unitName: string;
  readonly proposedAt: Date;
  readonly proposedBy: string;
  readonly proposer: string;
  readonly proposerPost: string;
  readonly proposerPostId: string;
  readonly proposerKind: PostKind;
};

const readCommendations = async (
  tx: Tx,
  where: RawBuilder<unknown>,
): Promise<readonly CommendationRow[]> => {
  const { rows } = await sql<CommendationRow>`
    select c.id, c.station_id as "stationId", c.pack, c.form, c.recipient, c.unit_id as "unitId",
      c.person_id as "personId", coalesce(person.name, unit.name) as name,
      coalesce(station.name, '') as "unitName", c.proposed_at as "proposedAt",
      c.proposed_by as "proposedBy", proposer.name as proposer, post.title as "proposerPost",
      post.id as "proposerPostId", post.kind as "proposerKind"
    from commendations c
    join persons proposer on proposer.id = c.proposed_by
    join posts post on post.id = c.proposed_as
    left join persons person on person.id = c.person_id
    left join units unit on unit.id = c.unit_id
    left join units station on station.id = c.station_id
    where ${where}
    order by c.proposed_at desc, c.id`.execute(tx);
  return rows;
};

/** All the caller may know of, the newest first: there is no other order (R29). */
export const selectCommendations = (tx: Tx): Promise<readonly CommendationRow[]> =>
  readCommendations(tx, sql`true`);

/** Those that nothing was decided about yet. */
export const selectOpenCommendations = (tx: Tx): Promise<readonly CommendationRow[]> =>
  readCommendations(
    tx,
    sql`not exists (select from commendation_steps over
      where over.commendation_id = c.id and over.step in ('decided', 'declined'))`,
  );

export const findCommendation = async (tx: Tx, id: string): Promise<CommendationRow | undefined> =>
  (await readCommendations(tx, sql`c.id = ${id}`))[0];

export type StepRow = {
  readonly commendationId: string;
  readonly step: CommendationStep;
  readonly note: string;
  readonly givenOn: Day | null;
  readonly takenAt: Date;
  readonly takenBy: string;
  readonly by: string;
  readonly postKind: PostKind;
  readonly postTitle: string;
};

/** What happened to these, in order. */
export const selectSteps = async (tx: Tx, ids: readonly string[]): Promise<readonly StepRow[]> => {
  const { rows } = await sql<StepRow>`
    select s.commendation_id as "commendationId", s.step, s.note, s.given_on as "givenOn",
      s.taken_at as "takenAt", s.taken_by as "takenBy", p.name as by, t.kind as "postKind",
      t.title as "postTitle"
    from commendation_steps s
    join persons p on p.id = s.taken_by
    join posts t on t.id = s.taken_as
    where s.commendation_id = any (${ids}::uuid[])
    order by s.commendation_id, s.ord`.execute(tx);
  return rows;
};

export type Evidence = {
  readonly kind: SourceKind | 'report';
  readonly subjectId: string;
  readonly on: Day;
  readonly words: { readonly ja: string; readonly en: string };
};

export type VersionRow = {
  readonly version: number;
  readonly good: string;
  readonly conditions: string;
  readonly evidence: readonly Evidence[];
};

/** The newest words of a proposal. */
export const findVersion = async (tx: Tx, id: string): Promise<VersionRow | undefined> => {
  const { rows } = await sql<VersionRow>`
    select version, good, conditions, evidence from commendation_versions
    where commendation_id = ${id} order by version desc limit 1`.execute(tx);
  return rows[0];
};

/** Held until the commit, so that of two people who decide one is told of the other. */
export const holdCommendation = async (tx: Tx, id: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
};

export type UnitRow = { readonly id: string; readonly name: string };

const atStation = (stationId: string | null) =>
  stationId === null
    ? sql`u.kind in ('headquarters', 'section') and u.station_id is null
        and parent.station_id is null`
    : sql`coalesce(u.station_id, parent.station_id) = ${stationId}`;

/** Units of a station below it, or those of headquarters (null), in the order of the organisation. */
export const selectUnits = async (
  tx: Tx,
  stationId: string | null,
  day: Day,
): Promise<readonly UnitRow[]> => {
  const { rows } = await sql<UnitRow>`
    select u.id, u.name from units u left join units parent on parent.id = u.parent_id
    where ${atStation(stationId)} and u.kind <> 'station' and u.kind <> 'headquarters'
      and u.from_on <= ${day} and (u.until_on is null or u.until_on >= ${day})
    order by u.sort, u.name`.execute(tx);
  return rows;
};

export type StaffRow = UnitRow & {
  readonly unitName: string;
  readonly postTitle: string;
  readonly postKind: PostKind;
};

const readStaff = async <T extends StaffRow>(
  tx: Tx,
  where: RawBuilder<unknown>,
  day: Day,
): Promise<readonly T[]> => {
  const { rows } = await sql<T>`
    select p.id, p.name, u.name as "unitName", post.title as "postTitle", post.kind as "postKind",
      coalesce(u.station_id, parent.station_id) as "stationId"
    from post_holdings h
    join persons p on p.id = h.person_id
    join posts post on post.id = h.post_id
    join units u on u.id = post.unit_id
    left join units parent on parent.id = u.parent_id
    where ${where} and h.from_on <= ${day}
      and (h.until_on is null or h.until_on >= ${day})
    order by u.sort, u.name, p.kana, p.name, p.id`.execute(tx);
  return rows;
};

/** Who holds a post of this police there today, by unit and name. */
export const selectStaff = (
  tx: Tx,
  stationId: string | null,
  day: Day,
): Promise<readonly StaffRow[]> => readStaff(tx, atStation(stationId), day);

/** The same of several stations at once. */
export const selectStaffOf = (
  tx: Tx,
  stationIds: readonly string[],
  day: Day,
): Promise<readonly (StaffRow & { readonly stationId: string })[]> =>
  readStaff(tx, sql`coalesce(u.station_id, parent.station_id) = any (${stationIds}::uuid[])`, day);

export const selectStations = async (tx: Tx, day: Day): Promise<readonly UnitRow[]> => {
  const { rows } = await sql<UnitRow>`
    select id, name from units
    where kind = 'station' and from_on <= ${day} and (until_on is null or until_on >= ${day})
    order by sort, name`.execute(tx);
  return rows;
};

export type YearRow = {
  readonly pack: string;
  readonly year: number;
  readonly note: string;
  readonly at: Date;
  readonly by: string;
};

export const selectYears = async (tx: Tx): Promise<readonly YearRow[]> => {
  const { rows } = await sql<YearRow>`
    select y.pack, y.year, y.note, y.considered_at as at, p.name as by
    from commendation_years y join persons p on p.id = y.considered_by
    order by y.year desc, y.pack`.execute(tx);
  return rows;
};
