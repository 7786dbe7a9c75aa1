import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import type { Output } from '@meguri/core/operation.ts';
import type {
  beginCouncil,
  endCouncilMember,
  listCouncils,
  recordCouncilMeeting,
  seatCouncilMember,
} from '@meguri/core/partners/councils.ops.ts';
import {
  type CouncilRule,
  councilRuleOf,
  maySit,
  meetingDueOn,
} from '@meguri/core/partners/councils.ts';
import { programmesInForce } from '../directives/directives.ts';
import { addFact, addOnce } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import {
  type BoxRow,
  type CouncilRow,
  findBox,
  findCouncil,
  findMember,
  type PlacedMember,
  selectBoxes,
  selectCouncils,
} from './councils.db.ts';

export const ruleHere = async (ctx: Ctx): Promise<CouncilRule | null> =>
  councilRuleOf(await programmesInForce(ctx));

/** Until when the next meeting is due, from the last one or from when the council began. */
export const dueOf = (rule: CouncilRule | null, { meetings, begunOn }: CouncilRow) =>
  meetingDueOn(rule, meetings[0]?.on ?? begunOn);

const ruleShown = (rule: CouncilRule | null): Output<typeof listCouncils>['rule'] =>
  rule && {
    least: rule.members?.least ?? null,
    most: rule.members?.most ?? null,
    termYears: rule.termYears,
    timesPerYear: rule.rhythm.kind === 'per-year' ? rule.rhythm.times : null,
  };

export const councilsOfStation: UseCase<typeof listCouncils> = async (ctx, { stationId }) => {
  const rule = await ruleHere(ctx);
  const councils = await selectCouncils(ctx.tx, stationId, ctx.today);
  const boxes = await selectBoxes(ctx.tx, stationId, ctx.today);
  const mayKeep = (boxId: string): boolean => ctx.may('councils.keep', { stationId, boxId });
  const taken = new Set(councils.map(({ boxId }) => boxId));
  return {
    rule: ruleShown(rule),
    councils: councils.map((one) => {
      const { stationId: _, postId: __, ...shown } = one;
      return { ...shown, meetingDueOn: dueOf(rule, one), mayKeep: mayKeep(one.boxId) };
    }),
    without: boxes
      .filter(({ boxId }) => !taken.has(boxId) && mayKeep(boxId))
      .map(({ boxId, boxName }) => ({ boxId, boxName })),
  };
};

const boxOf = async (ctx: Ctx, boxId: string): Promise<BoxRow> =>
  (await findBox(ctx.tx, boxId)) ?? refuseWith('not-found');

export const placeOfBox = async (
  ctx: Ctx,
  { boxId }: { readonly boxId: string },
): Promise<Place> => ({
  stationId: (await boxOf(ctx, boxId)).stationId,
  boxId,
  seenBy: 'councils.see',
});

const councilOf = async (ctx: Ctx, councilId: string): Promise<CouncilRow> =>
  (await findCouncil(ctx.tx, councilId, ctx.today)) ?? refuseWith('not-found');

export const placeOfCouncil = async (
  ctx: Ctx,
  { councilId }: { readonly councilId: string },
): Promise<Place> => {
  const { stationId, boxId } = await councilOf(ctx, councilId);
  return { stationId, boxId, seenBy: 'councils.see' };
};

const memberOf = async (ctx: Ctx, memberId: string): Promise<PlacedMember> =>
  (await findMember(ctx.tx, memberId)) ?? refuseWith('not-found');

export const placeOfMember = async (
  ctx: Ctx,
  { memberId }: { readonly memberId: string },
): Promise<Place> => {
  const { stationId, boxId } = await memberOf(ctx, memberId);
  return { stationId, boxId, seenBy: 'councils.see' };
};

const recorded = ({ now, actor }: Ctx) => ({ recorded_at: now, recorded_by: actor.personId });

export const begin: UseCase<typeof beginCouncil> = async (ctx, { boxId, name, on }) => {
  const { stationId } = await boxOf(ctx, boxId);
  must(withoutParticulars([name]));
  const councilId = newId();
  const isFirst = await addOnce(ctx.tx, 'councils', {
    id: councilId,
    station_id: stationId,
    box_id: boxId,
    name,
    begun_on: on,
    ...recorded(ctx),
  });
  if (!isFirst) refuseWith('council.box-taken');
  return { councilId };
};

const end = async (ctx: Ctx, memberId: string, stationId: string): Promise<void> => {
  const isFirst = await addOnce(ctx.tx, 'council_member_ends', {
    member_id: memberId,
    station_id: stationId,
    ended_on: ctx.today,
    ...recorded(ctx),
  });
  if (!isFirst) refuseWith('council.member-ended');
};

export const seat: UseCase<typeof seatCouncilMember> = async (ctx, input) => {
  const { councilId, follows, capacity, organisation, fromOn, untilOn } = input;
  const { members, stationId } = await councilOf(ctx, councilId);
  const others = members.filter(({ id }) => id !== follows);
  if (follows !== null) {
    if (others.length === members.length) refuseWith('council.member-ended');
    await end(ctx, follows, stationId);
  }
  must(maySit(await ruleHere(ctx), { fromOn, untilOn, sitting: others.length }));
  must(withoutParticulars([capacity, organisation]));
  const memberId = newId();
  await addFact(ctx.tx, 'council_members', {
    id: memberId,
    station_id: stationId,
    council_id: councilId,
    capacity,
    organisation,
    from_on: fromOn,
    until_on: untilOn,
    ...recorded(ctx),
  });
  return { memberId };
};

export const endMember: UseCase<typeof endCouncilMember> = async (ctx, { memberId }) => {
  const { stationId } = await memberOf(ctx, memberId);
  await end(ctx, memberId, stationId);
  return { endedOn: ctx.today };
};

export const recordMeeting: UseCase<typeof recordCouncilMeeting> = async (ctx, input) => {
  const { councilId, on, agenda, opinions, followUp } = input;
  const { stationId } = await councilOf(ctx, councilId);
  if (on > ctx.today) refuseWith('council.day-later');
  must(withoutParticulars([...agenda, opinions, followUp]));
  const meetingId = newId();
  await addFact(ctx.tx, 'council_meetings', {
    id: meetingId,
    station_id: stationId,
    council_id: councilId,
    held_on: on,
    agenda: JSON.stringify(agenda),
    opinions,
    follow_up: followUp,
    ...recorded(ctx),
  });
  return { meetingId };
};
