import type { Day } from '@meguri/core/base/day.ts';
import { nightApprover } from '@meguri/core/organisation/posts.ts';
import type { WorkItem } from '@meguri/core/tasks/tasks.ops.ts';
import { stationBeatsOn } from '../beats/beats.ts';
import { holdersOf } from '../organisation/organisation.ts';
import type { Ctx } from '../platform/serve.ts';
import { waitingUnder } from '../tasks/tasks.ts';
import { bodyTasks } from './body-tasks.ts';
import { bodiesAt, seatsOn } from './composition.ts';

type Label = { readonly ja: string; readonly en: string };
type Who = { readonly personId: string; readonly name: string };

/** One thing somebody answers for, under a key that is the same before and after. */
type Charge<T> = { readonly key: string; readonly who: readonly Who[]; readonly about: T };

/** Who sits, answers, approves and is in charge on a day. */
export type State = {
  readonly seats: readonly Charge<{
    readonly body: Label;
    readonly station: string;
    readonly seat: Label;
    readonly post: string;
  }>[];
  readonly tasks: readonly Charge<{ readonly state: string; readonly station: string }>[];
  readonly approvers: readonly Charge<{ readonly station: string }>[];
  readonly beats: readonly Charge<{ readonly station: string; readonly beat: string }>[];
};

const seatsAt = async (ctx: Ctx, stationId: string | null, day: Day): Promise<State['seats']> =>
  (await bodiesAt(ctx, stationId, day)).flatMap((known) => {
    const { pack, body, ground } = known;
    const station = ground.station?.name ?? '';
    const key = `${pack.identity.id} ${body.id} ${stationId ?? ''}`;
    return seatsOn(known, day).flatMap(({ seat, places }) =>
      places.map(({ printed, post, holders }, at) => ({
        key: `${key} ${seat.id} ${at}`,
        who: holders,
        about: {
          body: body.shortName,
          station,
          seat: seat.title,
          post: post?.title ?? printed,
        },
      })),
    );
  });

type Station = { readonly id: string; readonly name: string };

const chargeOf = (task: WorkItem, station: string): State['tasks'][number] => ({
  key: [task.state, task.subjectId, task.beatId, task.year, task.month].join(' '),
  who: task.holder === null ? [] : [task.holder],
  about: { state: task.state, station },
});

/** What waits around the bodies of headquarters (null) or of a station. */
const aroundBodies = async (ctx: Ctx, station: Station | null, day: Day): Promise<State['tasks']> =>
  (await bodyTasks(ctx, station?.id ?? null, day)).map(({ item }) =>
    chargeOf(item, station?.name ?? ''),
  );

const tasksAt = async (ctx: Ctx, station: Station, day: Day): Promise<State['tasks']> => [
  ...(await waitingUnder(ctx, station.id, day)).map((task) => chargeOf(task, station.name)),
  ...(await aroundBodies(ctx, station, day)),
];

/** Who approves a night visit of an ordinary officer (MG-4.3b). */
const approversAt = async (
  ctx: Ctx,
  { id, name }: Station,
  day: Day,
): Promise<State['approvers']> => {
  const { approver, deputy } = ctx.pack.parameters.nightApproval;
  const posts = { approver: approver.value, deputy: deputy.value };
  const named = [posts.approver, posts.deputy].filter((kind) => kind !== null);
  const held = new Map<string, readonly Who[]>();
  for (const kind of named) held.set(kind, await holdersOf(ctx, { kind, stationId: id }, day));
  const away = named.filter((kind) => held.get(kind)?.length === 0);
  const who = nightApprover(posts, { visitor: 'beatOfficer', away });
  return [{ key: id, who: who.ok ? (held.get(who.value) ?? []) : [], about: { station: name } }];
};

const beatsAt = async (ctx: Ctx, { id, name }: Station, day: Day): Promise<State['beats']> =>
  (await stationBeatsOn(ctx, id, day)).map((beat) => ({
    key: beat.id,
    who: beat.assignments.filter(({ kind }) => kind !== 'helper'),
    about: { station: name, beat: beat.name },
  }));

/** Everything of headquarters and of these stations on a day. */
export const stateOn = async (ctx: Ctx, stations: readonly Station[], day: Day): Promise<State> => {
  const all = { seats: [...(await seatsAt(ctx, null, day))] };
  const rest = { tasks: [], approvers: [], beats: [] } as {
    tasks: State['tasks'][number][];
    approvers: State['approvers'][number][];
    beats: State['beats'][number][];
  };
  rest.tasks.push(...(await aroundBodies(ctx, null, day)));
  for (const station of stations) {
    all.seats.push(...(await seatsAt(ctx, station.id, day)));
    rest.tasks.push(...(await tasksAt(ctx, station, day)));
    rest.approvers.push(...(await approversAt(ctx, station, day)));
    rest.beats.push(...(await beatsAt(ctx, station, day)));
  }
  return { ...all, ...rest };
};

export const countsOf = ({ seats, tasks, beats }: State) => ({
  seats: seats.length,
  filled: seats.filter(({ who }) => who.length > 0).length,
  tasks: tasks.length,
  beats: beats.filter(({ who }) => who.length > 0).length,
});

export type Moved<T> = T & {
  readonly before: string;
  readonly after: string;
  readonly people: readonly string[];
};

const names = (who: readonly Who[]): string => who.map(({ name }) => name).join('、');

/** What changed hands between two days, with everybody concerned. */
export const movedBetween = <T>(
  before: readonly Charge<T>[],
  after: readonly Charge<T>[],
): readonly Moved<T>[] => {
  const later = new Map(after.map((one) => [one.key, one]));
  const earlier = new Set(before.map(({ key }) => key));
  const all = [
    ...before.map((one) => ({
      about: one.about,
      from: one.who,
      to: later.get(one.key)?.who ?? [],
    })),
    ...after
      .filter(({ key }) => !earlier.has(key))
      .map((one) => ({ about: one.about, from: [], to: one.who })),
  ];
  return all
    .filter(({ from, to }) => names(from) !== names(to) || !sameIds(from, to))
    .map(({ about, from, to }) => ({
      ...about,
      before: names(from),
      after: names(to),
      people: [...from, ...to].map(({ personId }) => personId),
    }));
};

const sameIds = (a: readonly Who[], b: readonly Who[]): boolean =>
  a.map(({ personId }) => personId).join() === b.map(({ personId }) => personId).join();
