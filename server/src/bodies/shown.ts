import type { Day } from '@meguri/core/base/day.ts';
import type { getBody, listBodies } from '@meguri/core/bodies/bodies.ops.ts';
import { type Chairs, chairSeat, chairsOf } from '@meguri/core/bodies/chairs.ts';
import { keepsSecretariat } from '@meguri/core/bodies/deciding.ts';
import {
  type BodyPost,
  type Composition,
  type Place,
  placeFor,
  type Seat,
} from '@meguri/core/bodies/seats.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { MeetingSeries } from '@meguri/core/pack/bodies.ts';
import { type Known, seatsOn } from './composition.ts';

export type BodyShown = Output<typeof getBody>;
export type Summary = Output<typeof listBodies>['bodies'][number];
type PlaceShown = BodyShown['seats'][number]['places'][number];

export const postShown = ({ id, title, unitName }: BodyPost) => ({ id, title, unitName });

/** A place as a screen shows it. */
export const placeShown = (place: Place): PlaceShown => ({
  printed: place.printed,
  post: place.post === null ? null : postShown(place.post),
  source: place.source,
  seatId: place.assignmentId,
  holders: place.holders.map(({ personId, name, acting, fromOn }) => ({
    personId,
    name,
    acting,
    fromOn,
  })),
  vacancy: place.vacancy,
  candidates: place.candidates.map(postShown),
});

export const seatShown = ({ seat, places }: Seat): BodyShown['seats'][number] => ({
  seat: seat.id,
  clause: seat.clause,
  title: seat.title,
  role: seat.role,
  by: seat.filled.by,
  annex: seat.filled.by === 'absent' ? seat.filled.annex : null,
  places: places.map(placeShown),
});

const actingShown = ({ acting }: Chairs) =>
  acting === null ? null : { ...acting, places: acting.places.map(placeShown) };

export const seriesShown = (
  series: MeetingSeries,
  seats: readonly Seat[],
  { known, where }: { readonly known: Known; readonly where: Composition },
): BodyShown['series'][number] => {
  const { id, clause, name, task, cadence, designates, invites } = series;
  return {
    id,
    clause,
    name,
    task,
    designates,
    invites,
    seats: [...series.seats],
    cadence: cadence.kind,
    timesPerYear: cadence.kind === 'per-year' ? cadence.times : null,
    chair: chairSeat(known.body, series),
    viceChairs: series.viceChairs.map(({ title, post, clause: from }) => ({
      title,
      post,
      clause: from,
      place: placeShown(placeFor(post, where)),
    })),
    acting: actingShown(chairsOf(known.body, series, seats)),
  };
};

const chairOf = (seats: readonly Seat[]): Place | undefined =>
  seats.find(({ seat }) => seat.role === 'chair')?.places[0];

const mineOf = (known: Known, seats: readonly Seat[], me: { readonly postId: string }) => {
  const own = known.ground.posts.find(({ id }) => id === me.postId);
  if (own !== undefined && keepsSecretariat(known.body, own)) return 'secretariat';
  const sits = seats.some(({ places }) => places.some(({ post }) => post?.id === me.postId));
  return sits ? 'member' : 'none';
};

/** A body in one line of a list. */
export const summaryShown = (
  known: Known,
  { me, day }: { readonly me: { readonly postId: string }; readonly day: Day },
): Summary => {
  const { pack, body, ground } = known;
  const seats = seatsOn(known, day);
  const places = seats.flatMap((one) => one.places);
  const chair = chairOf(seats);
  return {
    pack: pack.identity.id,
    body: body.id,
    stationId: ground.station?.id ?? null,
    stationName: ground.station?.name ?? null,
    prefecture: pack.identity.prefecture.name,
    directive: pack.identity.title,
    number: pack.identity.number,
    name: body.name,
    shortName: body.shortName,
    clause: body.clause,
    chair: chair === undefined ? null : placeShown(chair),
    places: places.length,
    vacant: places.filter(({ vacancy }) => vacancy !== null).length,
    secretariat: [...(body.secretariat?.units ?? [])],
    mine: mineOf(known, seats, me),
  };
};
