import type {
  RecutAsked,
  recutBeats,
  recutChoices,
  recutDoors,
} from '@meguri/core/beats/recut.ops.ts';
import {
  beatsOfWish,
  planRecut,
  type Recut,
  type RecutDetails,
  type RecutWish,
} from '@meguri/core/beats/recut.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { selectOpenAssignments } from './assignments.db.ts';
import {
  hasClosedMonth,
  isNumberTaken,
  laterRecut,
  lockStation,
  type NamedBeat,
  recutsOn,
  selectRecutBeats,
  selectRecutChoices,
  selectRecutDoors,
  selectTownNames,
} from './recut.db.ts';
import { applyRecut, asIfDone, insertRecut, type RecutWrite } from './recut-write.db.ts';

type Planned = {
  readonly beats: readonly NamedBeat[];
  readonly recut: Recut;
  readonly write: RecutWrite;
};

/** Midnight in Japan; a millisecond more for every re-cut of that day keeps their order. */
const momentOf = async (ctx: Ctx, { stationId, on }: RecutAsked): Promise<Date> =>
  new Date(Date.parse(`${on}T00:00:00+09:00`) + (await recutsOn(ctx.tx, stationId, on)));

const refuseClashes = async (ctx: Ctx, asked: RecutAsked, recut: Recut): Promise<void> => {
  const { on, wish } = asked;
  const beatIds = beatsOfWish(wish);
  for (const beat of recut.newBeats) {
    const taken = await isNumberTaken(ctx.tx, beat, on);
    if (taken) refuseWith('recut.number-taken', { value: beat.number });
  }
  if (await hasClosedMonth(ctx.tx, beatIds, on)) refuseWith('recut.month-closed', { value: on });
  const later = await laterRecut(ctx.tx, beatIds, on);
  if (later !== undefined) refuseWith('recut.later-recut', { value: later });
  for (const { beatId } of recut.ended) {
    const open = await selectOpenAssignments(ctx.tx, { beatId }, on);
    const coming = open.find((duty) => duty.fromOn >= on);
    if (coming) refuseWith('recut.later-assignment', { value: coming.fromOn });
  }
};

const plan = async (ctx: Ctx, asked: RecutAsked, reason: string): Promise<Planned> => {
  const { stationId, on, wish } = asked;
  if (!(await lockStation(ctx.tx, stationId))) refuseWith('not-found');
  const beats = await selectRecutBeats(ctx.tx, beatsOfWish(wish), on);
  const day = { on, today: ctx.today, newBeatId: newId() };
  const recut = must(planRecut(wish, beats, day));
  if (beats.some((beat) => beat.stationId !== stationId)) refuseWith('recut.other-station');
  await refuseClashes(ctx, asked, recut);
  const at = await momentOf(ctx, asked);
  return {
    beats,
    recut,
    write: { stationId, on, at, by: ctx.actor.personId, now: ctx.now, reason },
  };
};

const namesOf = (planned: Planned, ids: readonly string[]): string[] =>
  [...planned.beats, ...planned.recut.newBeats]
    .filter((beat) => ids.includes(beat.id))
    .map((beat) => beat.name);

/** What was moved in the names of that day, for the history of every beat concerned. */
const summaryOf = async (
  ctx: Ctx,
  planned: Planned,
  wish: RecutWish,
): Promise<RecutDetails['summary']> => {
  const { recut } = planned;
  const moves = [...recut.townParts, ...recut.premises];
  const staying = wish.kind === 'merge' ? [wish.intoBeatId] : moves.map((move) => move.toBeatId);
  const leaving = wish.kind === 'merge' ? wish.beatIds : moves.map((move) => move.fromBeatId);
  const townPartIds = recut.townParts.map((move) => move.townPartId);
  const towns = await selectTownNames(ctx.tx, townPartIds);
  return {
    from: namesOf(planned, leaving),
    to: namesOf(planned, staying),
    towns,
    premises: recut.premises.length,
  };
};

export const choicesOfRecut: UseCase<typeof recutChoices> = async ({ tx }, input) => ({
  beats: [...(await selectRecutChoices(tx, input.stationId, input.on))],
});

export const doorsOfRecut: UseCase<typeof recutDoors> = async ({ tx }, { beatId, on }) => ({
  doors: [...(await selectRecutDoors(tx, beatId, on))],
});

const concerned = ({ beats, recut }: Planned) => {
  const ended = recut.ended.map(({ beatId }) => beatId);
  const boxName = (boxId: string) => beats.find((one) => one.boxId === boxId)?.boxName ?? '';
  return [
    ...beats.map((beat) => ({ ...beat, is: ended.includes(beat.id) ? 'ends' : 'stays' }) as const),
    ...recut.newBeats.map(
      (beat) => ({ ...beat, boxName: boxName(beat.boxId), is: 'new' }) as const,
    ),
  ];
};

/** What of the beats with these ids is looked at. */
export type RecutLook<T> = (beatIds: readonly string[]) => Promise<T>;

/**
 * Every beat concerned as it is and as it would be. The re-cut is really made, looked at and taken
 * back, so that a preview cannot tell otherwise than what will be done.
 */
export const seenWithRecut = async <T>(ctx: Ctx, asked: RecutAsked, look: RecutLook<T>) => {
  const planned = await plan(ctx, asked, '');
  const beats = concerned(planned);
  const before = await look(planned.beats.map(({ id }) => id));
  const after = await asIfDone(ctx.tx, async () => {
    await applyRecut(ctx.tx, planned.recut, planned.write);
    return look(beats.map(({ id }) => id));
  });
  return { summary: await summaryOf(ctx, planned, asked.wish), beats, before, after };
};

export const doRecut: UseCase<typeof recutBeats> = async (ctx, asked) => {
  const planned = await plan(ctx, asked, asked.reason);
  const { recut, write } = planned;
  const [theirs, yours] = [recut.premises.length, asked.moving];
  if (theirs !== yours) refuseWith('recut.changed', { theirs, yours });
  await applyRecut(ctx.tx, recut, write);
  const newBeatIds = recut.newBeats.map((beat) => beat.id);
  const recutId = newId();
  const details = {
    beatIds: [...new Set([...beatsOfWish(asked.wish), ...newBeatIds])],
    townParts: recut.townParts,
    at: write.at.toISOString(),
    summary: await summaryOf(ctx, planned, asked.wish),
  };
  await insertRecut(ctx.tx, { ...write, id: recutId, kind: asked.wish.kind, details });
  return { recutId, newBeatIds };
};
