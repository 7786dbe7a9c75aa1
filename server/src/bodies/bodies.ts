import type { Day } from '@meguri/core/base/day.ts';
import { dayInJapan } from '@meguri/core/base/day.ts';
import type { getBody, listBodies, seatHistory } from '@meguri/core/bodies/bodies.ops.ts';
import { type Seat, type Place as SeatPlace, sittings } from '@meguri/core/bodies/seats.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import type { MoreTasks, WaitingOf } from '../tasks/tasks.ts';
import { bodyTasks } from './body-tasks.ts';
import { type BodyKey, bodiesAt, bodyOf, deciderOf, type Known, seatsOn } from './composition.ts';
import { selectMeetings } from './meetings.db.ts';
import { type Block, meetingPdf } from './paper/blocks.ts';
import { tasksFromWaiting } from './programme-tasks.ts';
import { postShown, seatShown, seriesShown, summaryShown } from './shown.ts';

/** Where a body is, for the decision point: a station, or headquarters without one. */
export const placeOfBody = async (
  _: Ctx,
  { stationId }: { readonly stationId: string | null },
): Promise<Place> => ({ stationId: stationId ?? undefined });

type Task = Output<typeof listBodies>['tasks'][number];

const tasksOf = (known: Known, day: Day): readonly Task[] =>
  seatsOn(known, day).flatMap(({ seat, places }) =>
    places.flatMap(({ printed, vacancy }) =>
      vacancy === null
        ? []
        : [
            {
              pack: known.pack.identity.id,
              body: known.body.id,
              seat: seat.id,
              stationId: known.ground.station?.id ?? null,
              stationName: known.ground.station?.name ?? null,
              shortName: known.body.shortName,
              title: seat.title,
              printed,
              vacancy,
            },
          ],
    ),
  );

export const allBodies: UseCase<typeof listBodies> = async (ctx, { stationId }) => {
  const { actor: me, today: day } = ctx;
  const own = stationId === null ? [] : await bodiesAt(ctx, stationId);
  const all = [...(await bodiesAt(ctx, null)), ...own];
  const kept = all.filter((known) => deciderOf(ctx, known).isSecretariat);
  return {
    bodies: all.map((known) => summaryShown(known, { me, day })),
    tasks: kept.flatMap((known) => tasksOf(known, day)),
  };
};

const alsoIn = async (ctx: Ctx, known: Known, day: Day) => {
  const { station } = known.ground;
  const away = station === null ? [] : await bodiesAt(ctx, null, day);
  const near = await bodiesAt(ctx, station?.id ?? null, day);
  const all = [...away, ...near].map((one) => ({ body: one.body, seats: seatsOn(one, day) }));
  const here = new Set(seatsOn(known, day).flatMap(({ places }) => holderIds(places)));
  return sittings(all)
    .filter(({ personId }) => here.has(personId))
    .map(({ personId, in: seats }) => ({
      personId,
      in: seats
        .filter(({ body }) => body !== known.body)
        .map(({ body, seat }) => ({ shortName: body.shortName, title: seat.title })),
    }))
    .filter((one) => one.in.length > 0);
};

const holderIds = (places: readonly SeatPlace[]): readonly string[] =>
  places.flatMap(({ holders }) => holders.map(({ personId }) => personId));

const settingsOf = ({ pack, body, ground }: Known) => {
  const found = ground.settings.find(
    (one) => one.pack === pack.identity.id && one.body === body.id,
  );
  if (found === undefined) return null;
  const { composition, running, intervalMonths, setAt, setBy } = found;
  return { composition, running, intervalMonths, setBy, setOn: dayInJapan(setAt) };
};

const mayHere = (ctx: Ctx, known: Known) => {
  const who = deciderOf(ctx, known);
  const place = { stationId: known.ground.station?.id };
  return {
    compose: ctx.may('bodies.compose', place) && (who.isHead || who.isSecretariat),
    set: ctx.may('bodies.set', place) && who.isHead && known.body.runByChief !== null,
  };
};

const assistsOf = ({ pack, body }: Known) =>
  pack.bodies
    .filter(({ id }) => body.assists.includes(id))
    .map(({ id, shortName }) => ({ body: id, shortName }));

export const oneBody: UseCase<typeof getBody> = async (ctx, { on, ...key }) => {
  const day = on ?? ctx.today;
  const known = await bodyOf(ctx, key, day);
  const { body, ground } = known;
  const seats = seatsOn(known, day);
  const where = { posts: ground.posts, assignments: [], day };
  return {
    summary: summaryShown(known, { me: ctx.actor, day }),
    task: body.task,
    origin:
      body.origin.kind === 'own' ? null : { from: body.origin.from, clause: body.origin.clause },
    assists: assistsOf(known),
    runByChief: body.runByChief,
    secretariatClause: body.secretariat?.clause ?? null,
    seats: seats.map(seatShown),
    series: body.meetings.map((series) => seriesShown(series, seats, { known, where })),
    settings: settingsOf(known),
    alsoIn: await alsoIn(ctx, known, day),
    posts: ground.posts.map(postShown),
    on: day,
    may: mayHere(ctx, known),
  };
};

