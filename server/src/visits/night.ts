import { byText } from '@meguri/core/base/lists.ts';
import type { Result } from '@meguri/core/base/result.ts';
import { nightApprover, type PostKind } from '@meguri/core/organisation/posts.ts';
import type { askNight, decideNight, listNights } from '@meguri/core/visits/night.ops.ts';
import { mayAskNight, mayDecideNight, nightState } from '@meguri/core/visits/night.ts';
import { mayCallAt } from '@meguri/core/visits/visit.ts';
import { placeOfBeat } from '../beats/beats.ts';
import { addOnce } from '../platform/add-fact.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import { type Ctx, ownPlace, type Place, type UseCase } from '../platform/serve.ts';
import { findNight, listHeldPosts, listNightRequests, type NightRow } from './night.db.ts';
import { assignmentsOf, callOf } from './record.ts';
import { findDoors } from './visits.db.ts';

const nightById = async (ctx: Ctx, requestId: string): Promise<NightRow> =>
  (await findNight(ctx.tx, requestId)) ?? refuseWith('not-found');

export const placeOfNight = async (ctx: Ctx, requestId: string): Promise<Place> => ({
  ...(await placeOfBeat(ctx, (await nightById(ctx, requestId)).beatId)),
  seenBy: 'visits.see-night',
});

export const placeOfNights = (ctx: Ctx, beatId: string | null): Promise<Place> =>
  beatId === null ? ownPlace(ctx) : placeOfBeat(ctx, beatId);

export const ask: UseCase<typeof askNight> = async (ctx, input) => {
  const { id, premisesId, from } = input;
  const { personId: officerId } = ctx.actor;
  const call = callOf({ id, premisesId, at: from });
  const [door] = await findDoors(ctx.tx, officerId, [call]);
  const premises = door ?? refuseWith('not-found');
  const { stationId, beatId } = premises;
  must(mayCallAt({ premises, assignment: await assignmentsOf(ctx)(beatId, call.day) }, call.day));
  const { parameters, rules } = ctx.pack;
  const validityDays = parameters.nightApproval.validityDays.value;
  const asked = { validityDays, rule: rules.nightVisits.rule };
  must(mayAskNight({ ...input, officerId }, ctx.now.toISOString(), asked));
  const reason = input.reason.trim();
  const added = await addOnce(ctx.tx, 'night_requests', {
    id,
    station_id: stationId,
    beat_id: beatId,
    premises_id: premisesId,
    reason,
    from_at: from,
    until_at: input.until,
    requested_by: officerId,
    requested_at: ctx.now,
  });
  return added ? { requestId: id } : refuseWith('visits.id-taken');
};

/** The post that decides: the deputy where the approver's post is empty or asks for itself. */
const decidingPost = async (
  ctx: Ctx,
  stationId: string,
  askedById: string | null,
): Promise<Result<PostKind>> => {
  const { approver, deputy } = ctx.pack.parameters.nightApproval;
  const posts = { approver: approver.value, deputy: deputy.value };
  const held = await listHeldPosts(ctx.tx, stationId, ctx.today);
  const named = [posts.approver, posts.deputy].filter((kind) => kind !== null);
  const away = named.filter((kind) => !held.some((post) => post.kind === kind));
  const own = held.find((post) => post.personId === askedById && named.includes(post.kind));
  return nightApprover(posts, { visitor: own?.kind ?? 'beatOfficer', away });
};

const asRule = (row: NightRow) => ({
  premisesId: row.premisesId,
  officerId: row.askedById,
  from: row.from.toISOString(),
  until: row.until.toISOString(),
  reason: row.reason,
});

export const decide: UseCase<typeof decideNight> = async (ctx, { requestId, approved, reason }) => {
  const request = await nightById(ctx, requestId);
  if (request.approved !== null) {
    refuseWith('visits.night-decided', { who: request.decidedBy ?? '' });
  }
  const { personId, postKind: post } = ctx.actor;
  const decides = must(await decidingPost(ctx, request.stationId, request.askedById));
  must(
    mayDecideNight(asRule(request), { officerId: personId, post, decides }, ctx.now.toISOString()),
  );
  if (!approved && reason.trim() === '') refuseWith('visits.night-refusal-unexplained');
  const decided = await addOnce(ctx.tx, 'night_decisions', {
    request_id: requestId,
    station_id: request.stationId,
    approved,
    reason: reason.trim(),
    decided_by: personId,
    decided_as: post,
    decided_at: ctx.now,
  });
  if (decided) return { requestId };
  const first = await nightById(ctx, requestId);
  return refuseWith('visits.night-decided', { who: first.decidedBy ?? '' });
};

const shown = (ctx: Ctx) => (row: NightRow) => {
  const { stationId: _, premisesId: __, approved, ...request } = row;
  const until = row.until.toISOString();
  return {
    ...request,
    from: row.from.toISOString(),
    until,
    askedAt: row.askedAt.toISOString(),
    state: nightState({ until, approved }, ctx.now.toISOString()),
  };
};

type Shown = ReturnType<ReturnType<typeof shown>>;

/** What waits first, the nearest visit on top; then the newest. */
const byUrgency = (a: Shown, b: Shown): number => {
  const [waits, other] = [a.state === 'waiting', b.state === 'waiting'];
  if (waits !== other) return waits ? -1 : 1;
  return waits ? byText(a.from, b.from) : byText(b.askedAt, a.askedAt);
};

export const nights: UseCase<typeof listNights> = async (ctx, { beatId }) => {
  const place = await placeOfNights(ctx, beatId);
  const decides = await decidingPost(ctx, place.stationId ?? '', null);
  const rows = await listNightRequests(ctx.tx, place);
  return {
    decides: decides.ok ? decides.value : null,
    validityDays: ctx.pack.parameters.nightApproval.validityDays.value,
    requests: rows.map(shown(ctx)).toSorted(byUrgency),
  };
};
