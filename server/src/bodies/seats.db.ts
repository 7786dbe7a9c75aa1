import type { Day } from '@meguri/core/base/day.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';
import type { BodyKey } from './composition.ts';

/** Who decided, in which post, when. */
export type By = { readonly personId: string; readonly postId: string; readonly at: Date };

export type NewSeat = BodyKey & {
  readonly seat: string;
  readonly printed: string;
  readonly postId: string;
  readonly on: Day;
  readonly source: 'pack' | 'chief' | 'secretariat';
  readonly note: string;
};

export const insertSeat = async (tx: Tx, seat: NewSeat, by: By): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('body_seats')
    .values({
      id,
      station_id: seat.stationId,
      pack: seat.pack,
      body: seat.body,
      seat: seat.seat,
      printed: seat.printed,
      post_id: seat.postId,
      from_on: seat.on,
      source: seat.source,
      note: seat.note,
      decided_at: by.at,
      decided_by: by.personId,
      decided_as: by.postId,
    })
    .execute();
  return id;
};

export type SeatEnd = {
  readonly seatId: string;
  readonly stationId: string | null;
  readonly untilOn: Day;
  readonly note: string;
};

export const insertSeatEnd = async (tx: Tx, end: SeatEnd, by: By): Promise<void> => {
  await tx
    .insertInto('body_seat_ends')
    .values({
      seat_id: end.seatId,
      station_id: end.stationId,
      until_on: end.untilOn,
      note: end.note,
      ended_at: by.at,
      ended_by: by.personId,
    })
    .execute();
};

export type NewSettings = BodyKey & {
  readonly composition: string;
  readonly running: string;
  readonly intervalMonths: number | null;
};

export const insertSettings = async (tx: Tx, settings: NewSettings, by: By): Promise<void> => {
  const { pack, body, stationId, composition, running, intervalMonths } = settings;
  await tx
    .insertInto('body_settings')
    .values({
      id: newId(),
      station_id: stationId,
      pack,
      body,
      composition,
      running,
      interval_months: intervalMonths,
      set_at: by.at,
      set_by: by.personId,
      set_as: by.postId,
    })
    .execute();
};
