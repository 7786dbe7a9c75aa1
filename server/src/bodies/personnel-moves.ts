import type { Day } from '@meguri/core/base/day.ts';
import { uniqueBy } from '@meguri/core/base/lists.ts';
import {
  checkMovements,
  type Fault,
  leftBehind,
  type Movement,
  type PersonnelGround,
  stops,
} from '@meguri/core/bodies/personnel.ts';
import { mayAppoint } from '@meguri/core/organisation/appointments.ts';
import { leaveBeats, takeBeats } from '../beats/beats.ts';
import { leavePost, takePost } from '../organisation/organisation.ts';
import type { Ctx } from '../platform/serve.ts';
import { type PostPlace, selectBeats, selectOpen, selectPlaces } from './personnel.db.ts';

export type Personnel = PersonnelGround & {
  /** Every post the change touches. */
  readonly places: ReadonlyMap<string, PostPlace>;
  readonly stations: readonly string[];
};

type Asked = {
  readonly change: { readonly stationId: string | null; readonly on: Day };
  readonly lines: readonly Movement[];
};

const postsOf = (lines: readonly Movement[]): readonly string[] =>
  lines.flatMap(({ fromPostId, toPostId }) => [fromPostId, toPostId]).filter((id) => id !== null);

/** Posts, holdings and beats that a change touches, as they are on its day without it. */
export const readPersonnel = async (
  ctx: Ctx,
  { change: { stationId, on }, lines }: Asked,
): Promise<Personnel> => {
  const people = lines.map(({ personId }) => personId);
  const named = postsOf(lines);
  const holdings = await selectOpen(ctx.tx, { posts: named, people }, on);
  const touched = [...new Set([...named, ...holdings.map(({ postId }) => postId)])];
  const all = await selectPlaces(ctx.tx, touched);
  const places = new Map(all.map((place) => [place.id, place]));
  const stations = [...new Set(all.flatMap((place) => place.stationId ?? []))];
  // A station's own change fills its own posts only.
  const here = all.filter((place) => stationId === null || place.stationId === stationId);
  const unitOf = new Map(here.map(({ id, unitId }) => [id, unitId]));
  const beats = await selectBeats(ctx.tx, stations, on);
  return { on, holdings, beats, unitOf, places, stations };
};

/** What the caller's own standing does not allow (MG-5.7b, MG-5.7c). */
const standingFaults = (ctx: Ctx, lines: readonly Movement[], { places }: Personnel) =>
  lines.flatMap((line, at): Fault[] =>
    postsOf([line]).flatMap((postId) => {
      const kind = places.get(postId)?.kind;
      if (kind === undefined) return [];
      const may = mayAppoint(ctx.actor, { personId: line.personId, postKind: kind });
      if (may.ok) return [];
      const code = may.refusal.code === 'appointment.own' ? 'own' : 'above-own';
      return [{ line: at, code, about: postId }];
    }),
  );

export const faultsOf = (
  ctx: Ctx,
  lines: readonly Movement[],
  ground: Personnel,
): readonly Fault[] =>
  uniqueBy(
    [...standingFaults(ctx, lines, ground), ...checkMovements(lines, ground)],
    ({ line, code, about }) => `${line} ${code} ${about}`,
  );

/** Lines that may not be carried out, counted from 0. */
export const stopping = (faults: readonly Fault[]): ReadonlySet<number> =>
  new Set(faults.filter(({ code }) => stops(code)).map(({ line }) => line));

/** A person's old post, or every post of somebody who leaves altogether. */
const postsLeft = (line: Movement, { holdings }: Personnel): readonly string[] => {
  if (line.fromPostId !== null) return [line.fromPostId];
  if (line.how !== 'leave') return [];
  return holdings.filter(({ personId }) => personId === line.personId).map(({ postId }) => postId);
};

const leave = async (ctx: Ctx, line: Movement, ground: Personnel): Promise<void> => {
  if (line.how !== 'move' && line.how !== 'leave') return;
  const { personId } = line;
  for (const postId of postsLeft(line, ground))
    await leavePost(ctx, { personId, postId }, ground.on);
  await leaveBeats(ctx, personId, ground.on);
};

const take = async (ctx: Ctx, line: Movement, on: Day): Promise<readonly string[]> => {
  const { personId, toPostId, how, beatIds } = line;
  if (toPostId === null) return [];
  const [acting, concurrent] = [how === 'acting', how === 'concurrent'];
  await takePost(ctx, { postId: toPostId, personId, acting, concurrent, on });
  return takeBeats(ctx, { personId, beatIds, on });
};

export type Counts = { readonly holdings: number; readonly beats: number };

export type Plan = {
  readonly lines: readonly Movement[];
  readonly ground: Personnel;
  /** Told of each line that a rule refuses; without it the first refusal ends everything. */
  readonly refused?: (line: number, error: unknown) => void;
};

type Step = (line: Movement) => Promise<void>;

const forEach = async ({ lines, refused }: Plan, step: Step): Promise<void> => {
  for (const [at, line] of lines.entries()) {
    try {
      await step(line);
    } catch (error) {
      if (refused === undefined) throw error;
      refused(at, error);
    }
  }
};

/**
 * First everybody leaves, then everybody arrives, so that posts may be exchanged in any order. Uses
 * the same steps as the transfer of one officer.
 */
export const carryOut = async (ctx: Ctx, plan: Plan): Promise<Counts> => {
  const { lines, ground } = plan;
  let beats = 0;
  await forEach(plan, (line) => leave(ctx, line, ground));
  for (const personId of leftBehind(lines, ground)) await leaveBeats(ctx, personId, ground.on);
  await forEach(plan, async (line) => {
    beats += (await take(ctx, line, ground.on)).length;
  });
  return { holdings: lines.filter(({ toPostId }) => toPostId !== null).length, beats };
};
