import { dayInJapan } from '@meguri/core/base/day.ts';
import type { getMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { bodyOf, type Known } from './composition.ts';
import { bodyShown, chairOfRow, seriesFacts, sittingOf } from './meeting-lists.ts';
import {
  chairOn,
  decisionOf,
  mayRun,
  memberPosts,
  placeOfKnown,
  runs,
  type Sitting,
  seatedAll,
  seatedIn,
  stateOfRow,
} from './meeting-shown.ts';
import {
  type AttendeeRow,
  findMeeting,
  findMinutes,
  type MeetingRow,
  type MinutesRow,
  selectAttendees,
  selectDecisions,
  selectItems,
} from './meetings.db.ts';

type Shown = Output<typeof getMeeting>;

/** A meeting with its body as of today and its seats as of its own day. */
export type Meeting = { readonly row: MeetingRow; readonly sitting: Sitting };

export const meetingRow = async (ctx: Ctx, meetingId: string): Promise<MeetingRow> =>
  (await findMeeting(ctx.tx, meetingId)) ?? refuseWith('not-found');

export const placeOfMeeting = async (
  ctx: Ctx,
  { meetingId }: { readonly meetingId: string },
): Promise<Place> => ({
  stationId: (await meetingRow(ctx, meetingId)).stationId ?? undefined,
  seenBy: 'meetings.see',
});

/** A meeting belongs to the directive of its own day, also where that ended since. */
export const openMeeting = async (ctx: Ctx, meetingId: string): Promise<Meeting> => {
  const row = await meetingRow(ctx, meetingId);
  const known: Known = await bodyOf(ctx, row, dayInJapan(row.convenedAt));
  return { row, sitting: sittingOf(known, row) };
};

/** A place at the table: whoever sits by seat on the day has no row before the meeting was held. */
export type Attending = Omit<AttendeeRow, 'id'> & { readonly id: string | null };

const unasked = (postId: string): Attending => ({
  id: null,
  part: 'member',
  postId,
  office: null,
  presence: null,
  proxyPostId: null,
  opinion: '',
});

/** Who is to come: whom the chair named, or all members of the day, the chair in any case. */
export const attending = async (ctx: Ctx, { row, sitting }: Meeting): Promise<Attending[]> => {
  const rows = await selectAttendees(ctx.tx, row.id);
  if (row.outcome === 'held') return [...rows];
  const named = sitting.series.designates !== null;
  const wanted = [chairOn(sitting), ...(named ? [] : memberPosts(sitting))];
  const asked = new Set(rows.map(({ postId }) => postId));
  const missing = [...new Set(wanted)].filter((id) => id !== null && !asked.has(id));
  return [...missing.flatMap((id) => (id === null ? [] : [unasked(id)])), ...rows];
};

const attendeeShown = (one: Attending, sitting: Sitting): Shown['attendees'][number] => ({
  attendeeId: one.id,
  part: one.part,
  office: one.office ?? '',
  opinion: one.opinion,
  post: seatedIn(sitting, one.postId),
  presence: one.presence,
  proxy: seatedIn(sitting, one.proxyPostId),
});

const minutesShown = (row: MinutesRow | undefined): Shown['minutes'] =>
  row === undefined
    ? null
    : {
        id: row.id,
        version: row.version,
        contents: row.contents,
        writtenBy: row.writtenBy,
        writtenOn: dayInJapan(row.writtenAt),
        approved:
          row.approvedAt === null
            ? null
            : {
                on: dayInJapan(row.approvedAt),
                by: row.approvedBy ?? '',
                postTitle: row.approvedAs ?? '',
              },
      };

const deputiesOf = (sitting: Sitting): Shown['deputies'] => {
  const rule = sitting.series.actingChair;
  if (rule === null) return null;
  const places = sitting.seats
    .filter(({ seat }) => rule.seats.includes(seat.id))
    .flatMap((seat) => seat.places);
  const posts = places.flatMap(({ post }) => post?.id ?? []);
  return { clause: rule.clause, ordered: rule.ordered, posts: seatedAll(sitting, posts) };
};

const heldOf = (row: MeetingRow, sitting: Sitting): Shown['held'] =>
  row.outcome !== 'held' || row.heldOn === null
    ? null
    : {
        on: row.heldOn,
        actingClause: row.actingClause,
        note: row.outcomeNote,
        chair: seatedIn(sitting, row.outcomeChair),
      };

const cancelledOf = (row: MeetingRow): Shown['cancelled'] =>
  row.outcome !== 'cancelled' || row.outcomeAt === null
    ? null
    : { on: dayInJapan(row.outcomeAt), note: row.outcomeNote };

/** Only the post that presided approves, and whoever holds it today. */
export const approves = (ctx: Ctx, { row, sitting }: Meeting): boolean =>
  row.outcomeChair === ctx.actor.postId && ctx.may('meetings.run', placeOfKnown(sitting.known));

const noticeOf = (row: MeetingRow, sitting: Sitting) => ({
  id: row.id,
  state: stateOfRow(row),
  revision: row.revision,
  subject: row.subject,
  place: row.place,
  note: row.note,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt?.toISOString() ?? null,
  announcedOn: dayInJapan(row.noticeAt),
  announcedBy: seatedIn({ ...sitting, day: dayInJapan(row.noticeAt) }, row.noticeChair),
});

export const oneMeeting: UseCase<typeof getMeeting> = async (ctx, { meetingId }) => {
  const meeting = await openMeeting(ctx, meetingId);
  const { row, sitting } = meeting;
  const attendees = await attending(ctx, meeting);
  const decisions = await selectDecisions(ctx.tx, meetingId);
  const { known } = sitting;
  const running = runs(ctx, sitting);
  return {
    ...noticeOf(row, sitting),
    body: bodyShown(known),
    series: seriesFacts(sitting),
    chair: seatedIn(sitting, chairOfRow(row, sitting)),
    deputies: deputiesOf(sitting),
    proxies: sitting.series.proxies !== null,
    held: heldOf(row, sitting),
    cancelled: cancelledOf(row),
    items: [...(await selectItems(ctx.tx, row))],
    attendees: attendees.map((one) => attendeeShown(one, sitting)),
    decisions: decisions.map((one) => decisionOf(one, sitting, { ctx, running })),
    minutes: minutesShown(await findMinutes(ctx.tx, meetingId)),
    posts: seatedAll(
      { ...sitting, day: ctx.today },
      known.ground.posts.map(({ id }) => id),
    ),
    may: { run: mayRun(ctx, sitting), approve: approves(ctx, meeting) },
  };
};
