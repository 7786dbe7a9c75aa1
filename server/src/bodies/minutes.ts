import { dayInJapan } from '@meguri/core/base/day.ts';
import type {
  answerMatter,
  approveMinutes,
  decideInMeeting,
  endDecision,
  entrustMatter,
  writeMinutes,
} from '@meguri/core/bodies/minutes.ops.ts';
import { makeMinutes, withoutPersons } from '@meguri/core/bodies/minutes.ts';
import { notInPast } from '@meguri/core/organisation/appointments.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId, newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { bodyOf } from './composition.ts';
import { approves, attending, type Meeting, openMeeting } from './meeting-one.ts';
import { mustRun, seatedIn, seriesOf, speaksFor } from './meeting-shown.ts';
import {
  type DecisionRow,
  findDecision,
  findMatter,
  findMinutes,
  holdMeetingRow,
  type MatterRow,
  selectDecisions,
  selectItems,
} from './meetings.db.ts';

const made = ({ now, actor }: Ctx) => ({ recorded_at: now, recorded_by: actor.personId });

/** A meeting that was held and whose minutes are not approved, held until the commit. */
const openBooks = async (ctx: Ctx, meetingId: string): Promise<Meeting> => {
  await holdMeetingRow(ctx.tx, meetingId);
  const meeting = await openMeeting(ctx, meetingId);
  if (meeting.row.outcome !== 'held') refuseWith('meeting.not-held');
  if (meeting.row.approved) refuseWith('meeting.closed');
  return meeting;
};

export const decide: UseCase<typeof decideInMeeting> = async (ctx, input) => {
  const { meetingId, itemId, decision, ownerPostId, dueOn } = input;
  must(withoutPersons([decision]));
  const { row, sitting } = await openBooks(ctx, meetingId);
  mustRun(ctx, sitting);
  const isKnown = sitting.known.ground.posts.some(({ id }) => id === ownerPostId);
  if ((ownerPostId !== null && !isKnown) || (ownerPostId === null && dueOn !== null)) {
    refuseWith('meeting.unit-unknown');
  }
  if (dueOn !== null) must(notInPast(dueOn, sitting.day));
  const items = await selectItems(ctx.tx, row);
  if (itemId !== null && !items.some((one) => one.itemId === itemId)) refuseWith('not-found');
  const id = newOrderedId();
  await addFact(ctx.tx, 'meeting_decisions', {
    id,
    station_id: row.stationId,
    meeting_id: meetingId,
    item_id: itemId,
    decision,
    owner_post_id: ownerPostId,
    due_on: dueOn,
    ...made(ctx),
  });
  return { decisionId: id };
};

const decisionRow = async (ctx: Ctx, id: string): Promise<DecisionRow> =>
  (await findDecision(ctx.tx, id)) ?? refuseWith('not-found');

export const placeOfDecision = async (
  ctx: Ctx,
  { decisionId }: { readonly decisionId: string },
): Promise<Place> => ({
  stationId: (await decisionRow(ctx, decisionId)).stationId ?? undefined,
  seenBy: 'meetings.see',
});

/**
 * The post that does it says so, whoever holds it today; or those who run the meeting. To others who
 * may not see meetings, a decision of another post is not known (T41).
 */
export const finish: UseCase<typeof endDecision> = async (ctx, { decisionId, as, note }) => {
  must(withoutPersons([note]));
  await holdMeetingRow(ctx.tx, decisionId);
  const row = await decisionRow(ctx, decisionId);
  const isOwner = row.ownerPostId === ctx.actor.postId;
  const place = { stationId: row.stationId ?? undefined };
  if (!isOwner && !ctx.may('meetings.see', place)) refuseWith('not-found');
  const { sitting } = await openMeeting(ctx, row.meetingId);
  if (!isOwner || as !== 'done') mustRun(ctx, sitting);
  if (row.endedAs !== null) refuseWith('decision.ended');
  await addFact(ctx.tx, 'meeting_decision_ends', {
    decision_id: decisionId,
    station_id: row.stationId,
    ended_as: as,
    note,
    ended_on: ctx.today,
    ...made(ctx),
  });
  return {};
};

const recordsOf = async (ctx: Ctx, meeting: Meeting) => {
  const { row, sitting } = meeting;
  const decisions = await selectDecisions(ctx.tx, row.id);
  const came = await attending(ctx, meeting);
  const titleOf = (postId: string | null) => seatedIn(sitting, postId)?.title ?? null;
  return {
    items: await selectItems(ctx.tx, row),
    decisions: decisions.map((one) => ({ ...one, owner: titleOf(one.ownerPostId) })),
    opinions: came.map(({ postId, office, opinion }) => ({
      office: titleOf(postId) ?? office ?? '',
      opinion,
    })),
  };
};

