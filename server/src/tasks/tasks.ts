import type { Day } from '@meguri/core/base/day.ts';
import { seatPosts } from '@meguri/core/organisation/posts.ts';
import type { stationTasks, todaysTasks, WorkItem } from '@meguri/core/tasks/tasks.ops.ts';
import { comingUp, type Task, tasksFrom } from '@meguri/core/tasks/tasks.ts';
import { thresholdOf } from '../organisation/organisation.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { readAbout, readNights } from './details.db.ts';
import { nobody, waitingAtHeadquarters } from './headquarters.ts';
import { noticeDays } from './notice.ts';
import { overviewOf } from './overview.ts';
import { type Ground, readGround, readWaiting } from './waiting.db.ts';

/** Civilian staff who supervise by the pack count like its lowest rank (MG-6.2a). */
const groundOf = (ctx: Ctx, stationId: string, day: Day): Promise<Ground> =>
  readGround(ctx.tx, stationId, { day, threshold: thresholdOf(ctx) });

const rightsAsked = ({ pack: { rights } }: Ctx) => ({
  days: Object.fromEntries(Object.entries(rights.values).map(([code, one]) => [code, one.value])),
  unset: rights.retention.some(({ record, months }) => record === 'card' && months === null),
});

const waitingTasks = async (
  ctx: Ctx,
  stationId: string,
  { staff }: Ground,
): Promise<readonly Task[]> => {
  const now = { now: ctx.now, noticeDays: noticeDays(ctx), rights: rightsAsked(ctx) };
  const { tasks: rules, parameters, rules: visits } = ctx.pack;
  return tasksFrom(await readWaiting(ctx.tx, stationId, now), {
    rules,
    parameters,
    visits,
    staff,
    today: ctx.today,
  });
};

const named = (tasks: readonly Task[], { boxes, beats }: Ground): readonly WorkItem[] =>
  tasks.map((task) => {
    const beat = beats.find(({ id }) => id === task.beatId);
    return {
      ...task,
      boxName: boxes.find(({ id }) => id === task.boxId)?.name ?? null,
      beatName: beat?.name ?? null,
      officer: beat?.officer ?? null,
      premisesId: null,
      address: '',
      words: '',
      night: null,
    };
  });

/** Which door a choice is about, only the post that classifies it may learn (design §7). */
const withoutDoor = (item: WorkItem): WorkItem =>
  item.state.startsWith('discretionary.') && item.beatId !== null
    ? { ...item, subjectId: item.beatId }
    : item;

/** What a task is about, for whoever does it and nobody else. */
const whole = async (ctx: Ctx, items: readonly WorkItem[]): Promise<WorkItem[]> => {
  const ids = items.map(({ subjectId }) => subjectId);
  const nights = await readNights(ctx.tx, ids);
  const about = await readAbout(ctx.tx, ids);
  return items.map((item) => ({
    ...item,
    premisesId: about.get(item.subjectId)?.premisesId ?? null,
    address: about.get(item.subjectId)?.address ?? '',
    words: about.get(item.subjectId)?.words ?? '',
    night: nights.get(item.subjectId) ?? null,
  }));
};

const isMine = ({ actor }: Ctx, { holder, postId }: Task): boolean =>
  holder?.personId === actor.personId && postId === actor.postId;

/** What the post reaches: a chief the station, a box chief the box, an officer the own beats. */
const reachOf = ({ actor }: Ctx, { beats }: Ground) => {
  const living = beats.filter((beat) => beat.living);
  if (actor.boxId === null) return { scope: 'station', beats: living } as const;
  if (actor.postKind === 'boxChief') {
    const ofBox = living.filter(({ boxId }) => boxId === actor.boxId);
    return { scope: 'box', beats: ofBox } as const;
  }
  return { scope: 'beats', beats: living.filter(({ id }) => actor.beatIds.includes(id)) } as const;
};

export const tasksOfToday: UseCase<typeof todaysTasks> = async (ctx) => {
  const { actor, today, pack } = ctx;
  const next = comingUp(actor.postKind, today, pack.parameters);
  if (actor.stationId === null) {
    const waiting = await waitingAtHeadquarters(ctx);
    const mine = waiting.filter((task) => isMine(ctx, task));
    const tasks = await whole(ctx, named(mine, { staff: nobody, boxes: [], beats: [] }));
    return { today, tasks, next, now: null };
  }
  // 副署長 and the like sit in bodies; the figures of visits are not theirs.
  if (seatPosts.includes(actor.postKind)) return { today, tasks: [], next, now: null };
  const ground = await groundOf(ctx, actor.stationId, today);
  const all = await waitingTasks(ctx, actor.stationId, ground);
  const items = named(all, ground);
  return {
    today,
    tasks: await whole(
      ctx,
      items.filter((item) => isMine(ctx, item)),
    ),
    next,
    now: await overviewOf(ctx, { ...reachOf(ctx, ground), ground }, items),
  };
};

export const tasksOfStation: UseCase<typeof stationTasks> = async (ctx, { stationId }) => {
  const ground = await groundOf(ctx, stationId, ctx.today);
  const items = named(await waitingTasks(ctx, stationId, ground), ground);
  const beats = ground.beats.filter(({ living }) => living);
  return {
    tasks: items.map(withoutDoor),
    now: await overviewOf(ctx, { scope: 'station', ground, beats }, items),
  };
};

/**
 * What waits at a station now, with whoever would answer for it by the posts and beats of another
 * day: what a change of personnel moves, before and after.
 */
export const waitingUnder = async (
  ctx: Ctx,
  stationId: string,
  day: Day,
): Promise<readonly WorkItem[]> => {
  const ground = await groundOf(ctx, stationId, day);
  return named(await waitingTasks(ctx, stationId, ground), ground);
};
