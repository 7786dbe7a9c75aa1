import type { Day } from '@meguri/core/base/day.ts';
import { type Decider, keepsSecretariat } from '@meguri/core/bodies/deciding.ts';
import { type Seat, seatsOf } from '@meguri/core/bodies/seats.ts';
import type { PackBody } from '@meguri/core/pack/bodies.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { programmesInForce } from '../directives/directives.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';
import {
  type PostRow,
  type SeatRow,
  type SettingsRow,
  selectBodyPosts,
  selectSeats,
  selectSettings,
  selectStation,
} from './composition.db.ts';

/** A body by the names of its pack; without a station it is one of headquarters. */
export type BodyKey = {
  readonly pack: string;
  readonly body: string;
  readonly stationId: string | null;
};

/** Everything about the bodies of headquarters, or of one station. */
export type Ground = {
  readonly station: { readonly id: string; readonly name: string } | null;
  readonly posts: readonly PostRow[];
  readonly assignments: readonly SeatRow[];
  readonly settings: readonly SettingsRow[];
};

export const readGround = async (ctx: Ctx, stationId: string | null): Promise<Ground> => ({
  station:
    stationId === null
      ? null
      : ((await selectStation(ctx.tx, stationId)) ?? refuseWith('not-found')),
  posts: await selectBodyPosts(ctx.tx, stationId),
  assignments: await selectSeats(ctx.tx, stationId),
  settings: await selectSettings(ctx.tx, stationId),
});

/** A body with its directive, and where it is. */
export type Known = {
  readonly pack: ProgrammePack;
  readonly body: PackBody;
  readonly ground: Ground;
};

const levelOf = (stationId: string | null): PackBody['level'] =>
  stationId === null ? 'headquarters' : 'station';

/** The bodies of headquarters (null) or of a station by the directives in force on a day. */
export const bodiesAt = async (
  ctx: Ctx,
  stationId: string | null,
  day: Day = ctx.today,
): Promise<readonly Known[]> => {
  const packs = await programmesInForce(ctx, day);
  const level = levelOf(stationId);
  const found = packs.flatMap((pack) =>
    pack.bodies.filter((body) => body.level === level).map((body) => ({ pack, body })),
  );
  if (found.length === 0) return [];
  const ground = await readGround(ctx, stationId);
  return found.map((one) => ({ ...one, ground }));
};

/** One body by its key. Refuses `body.unknown` where no directive of the day has it. */
export const bodyOf = async (ctx: Ctx, key: BodyKey, day: Day = ctx.today): Promise<Known> => {
  const all = await bodiesAt(ctx, key.stationId, day);
  return (
    all.find(({ pack, body }) => pack.identity.id === key.pack && body.id === key.body) ??
    refuseWith('body.unknown')
  );
};

/** Who sits in a body on a day (core seats.ts). */
export const seatsOn = ({ pack, body, ground }: Known, day: Day): readonly Seat[] =>
  seatsOf(body, {
    posts: ground.posts,
    assignments: ground.assignments.filter(
      (one) => one.pack === pack.identity.id && one.body === body.id,
    ),
    day,
  });

const isHeadOf = ({ actor, today }: Ctx, known: Known): boolean => {
  const { station } = known.ground;
  if (station !== null) return actor.postKind === 'stationChief' && actor.stationId === station.id;
  const chairs = seatsOn(known, today).filter(({ seat }) => seat.role === 'chair');
  return chairs.some(({ places }) => places.some(({ post }) => post?.id === actor.postId));
};

/** What the caller is to a body; the clerk of headquarters stands in for its secretariats. */
export const deciderOf = (ctx: Ctx, known: Known): Decider => {
  const { actor } = ctx;
  const own = known.ground.posts.find(({ id }) => id === actor.postId);
  const clerk = known.ground.station === null && actor.postKind === 'headquartersClerk';
  return {
    isHead: isHeadOf(ctx, known),
    isSecretariat: clerk || (own !== undefined && keepsSecretariat(known.body, own)),
  };
};
