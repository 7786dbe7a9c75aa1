import { dayInJapan } from '@meguri/core/base/day.ts';
import type {
  cancelMeeting,
  changeMeeting,
  conveneMeeting,
} from '@meguri/core/bodies/meetings.ops.ts';
import { chairPlace, mayAsk } from '@meguri/core/bodies/meetings.ts';
import { withoutPersons } from '@meguri/core/bodies/minutes.ts';
import type { Input } from '@meguri/core/operation.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId, newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { bodyOf } from './composition.ts';
import { mattersOf, ofBody } from './meeting-lists.ts';
import { type Meeting, openMeeting } from './meeting-one.ts';
import { mustRun, type Sitting, seriesOf, sittingAt } from './meeting-shown.ts';
import {
  holdMeetingRow,
  selectAttendees,
  selectItems,
  selectOpenDecisions,
} from './meetings.db.ts';

type Notice = Omit<Input<typeof conveneMeeting>, 'pack' | 'body' | 'stationId' | 'series'>;

const stationOf = ({ known }: Sitting): string | null => known.ground.station?.id ?? null;

const made = ({ now, actor }: Ctx) => ({ recorded_at: now, recorded_by: actor.personId });

const mustBeToCome = (ctx: Ctx, { startsAt, endsAt }: Notice): void => {
  if (new Date(startsAt) <= ctx.now) refuseWith('meeting.in-past');
  if (endsAt !== null && new Date(endsAt) <= new Date(startsAt)) refuseWith('meeting.ends-before');
};

/** Guests of this police are posts of the same units; others are known by their office alone. */
const mustBeAllowed = (notice: Notice, { known, series, members }: Sitting): void => {
  const posts = notice.invited.flatMap(({ postId }) => postId ?? []);
  const outside = notice.invited.filter(({ postId }) => postId === null);
  const asked = { designated: notice.designated, invited: posts, invitedOutside: outside.length };
  must(mayAsk(asked, series, members));
  const known_ = new Set(known.ground.posts.map(({ id }) => id));
  const unknown = posts.some((id) => !known_.has(id));
  if (unknown || outside.some(({ office }) => office === '')) refuseWith('meeting.unit-unknown');
  const words = notice.items.flatMap(({ title, note }) => [title, note]);
  const offices = outside.map(({ office }) => office);
  must(withoutPersons([notice.subject, notice.place, notice.note, ...words, ...offices]));
};

/** An item may stand for what is open now, or for what it stood for in the version before. */
const mustBeOpen = async (
  ctx: Ctx,
  { known }: Sitting,
  { now, before }: { readonly now: Notice['items']; readonly before: Notice['items'] },
): Promise<void> => {
  const station = known.ground.station?.id ?? null;
  const open = ofBody(await selectOpenDecisions(ctx.tx, station), known);
  const matters = await mattersOf(ctx, known);
  const fits = new Set([
    ...open.map(({ id }) => id),
    ...matters.filter(({ answer }) => answer === null).map(({ id }) => id),
    ...before.flatMap(({ decisionId, matterId }) => [decisionId, matterId]),
  ]);
  const asked = now.flatMap(({ decisionId, matterId }) => [decisionId, matterId]);
  if (asked.some((id) => id !== null && !fits.has(id))) refuseWith('meeting.matter-unknown');
};

type Version = { readonly meetingId: string; readonly revision: number };

const chairToAnnounce = ({ known, series, seats }: Sitting): string => {
  const chair = chairPlace(known.body, series, seats);
  if (!chair?.post || chair.holders.length === 0) return refuseWith('meeting.no-chair');
  return chair.post.id;
};

const addNotice = async (
  ctx: Ctx,
  { meetingId, revision }: Version,
  { notice, sitting }: { readonly notice: Notice; readonly sitting: Sitting },
): Promise<void> => {
  const own = { meeting_id: meetingId, station_id: stationOf(sitting), revision, ...made(ctx) };
  const today = sittingAt(sitting.known, sitting.series, ctx.today);
  await addFact(ctx.tx, 'meeting_notices', {
    ...own,
    subject: notice.subject,
    place: notice.place,
    note: notice.note,
    starts_at: new Date(notice.startsAt),
    chair_post_id: chairToAnnounce(today),
    ends_at: notice.endsAt === null ? null : new Date(notice.endsAt),
  });
  for (const [ord, item] of notice.items.entries()) {
    const { itemId, decisionId, matterId, title, note } = item;
    const source = decisionId !== null ? 'open' : matterId !== null ? 'entrusted' : 'free';
    await addFact(ctx.tx, 'meeting_items', {
      ...own,
      item_id: itemId,
      ord,
      source,
      title,
      note,
      decision_id: decisionId,
      matter_id: decisionId === null ? matterId : null,
    });
  }
};

