import type { Day, Month } from '@meguri/core/base/day.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** A beat that existed in the year, with the box and station it is printed under. */
export type BeatOfYear = {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly boxId: string;
  readonly boxName: string;
  readonly boxKind: 'koban' | 'chuzaisho';
  readonly stationId: string;
  readonly stationName: string;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
};

/** null: every beat of the caller's scope. */
export type BeatsAsked = { readonly unit: 'beat' | 'box' | 'station'; readonly id: string } | null;

const columns = { beat: 'beat.id', box: 'beat.box_id', station: 'beat.station_id' } as const;

/** Beats that existed on any day of the year, in the order of the organisation. */
export const readBeatsOfYear = async (
  tx: Tx,
  asked: BeatsAsked,
  year: number,
): Promise<readonly BeatOfYear[]> => {
  const within = asked === null ? sql`true` : sql`${sql.ref(columns[asked.unit])} = ${asked.id}`;
  const { rows } = await sql<BeatOfYear>`
    select beat.id, beat.name, beat.number, beat.box_id as "boxId", box.name as "boxName",
      box.box_kind as "boxKind", beat.station_id as "stationId", station.name as "stationName",
      beat.from_on as "fromOn", beat.until_on as "untilOn"
    from beats beat
    join units box on box.id = beat.box_id
    join units station on station.id = beat.station_id
    where ${within} and beat.from_on <= make_date(${year}, 12, 31)
      and (beat.until_on is null or beat.until_on >= make_date(${year}, 1, 1))
    order by station.sort, station.code, box.sort, box.code, beat.number, beat.from_on`.execute(tx);
  return rows;
};

export type MonthOfficer = {
  readonly beatId: string;
  readonly month: Month;
  readonly name: string;
  readonly kind: 'own' | 'acting' | 'helper';
};

/** Who worked each month of these beats, the officer in charge first (clauses.md 6.1-18). */
export const readOfficers = async (
  tx: Tx,
  beatIds: readonly string[],
  year: number,
): Promise<readonly MonthOfficer[]> => {
  const { rows } = await sql<MonthOfficer>`
    select duty.beat_id as "beatId", month.month, person.name, duty.kind
    from generate_series(1, 12) as month (month)
    join beat_assignments duty on duty.beat_id = any (${beatIds}::uuid[])
      and duty.from_on <= (make_date(${year}, month.month, 1) + interval '1 month - 1 day')::date
      and (duty.until_on is null or duty.until_on >= make_date(${year}, month.month, 1))
    join persons person on person.id = duty.person_id
    order by month.month, array_position(array['own', 'acting', 'helper'], duty.kind),
      duty.from_on`.execute(tx);
  return rows;
};

/** Is the person in charge of the beat on a day, or acting for it? A helper is not. */
export const isInCharge = async (
  tx: Tx,
  who: { readonly personId: string; readonly beatId: string },
  day: Day,
): Promise<boolean> => {
  const row = await tx
    .selectFrom('beat_assignments')
    .select('id')
    .where('beat_id', '=', who.beatId)
    .where('person_id', '=', who.personId)
    .where('kind', 'in', ['own', 'acting'])
    .where('from_on', '<=', day)
    .where((one) => one.or([one('until_on', 'is', null), one('until_on', '>=', day)]))
    .executeTakeFirst();
  return row !== undefined;
};

export type UnitName = {
  readonly id: string;
  readonly name: string;
  readonly stationId: string | null;
};

/** A station or police box, whether or not it has beats. */
export const findUnit = (
  tx: Tx,
  id: string,
  kind: 'station' | 'policeBox',
): Promise<UnitName | undefined> =>
  tx
    .selectFrom('units')
    .select(['id', 'name', 'station_id as stationId'])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();
