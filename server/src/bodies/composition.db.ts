import type { BodyPost, SeatAssignment } from '@meguri/core/bodies/seats.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** A post with everybody who ever held it, in the order of the organisation. */
export type PostRow = BodyPost & { readonly unitId: string };

/** Posts of headquarters (null) or of a station with its sections and boxes. */
export const selectBodyPosts = async (
  tx: Tx,
  stationId: string | null,
): Promise<readonly PostRow[]> => {
  const { rows } = await sql<PostRow>`
    select post.id, post.kind, post.title, post.grade, unit.id as "unitId",
      unit.name as "unitName", coalesce(parent.name, '') as "aboveName",
      coalesce(jsonb_agg(jsonb_build_object('personId', person.id, 'name', person.name,
        'acting', holding.acting, 'fromOn', holding.from_on, 'untilOn', holding.until_on) order by holding.from_on desc)
        filter (where person.id is not null), '[]') as holdings
    from posts post
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    left join post_holdings holding on holding.post_id = post.id
    left join persons person on person.id = holding.person_id
    where coalesce(unit.station_id, parent.station_id) is not distinct from ${stationId}::uuid
    group by post.id, unit.id, parent.id
    order by unit.sort, unit.code, post.sort, post.title`.execute(tx);
  return rows;
};

export type SeatRow = SeatAssignment & { readonly pack: string; readonly body: string };

const columns = sql`
  one.id, one.pack, one.body, one.seat, one.printed, one.post_id as "postId",
  one.from_on as "fromOn", done.until_on as "untilOn", one.source`;

/** Posts that were put into seats at headquarters (null) or at a station, ended ones too. */
export const selectSeats = async (
  tx: Tx,
  stationId: string | null,
): Promise<readonly SeatRow[]> => {
  const { rows } = await sql<SeatRow>`
    select ${columns} from body_seats one left join body_seat_ends done on done.seat_id = one.id
    where one.station_id is not distinct from ${stationId}::uuid
    order by one.from_on, one.decided_at, one.id`.execute(tx);
  return rows;
};

export type PlacedSeat = SeatRow & { readonly stationId: string | null };

export const findSeat = async (tx: Tx, seatId: string): Promise<PlacedSeat | undefined> => {
  const { rows } = await sql<PlacedSeat>`
    select ${columns}, one.station_id as "stationId"
    from body_seats one left join body_seat_ends done on done.seat_id = one.id
    where one.id = ${seatId}`.execute(tx);
  return rows[0];
};

export type SettingsRow = {
  readonly pack: string;
  readonly body: string;
  readonly composition: string;
  readonly running: string;
  readonly intervalMonths: number | null;
  readonly setAt: Date;
  readonly setBy: string;
};

/** What chiefs decided about the bodies of a station; of each body the newest counts. */
export const selectSettings = async (
  tx: Tx,
  stationId: string | null,
): Promise<readonly SettingsRow[]> => {
  const { rows } = await sql<SettingsRow>`
    select distinct on (one.pack, one.body) one.pack, one.body, one.composition, one.running,
      one.interval_months as "intervalMonths", one.set_at as "setAt", person.name as "setBy"
    from body_settings one join persons person on person.id = one.set_by
    where one.station_id is not distinct from ${stationId}::uuid
    order by one.pack, one.body, one.set_at desc, one.id desc`.execute(tx);
  return rows;
};

export const selectStation = async (
  tx: Tx,
  stationId: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> =>
  tx
    .selectFrom('units')
    .select(['id', 'name'])
    .where('id', '=', stationId)
    .where('kind', '=', 'station')
    .executeTakeFirst();
