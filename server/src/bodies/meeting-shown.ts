import type { Day } from '@meguri/core/base/day.ts';
import { dayInJapan } from '@meguri/core/base/day.ts';
import type { decisionShown, matterShown, seatedPost } from '@meguri/core/bodies/meetings.ops.ts';
import { chairPlace, type Member, meetingState, membersOf } from '@meguri/core/bodies/meetings.ts';
import { holdersOn, type Seat } from '@meguri/core/bodies/seats.ts';
import { bears } from '@meguri/core/bodies/titles.ts';
import type { MeetingSeries } from '@meguri/core/pack/bodies.ts';
import type * as z from 'zod';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';
import type { PostRow } from './composition.db.ts';
import { deciderOf, type Known, seatsOn } from './composition.ts';
import type { DecisionRow, MatterRow, MeetingRow } from './meetings.db.ts';

export type Seated = z.output<typeof seatedPost>;

const nowhere = { ja: '', en: '' };

/** A meeting series of a body with whoever sits in it on a day. */
export type Sitting = {
  readonly known: Known;
  readonly series: MeetingSeries;
  readonly day: Day;
  readonly seats: readonly Seat[];
  readonly members: readonly Member[];
};

export const sittingAt = (known: Known, series: MeetingSeries, day: Day): Sitting => {
  const seats = seatsOn(known, day);
  return { known, series, day, seats, members: membersOf(seats, series) };
};

export const seriesOf = ({ body }: Known, id: string): MeetingSeries =>
  body.meetings.find((series) => series.id === id) ?? refuseWith('not-found');

export const dayOf = ({ startsAt }: Pick<MeetingRow, 'startsAt'>): Day => dayInJapan(startsAt);

export const stateOfRow = (row: MeetingRow) => meetingState(row);

/** 副座長 and the like are titles of the series, not of the body. */
const titleIn = (post: PostRow, { series, members }: Sitting): Seated['seatTitle'] => {
  const vice = series.viceChairs.find((one) => bears(post, one.post));
  if (vice !== undefined) return vice.title;
  return members.find(({ place }) => place.post?.id === post.id)?.seat.title ?? nowhere;
};

/** A post by its id, with whoever holds it on the day; null where it is of another unit. */
export const seatedIn = (sitting: Sitting, postId: string | null): Seated | null => {
  const post = sitting.known.ground.posts.find(({ id }) => id === postId);
  if (post === undefined) return null;
  return {
    postId: post.id,
    title: post.title,
    unitName: post.unitName,
    seatTitle: titleIn(post, sitting),
    holder: holdersOn(post, sitting.day)[0]?.name ?? null,
  };
};

export const seatedAll = (sitting: Sitting, ids: readonly string[]): Seated[] =>
  ids.flatMap((id) => seatedIn(sitting, id) ?? []);

/** The post that convenes and presides on the day. */
export const chairOn = ({ known, series, seats }: Sitting): string | null =>
  chairPlace(known.body, series, seats)?.post?.id ?? null;

export const memberPosts = ({ members }: Sitting): readonly string[] =>
  members.flatMap(({ place }) => place.post?.id ?? []);

/** Whoever presides by post today, and the secretariat in their name (ST-5.2). */
export const runs = (ctx: Ctx, { known, series }: Pick<Sitting, 'known' | 'series'>): boolean =>
  deciderOf(ctx, known).isSecretariat ||
  ctx.actor.postId === chairPlace(known.body, series, seatsOn(known, ctx.today))?.post?.id;

export const placeOfKnown = ({ ground }: Known) => ({ stationId: ground.station?.id });

export const mayRun = (ctx: Ctx, sitting: Pick<Sitting, 'known' | 'series'>): boolean =>
  ctx.may('meetings.run', placeOfKnown(sitting.known)) && runs(ctx, sitting);

export const mustRun = (ctx: Ctx, sitting: Pick<Sitting, 'known' | 'series'>): void => {
  if (!runs(ctx, sitting)) refuseWith('meeting.not-yours');
};

/** A body has one or more series; who runs one of them speaks for the body. */
export const speaksFor = (ctx: Ctx, known: Known): boolean =>
  known.body.meetings.some((series) => runs(ctx, { known, series }));

type DecisionShown = z.output<typeof decisionShown>;

/** `running`: the caller runs the meeting (`runs`), found once for a list. */
export const decisionOf = (
  row: DecisionRow,
  sitting: Sitting,
  { ctx, running }: { readonly ctx: Ctx; readonly running: boolean },
): DecisionShown => ({
  id: row.id,
  itemId: row.itemId,
  meetingId: row.meetingId,
  decision: row.decision,
  owner: seatedIn({ ...sitting, day: ctx.today }, row.ownerPostId),
  dueOn: row.dueOn,
  ended:
    row.endedAs === null || row.endedOn === null
      ? null
      : { as: row.endedAs, on: row.endedOn, note: row.endNote },
  mayEnd:
    row.endedAs === null &&
    ctx.may('meetings.report', placeOfKnown(sitting.known)) &&
    (row.ownerPostId === ctx.actor.postId || running),
});

type MatterShown = z.output<typeof matterShown>;

const nameOf = ({ pack }: Known, body: string) =>
  pack.bodies.find(({ id }) => id === body)?.shortName ?? nowhere;

export const matterOf = (row: MatterRow, known: Known, mayAnswer: boolean): MatterShown => ({
  id: row.id,
  pack: row.pack,
  fromBody: row.fromBody,
  toBody: row.toBody,
  fromName: nameOf(known, row.fromBody),
  toName: nameOf(known, row.toBody),
  question: row.question,
  dueOn: row.dueOn,
  entrustedBy: row.entrustedBy,
  entrustedOn: dayInJapan(row.entrustedAt),
  answer:
    row.answer === null || row.answeredAt === null
      ? null
      : { text: row.answer, on: dayInJapan(row.answeredAt), by: row.answeredBy ?? '' },
  mayAnswer: mayAnswer && row.answer === null,
});
