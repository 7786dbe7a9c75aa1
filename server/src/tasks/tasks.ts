import type { Day } from '@meguri/core/base/day.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { seatPosts } from '@meguri/core/organisation/posts.ts';
import type { Bilingual } from '@meguri/core/pack/text.ts';
import type { ProgrammeState } from '@meguri/core/pack/waiting.ts';
import { noticeDaysOf } from '@meguri/core/tasks/rules.ts';
import type { stationTasks, todaysTasks, WorkItem } from '@meguri/core/tasks/tasks.ops.ts';
import { byUrgency, comingUp, type Task, tasksFrom } from '@meguri/core/tasks/tasks.ts';
import { thresholdOf } from '../organisation/organisation.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { readAbout, readNights } from './details.db.ts';
import { nobody, waitingAtHeadquarters } from './headquarters.ts';
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
  const { tasks: rules, parameters, rules: visits } = ctx.pack;
  const noticeDays = noticeDaysOf(rules);
  const now = { now: ctx.now, noticeDays, rights: rightsAsked(ctx) };
  return tasksFrom(await readWaiting(ctx.tx, stationId, now), {
    rules,
    parameters,
    visits,
    staff,
    today: ctx.today,
  });
};

const nowhere: Ground = { staff: nobody, boxes: [], beats: [] };

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
      body: null,
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

/** A task of a later slice; `keeps`: the caller does it too, as the secretariat of a body. */
export type OneMore = { readonly item: WorkItem; readonly keeps: boolean };

/**
 * What waits for the posts of headquarters (null) or of a station by rules of a later slice, which
 * this one may not import: the composition root hands it in.
 */
export type MoreTasks = (ctx: Ctx, stationId: string | null) => Promise<readonly OneMore[]>;

/** Something of the programme that waits: which kind of post does it, and which one if one may. */
export type ProgrammeWaiting = {
  readonly state: ProgrammeState;
  readonly subjectId: string;
  readonly post: PostKind;
  /** The post that began it; null: any post of the kind. */
  readonly postId: string | null;
  readonly sinceOn: Day;
  readonly dueOn: Day | null;
  /** What it is about, in a few words without names of people: as written, or in both languages. */
  readonly words: string | Bilingual;
};

/** What a slice of the programme has waiting at headquarters (null) or at a station. */
export type WaitingOf = (
  ctx: Ctx,
  stationId: string | null,
) => Promise<readonly ProgrammeWaiting[]>;

/** One after the other: a request has one transaction. */
export const inOrder =
  (sources: readonly MoreTasks[]): MoreTasks =>
  async (ctx, stationId) => {
    const all: OneMore[] = [];
    for (const source of sources) all.push(...(await source(ctx, stationId)));
    return all;
  };

const isMine = ({ actor }: Ctx, { holder, postId }: Pick<WorkItem, 'holder' | 'postId'>): boolean =>
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

type Today = Pick<Output<typeof todaysTasks>, 'tasks' | 'now'>;

const atHeadquarters = async (ctx: Ctx): Promise<Today> => {
  const mine = (await waitingAtHeadquarters(ctx)).filter((task) => isMine(ctx, task));
  return { tasks: await whole(ctx, named(mine, nowhere)), now: null };
};

const atStation = async (ctx: Ctx, stationId: string): Promise<Today> => {
  // 副署長 and the like sit in bodies; the figures of visits are not theirs.
  if (seatPosts.includes(ctx.actor.postKind)) return { tasks: [], now: null };
  const ground = await groundOf(ctx, stationId, ctx.today);
  const items = named(await waitingTasks(ctx, stationId, ground), ground);
  const mine = items.filter((item) => isMine(ctx, item));
  return {
    tasks: await whole(ctx, mine),
    now: await overviewOf(ctx, { ...reachOf(ctx, ground), ground }, items),
  };
};

export const tasksOfToday =
  (moreTasks: MoreTasks): UseCase<typeof todaysTasks> =>
  async (ctx) => {
    const { actor, today, pack } = ctx;
    const { stationId } = actor;
    const { tasks, now } =
      stationId === null ? await atHeadquarters(ctx) : await atStation(ctx, stationId);
    const more = (await moreTasks(ctx, stationId)).filter(
      ({ item, keeps }) => keeps || isMine(ctx, item),
    );
    return {
      today,
      tasks: [...tasks, ...more.map(({ item }) => item)].toSorted(byUrgency),
      next: comingUp(actor.postKind, today, pack),
      now,
    };
  };

export const tasksOfStation =
  (moreTasks: MoreTasks): UseCase<typeof stationTasks> =>
  async (ctx, { stationId }) => {
    const ground = await groundOf(ctx, stationId, ctx.today);
    const items = named(await waitingTasks(ctx, stationId, ground), ground);
    const more = (await moreTasks(ctx, stationId)).map(({ item }) => item);
    const beats = ground.beats.filter(({ living }) => living);
    return {
      tasks: [...items.map(withoutDoor), ...more].toSorted(byUrgency),
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
