import type { MeetingSeries, PackBody } from '../pack/bodies.ts';
import type { Place, Seat } from './seats.ts';

const placesOf = (seats: readonly Seat[], ids: readonly string[]): readonly Place[] =>
  ids.flatMap((id) => seats.find(({ seat }) => seat.id === id)?.places ?? []);

/** The seat that convenes and presides: the series', else the head of the body. */
export const chairSeat = (body: PackBody, series: MeetingSeries): string | null =>
  series.chair ?? body.seats.find(({ role }) => role === 'chair')?.id ?? null;

/** Who sits in a series: the seats it names, or all of the body. */
export const seriesSeats = (seats: readonly Seat[], series: MeetingSeries): readonly Seat[] =>
  series.seats.length === 0 ? seats : seats.filter(({ seat }) => series.seats.includes(seat.id));

export type Chairs = {
  readonly chair: readonly Place[];
  /**
   * Who takes the chair when its holder is prevented; null: the directive has no rule, and none is
   * invented (register 6.4-4). `choose`: several without an order, whoever convenes says who.
   */
  readonly acting: {
    readonly clause: string;
    readonly places: readonly Place[];
    readonly choose: boolean;
  } | null;
};

/** Chair of a series and who may act for it (ST-5.1-1i3), with whoever holds those posts today. */
export const chairsOf = (body: PackBody, series: MeetingSeries, seats: readonly Seat[]): Chairs => {
  const chair = chairSeat(body, series);
  const rule = series.actingChair;
  const acting = rule === null ? [] : placesOf(seats, rule.seats);
  const able = acting.filter(({ holders }) => holders.length > 0);
  return {
    chair: chair === null ? [] : placesOf(seats, [chair]),
    acting:
      rule === null
        ? null
        : { clause: rule.clause, places: able, choose: !rule.ordered && able.length > 1 },
  };
};
