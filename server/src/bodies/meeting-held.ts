import type { holdMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import { mayAttend, presiding, quorate } from '@meguri/core/bodies/meetings.ts';
import { withoutPersons } from '@meguri/core/bodies/minutes.ts';
import { holdersOn } from '@meguri/core/bodies/seats.ts';
import type { Input } from '@meguri/core/operation.ts';
import { addFact } from '../platform/add-fact.ts';
import { newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { asRead } from './meeting-notice.ts';
import { type Attending, attending } from './meeting-one.ts';
import type { Sitting } from './meeting-shown.ts';

type Line = Input<typeof holdMeeting>['attendance'][number];
type Came = { readonly one: Attending; readonly line: Line };

const isAbout = ({ id, postId }: Attending, line: Line): boolean =>
  (line.postId !== null && line.postId === postId) ||
  (line.attendeeId !== null && line.attendeeId === id);

const away = ({ id, postId }: Attending): Line => ({
  postId,
  attendeeId: id,
  presence: 'absent',
  proxyPostId: null,
  opinion: '',
});

const personIn = ({ known, day }: Sitting, postId: string | null): string | null => {
  const post = known.ground.posts.find(({ id }) => id === postId);
  return post === undefined ? null : (holdersOn(post, day)[0]?.personId ?? null);
};

const record = async (
  ctx: Ctx,
  { one, line }: Came,
  { meetingId, sitting }: { readonly meetingId: string; readonly sitting: Sitting },
): Promise<void> => {
  const station_id = sitting.known.ground.station?.id ?? null;
  const attendee_id = one.id ?? newOrderedId();
  const { personId: by } = ctx.actor;
  if (one.id === null) {
    const asked = { asked_at: ctx.now, asked_by: by, part: one.part, office: null };
    const row = { id: attendee_id, station_id, meeting_id: meetingId, post_id: one.postId };
    await addFact(ctx.tx, 'meeting_attendees', { ...row, ...asked, seat: null });
  }
  const isProxy = line.presence === 'proxy';
  const stands = isProxy ? line.proxyPostId : one.postId;
  await addFact(ctx.tx, 'meeting_presences', {
    id: newOrderedId(),
    station_id,
    attendee_id,
    presence: line.presence,
    person_id: line.presence === 'absent' ? null : personIn(sitting, stands),
    proxy_post_id: isProxy ? line.proxyPostId : null,
    opinion: line.opinion,
    recorded_at: ctx.now,
    recorded_by: by,
  });
};

/** Whoever comes for somebody is a post of the same units. */
const mustBeHere = (lines: readonly Line[], { known }: Sitting): void => {
  const here = new Set(known.ground.posts.map(({ id }) => id));
  const away = lines.some(({ proxyPostId: id }) => id !== null && !here.has(id));
  if (away) refuseWith('not-found');
};

/** The seat's holder of the meeting's own day counts, whoever it was when the notice went out. */
export const hold: UseCase<typeof holdMeeting> = async (ctx, input) => {
  const { meetingId, actingPostId, note, attendance } = input;
  must(withoutPersons([note, ...attendance.map(({ opinion }) => opinion)]));
  const meeting = await asRead(ctx, input);
  const { sitting } = meeting;
  if (sitting.day > ctx.today) refuseWith('meeting.not-yet');
  const came = (await attending(ctx, meeting)).map((one) => ({
    one,
    line: attendance.find((line) => isAbout(one, line)) ?? away(one),
  }));
  mustBeHere(attendance, sitting);
  const facts = came.map(({ one, line }) => ({
    postId: one.postId,
    part: one.part,
    presence: line.presence,
  }));
  must(mayAttend(facts, sitting.series));
  must(quorate(facts, sitting.series));
  const { known, series, seats } = sitting;
  const room = { body: known.body, series, seats, attendance: facts };
  const chair = must(presiding(room, actingPostId));
  for (const each of came) await record(ctx, each, { meetingId, sitting });
  const acting = chair.actingClause !== null;
  await addFact(ctx.tx, 'meeting_outcomes', {
    meeting_id: meetingId,
    station_id: known.ground.station?.id ?? null,
    outcome: 'held',
    held_on: sitting.day,
    chair_post_id: chair.postId,
    chair_person_id: chair.personId,
    acting,
    acting_clause: chair.actingClause,
    note,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  return { acting };
};
