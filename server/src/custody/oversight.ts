import { dayInJapan } from '@meguri/core/base/day.ts';
import type {
  decideDisposal,
  inspectBox,
  proposeDisposal,
} from '@meguri/core/custody/custody.ops.ts';
import { mayConfirm, mayInspect, move } from '@meguri/core/custody/custody.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { callersRank, standingOf } from '../organisation/organisation.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { findBox } from './custody.db.ts';
import { bundleNow } from './sheets.ts';
import { readKeepers } from './station.db.ts';
import { addEvent, findDisposal, hasOpenDisposal, lockBundle } from './write.db.ts';

/** In whose place of the chain a post inspects; the station chief does it for the general one. */
const levelOf = ({ pack }: Ctx, post: PostKind): string => {
  const own = pack.custody.find((one) => one.post === post);
  if (own !== undefined) return own.level;
  // Whoever stands above the chain of a pack with fewer levels inspects as the level left out.
  if (post === 'boxChief') return 'postCustodian';
  return post === 'sectionChief' ? 'stationCustodian' : 'generalCustodian';
};

export const inspect: UseCase<typeof inspectBox> = async (ctx, { boxId, finding, note }) => {
  const { tx, actor, pack } = ctx;
  const box = (await findBox(tx, boxId)) ?? refuseWith('not-found');
  const rank = await callersRank(ctx);
  const keepers = await readKeepers(tx, boxId, ctx.today);
  const lowest = pack.parameters.reviewRank.value;
  must(mayInspect({ personId: actor.personId, rank }, keepers, lowest));
  await addFact(tx, 'custody_inspections', {
    id: newId(),
    station_id: box.stationId,
    box_id: boxId,
    finding,
    note,
    level: levelOf(ctx, actor.postKind),
    inspected_at: ctx.now,
    inspected_by: actor.personId,
  });
  return {};
};

export const propose: UseCase<typeof proposeDisposal> = async (ctx, input) => {
  const { bundleId, sheets, method, note } = input;
  const bundle = await bundleNow(ctx, bundleId);
  must(move(bundle, 'taken-out', sheets));
  if (await hasOpenDisposal(ctx.tx, bundleId)) return refuseWith('disposal.open');
  const disposalId = newId();
  await addFact(ctx.tx, 'custody_disposals', {
    id: disposalId,
    station_id: bundle.stationId,
    bundle_id: bundleId,
    sheets,
    method,
    note,
    proposed_at: ctx.now,
    proposed_by: ctx.actor.personId,
  });
  return { disposalId };
};

/** The sheets leave the register with the second signature, not before (R08). */
export const decide: UseCase<typeof decideDisposal> = async (ctx, input) => {
  const { disposalId, confirmed, note } = input;
  await lockBundle(ctx.tx, disposalId);
  const disposal = (await findDisposal(ctx.tx, disposalId)) ?? refuseWith('not-found');
  if (disposal.decided !== null) return refuseWith('disposal.decided');
  const proposer = await standingOf(ctx, disposal.proposed_by);
  const confirmer = await standingOf(ctx, ctx.actor.personId);
  const proposedOn = dayInJapan(disposal.proposed_at);
  // One that lapsed can still be sent back, else nothing new could be proposed for the bundle.
  const today = confirmed ? ctx.today : proposedOn;
  must(mayConfirm(proposer, confirmer, { proposedOn, today }));
  const bundle = await bundleNow(ctx, disposal.bundle_id);
  const { stationId } = bundle;
  const [at, by] = [ctx.now, ctx.actor.personId];
  await addFact(ctx.tx, 'custody_disposal_decisions', {
    disposal_id: disposalId,
    station_id: stationId,
    confirmed,
    note,
    decided_at: at,
    decided_by: by,
  });
  if (!confirmed) return {};
  must(move(bundle, 'taken-out', disposal.sheets));
  const event = { stationId, bundleId: bundle.id, event: 'disposed', sheets: disposal.sheets };
  await addEvent(ctx.tx, { ...event, note, at, by });
  return {};
};