export const write: UseCase<typeof writeMinutes> = async (ctx, { meetingId, version, words }) => {
  must(withoutPersons([words.other, ...words.items.map(({ discussion }) => discussion)]));
  const meeting = await openBooks(ctx, meetingId);
  const { row, sitting } = meeting;
  mustRun(ctx, sitting);
  const before = await findMinutes(ctx.tx, meetingId);
  if ((before?.version ?? 0) !== version) {
    refuseWith('meeting.changed', {
      by: before?.writtenBy ?? '',
      revision: before?.version ?? 0,
    });
  }
  const contents = must(makeMinutes(await recordsOf(ctx, meeting), words));
  await addFact(ctx.tx, 'meeting_minutes', {
    id: newId(),
    station_id: row.stationId,
    meeting_id: meetingId,
    version: version + 1,
    contents: JSON.stringify(contents),
    written_at: ctx.now,
    written_by: ctx.actor.personId,
  });
  return { version: version + 1 };
};

export const approve: UseCase<typeof approveMinutes> = async (ctx, { meetingId, version }) => {
  const meeting = await openBooks(ctx, meetingId);
  if (!approves(ctx, meeting)) refuseWith('meeting.not-chair');
  const minutes = (await findMinutes(ctx.tx, meetingId)) ?? refuseWith('meeting.no-minutes');
  if (minutes.version !== version) refuseWith('meeting.old-minutes');
  await addFact(ctx.tx, 'meeting_minutes_approvals', {
    minutes_id: minutes.id,
    station_id: meeting.row.stationId,
    approved_at: ctx.now,
    approved_by: ctx.actor.personId,
    approved_as: ctx.actor.postId,
  });
  return {};
};

export const entrust: UseCase<typeof entrustMatter> = async (ctx, input) => {
  const { toBody, meetingId, question, dueOn, ...key } = input;
  must(withoutPersons([question]));
  if (dueOn !== null) must(notInPast(dueOn, ctx.today));
  const known = await bodyOf(ctx, key);
  if (!speaksFor(ctx, known)) refuseWith('meeting.not-yours');
  const to = known.pack.bodies.find(({ id }) => id === toBody);
  if (!to?.entrustedBy.includes(key.body)) return refuseWith('matter.not-here');
  if (meetingId !== null) seriesOf(known, (await openMeeting(ctx, meetingId)).row.series);
  const id = newId();
  await addFact(ctx.tx, 'entrusted_matters', {
    id,
    station_id: key.stationId,
    pack: key.pack,
    from_body: key.body,
    to_body: toBody,
    meeting_id: meetingId,
    question,
    due_on: dueOn,
    entrusted_at: ctx.now,
    entrusted_by: ctx.actor.personId,
    entrusted_as: ctx.actor.postId,
  });
  return { matterId: id };
};

const matterRow = async (ctx: Ctx, id: string): Promise<MatterRow> =>
  (await findMatter(ctx.tx, id)) ?? refuseWith('not-found');

export const placeOfMatter = async (
  ctx: Ctx,
  { matterId }: { readonly matterId: string },
): Promise<Place> => ({
  stationId: (await matterRow(ctx, matterId)).stationId ?? undefined,
  seenBy: 'meetings.see',
});

export const answer: UseCase<typeof answerMatter> = async (ctx, input) => {
  const { matterId, meetingId, answer: text } = input;
  must(withoutPersons([text]));
  await holdMeetingRow(ctx.tx, matterId);
  const row = await matterRow(ctx, matterId);
  const key = { pack: row.pack, body: row.toBody, stationId: row.stationId };
  const known = await bodyOf(ctx, key, dayInJapan(row.entrustedAt));
  if (!speaksFor(ctx, known)) refuseWith('meeting.not-yours');
  if (row.answer !== null) refuseWith('matter.answered');
  if (meetingId !== null) await openMeeting(ctx, meetingId);
  await addFact(ctx.tx, 'entrusted_answers', {
    matter_id: matterId,
    station_id: row.stationId,
    meeting_id: meetingId,
    answer: text,
    answered_at: ctx.now,
    answered_by: ctx.actor.personId,
    answered_as: ctx.actor.postId,
  });
  return {};
};