type Spell = Output<typeof seatHistory>['spells'][number];

const latest = (a: Day, b: Day): Day => (a > b ? a : b);
const earliest = (a: Day | null, b: Day | null): Day | null => {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
};

/** Holders of a post while it was in the seat: both spells together. */
const spellsOf = (place: SeatPlace, known: Known): readonly Spell[] => {
  const { post, source } = place;
  if (post === null) return [];
  const put = known.ground.assignments.find(({ id }) => id === place.assignmentId);
  const from = put?.fromOn ?? '0001-01-01';
  return post.holdings
    .map(({ name, acting, fromOn, untilOn }) => ({
      post: postShown(post),
      name,
      acting,
      source,
      fromOn: latest(fromOn, from),
      untilOn: earliest(untilOn, put?.untilOn ?? null),
    }))
    .filter(({ fromOn, untilOn }) => untilOn === null || untilOn >= fromOn);
};

const seatNamed = (seats: readonly Seat[], id: string): Seat =>
  seats.find(({ seat }) => seat.id === id) ?? refuseWith('not-found');

/** Every post that was ever put in counts, ended ones too; printed posts as they are today. */
const everInSeat = (known: Known, { seat }: Input<typeof seatHistory>, today: Day) => {
  const now = seatNamed(seatsOn(known, today), seat).places;
  const shown = new Set(now.map(({ assignmentId }) => assignmentId));
  const past = known.ground.assignments
    .filter((one) => one.pack === known.pack.identity.id && one.body === known.body.id)
    .filter((one) => one.seat === seat && !shown.has(one.id))
    .flatMap((one) => seatNamed(seatsOn(known, one.fromOn), seat).places)
    .filter(({ assignmentId }) => assignmentId !== null && !shown.has(assignmentId));
  return [...now, ...past];
};

export const historyOfSeat: UseCase<typeof seatHistory> = async (ctx, input) => {
  const known = await bodyOf(ctx, input);
  const spells = everInSeat(known, input, ctx.today).flatMap((place) => spellsOf(place, known));
  return { spells: spells.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1)) };
};

/** A body of the directives in force, with its posts, for meetings and reports. */
export const findBody = (ctx: Ctx, key: BodyKey, day: Day = ctx.today): Promise<Known> =>
  bodyOf(ctx, key, day);

/** The bodies of headquarters (null) or of a station. */
export const bodiesOf = (ctx: Ctx, stationId: string | null): Promise<readonly Known[]> =>
  bodiesAt(ctx, stationId);

/** Who sits in a body on a day. */
export const bodySeats = (known: Known, day: Day): readonly Seat[] => seatsOn(known, day);

/** Does the caller's post keep the secretariat of a body? The clerk does so at headquarters. */
export const isSecretariat = (ctx: Ctx, known: Known): boolean =>
  deciderOf(ctx, known).isSecretariat;

/** Meetings that bodies of a station held in a period under one directive, for its report. */
export const meetingsHeld = async (
  ctx: Ctx,
  wanted: {
    readonly stationId: string;
    readonly pack: string;
    readonly from: Day;
    readonly until: Day;
  },
) => {
  const { stationId, pack, from, until } = wanted;
  const all = (await bodiesAt(ctx, stationId)).filter((one) => one.pack.identity.id === pack);
  if (all.length === 0) return [];
  return (await selectMeetings(ctx.tx, stationId)).flatMap(({ id, subject, heldOn, ...row }) => {
    const known = all.find(({ body }) => row.pack === pack && row.body === body.id);
    const series = known?.body.meetings.find((one) => one.id === row.series);
    if (series === undefined || heldOn === null || heldOn < from || heldOn > until) return [];
    return [{ id, subject, heldOn, series: series.name }];
  });
};

export type PaperBlock = Block;

/** A paper of blocks on A4 upright, as the papers of meetings are. */
export const blocksPdf = meetingPdf;

/** What waits around bodies, as tasks of their posts (decision 0005). */
export const tasksOfBodies: MoreTasks = (ctx, stationId) => bodyTasks(ctx, stationId, ctx.today);

/** What the slices of the programme have waiting, as tasks of their posts (decision 0005). */
export const tasksOfProgramme = (slices: readonly WaitingOf[]): MoreTasks =>
  tasksFromWaiting(slices);