type Wanted = { readonly part: string; readonly postId: string | null; readonly office: string };

const wantedBy = ({ designated, invited }: Notice): readonly Wanted[] => [
  ...designated.map((postId) => ({ part: 'member', postId, office: '' })),
  ...invited.map(({ postId, office }) => ({ part: 'invited', postId, office })),
];

const same = (a: Wanted, b: Wanted): boolean =>
  a.part === b.part && a.postId === b.postId && (a.postId !== null || a.office === b.office);

/** Whoever is no longer asked is taken out; whoever is new is added; nothing is written over. */
const askThese = async (
  ctx: Ctx,
  meetingId: string,
  { notice, sitting }: { readonly notice: Notice; readonly sitting: Sitting },
): Promise<void> => {
  const rows = await selectAttendees(ctx.tx, meetingId);
  const before = rows.map((row) => ({ ...row, office: row.office ?? '' }));
  const wanted = wantedBy(notice);
  const station_id = stationOf(sitting);
  for (const { id } of before.filter((one) => !wanted.some((each) => same(one, each)))) {
    const by = { withdrawn_at: ctx.now, withdrawn_by: ctx.actor.personId };
    await addFact(ctx.tx, 'meeting_attendee_withdrawals', { attendee_id: id, station_id, ...by });
  }
  for (const { part, postId, office } of wanted.filter(
    (one) => !before.some((each) => same(one, each)),
  )) {
    await addFact(ctx.tx, 'meeting_attendees', {
      id: newOrderedId(),
      station_id,
      meeting_id: meetingId,
      part,
      post_id: postId,
      office: postId === null ? office : null,
      seat: null,
      asked_at: ctx.now,
      asked_by: ctx.actor.personId,
    });
  }
};

const sittingFor = (sitting: Pick<Sitting, 'known' | 'series'>, notice: Notice): Sitting =>
  sittingAt(sitting.known, sitting.series, dayInJapan(new Date(notice.startsAt)));

export const convene: UseCase<typeof conveneMeeting> = async (ctx, input) => {
  const { pack, body, stationId, series, ...notice } = input;
  const known = await bodyOf(ctx, { pack, body, stationId });
  const sitting = sittingFor({ known, series: seriesOf(known, series) }, notice);
  mustRun(ctx, sitting);
  mustBeToCome(ctx, notice);
  mustBeAllowed(notice, sitting);
  await mustBeOpen(ctx, sitting, { now: notice.items, before: [] });
  const meetingId = newId();
  await addFact(ctx.tx, 'meetings', {
    id: meetingId,
    station_id: stationId,
    pack,
    body,
    series,
    convened_at: ctx.now,
    convened_by: ctx.actor.personId,
    convened_as: ctx.actor.postId,
  });
  await addNotice(ctx, { meetingId, revision: 1 }, { notice, sitting });
  await askThese(ctx, meetingId, { notice, sitting });
  return { meetingId };
};

/** The meeting, held until the commit, as the caller read it. Refuses `meeting.changed`. */
export const asRead = async (ctx: Ctx, { meetingId, revision }: Version): Promise<Meeting> => {
  await holdMeetingRow(ctx.tx, meetingId);
  const meeting = await openMeeting(ctx, meetingId);
  mustRun(ctx, meeting.sitting);
  const { row } = meeting;
  if (row.outcome !== null) refuseWith('meeting.over');
  if (row.revision !== revision) {
    refuseWith('meeting.changed', { by: row.noticeBy, revision: row.revision });
  }
  return meeting;
};

export const change: UseCase<typeof changeMeeting> = async (ctx, input) => {
  const { meetingId, revision: read, ...notice } = input;
  const { row, sitting: before } = await asRead(ctx, { meetingId, revision: read });
  const sitting = sittingFor(before, notice);
  mustBeToCome(ctx, notice);
  mustBeAllowed(notice, sitting);
  const items = [...(await selectItems(ctx.tx, row))];
  await mustBeOpen(ctx, sitting, { now: notice.items, before: items });
  const revision = read + 1;
  await addNotice(ctx, { meetingId, revision }, { notice, sitting });
  await askThese(ctx, meetingId, { notice, sitting });
  return { revision };
};

export const cancel: UseCase<typeof cancelMeeting> = async (ctx, { reason, ...read }) => {
  must(withoutPersons([reason]));
  const { sitting } = await asRead(ctx, read);
  await addFact(ctx.tx, 'meeting_outcomes', {
    meeting_id: read.meetingId,
    station_id: stationOf(sitting),
    outcome: 'cancelled',
    note: reason,
    ...made(ctx),
  });
  return {};
};
