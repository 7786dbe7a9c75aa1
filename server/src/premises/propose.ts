import type {
  decideTier,
  listTierProposals,
  proposeTier,
} from '@meguri/core/premises/classify.ops.ts';
import { mayReclassify } from '@meguri/core/premises/classify.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { criterionOf, keptClass } from './classes.ts';
import { hasOpenProposal, listProposals, type ProposalRow } from './classify.db.ts';
import { recordClassification, summaryOf } from './classify.ts';
import { knownPremises } from './state.ts';

/** Who decides is not known yet; the rule is asked as if another post had approved. */
const anybody = { officerId: 'whoever decides', post: 'sectionChief' } as const;

export const propose: UseCase<typeof proposeTier> = async (ctx, input) => {
  const { criterion, reason, reviewOn } = input;
  const known = await knownPremises(ctx, input.premisesId);
  const closedOn = known.on(ctx.today).closedOn;
  if (closedOn !== null) return refuseWith('premises.closed', { on: closedOn });
  const requestedBy = ctx.actor.personId;
  const request = { kind: known.row.kind, criterion, reason, reviewOn, requestedBy };
  const choice = must(
    mayReclassify(ctx.pack.criteria, { ...request, approval: anybody, today: ctx.today }),
  );
  if (!criterionOf(ctx, criterion)?.discretionary) return refuseWith('premises.not-discretionary');
  if (await hasOpenProposal(ctx.tx, input.premisesId)) return refuseWith('premises.proposal-open');
  const proposalId = newId();
  await addFact(ctx.tx, 'premises_proposals', {
    id: proposalId,
    station_id: known.row.station_id,
    premises_id: input.premisesId,
    criterion,
    tier: choice.tier,
    visit_class: keptClass(ctx, choice),
    reason: choice.reason ?? '',
    review_on: choice.reviewOn ?? ctx.today,
    proposed_by: requestedBy,
    proposed_at: ctx.now,
  });
  return { proposalId };
};

export const proposalsOfStation: UseCase<typeof listTierProposals> = async (ctx, { stationId }) => {
  const rows = await listProposals(ctx.tx, { stationId });
  return {
    proposals: rows.map((row) => ({
      proposalId: row.id,
      premisesId: row.premises_id,
      beatId: row.beat_id,
      address: row.address_text,
      summary: summaryOf(ctx, row.criterion),
      reason: row.reason,
      reviewOn: row.review_on,
      proposedBy: row.proposer,
      proposedAt: row.proposed_at.toISOString(),
    })),
  };
};

export const findProposal = async (ctx: Ctx, proposalId: string): Promise<ProposalRow> =>
  (await listProposals(ctx.tx, { proposalId }))[0] ?? refuseWith('not-found');

const approve = async (ctx: Ctx, row: ProposalRow): Promise<void> => {
  const { actor, today } = ctx;
  const known = await knownPremises(ctx, row.premises_id);
  const choice = must(
    mayReclassify(ctx.pack.criteria, {
      kind: known.row.kind,
      criterion: row.criterion,
      reason: row.reason,
      reviewOn: row.review_on,
      requestedBy: row.proposed_by,
      approval: { officerId: actor.personId, post: actor.postKind },
      today,
    }),
  );
  const deciders = { by: row.proposed_by, approvedBy: actor.personId };
  await recordClassification(ctx, known, { ...choice, ...deciders });
};

export const decide: UseCase<typeof decideTier> = async (ctx, { proposalId, approved, reason }) => {
  const row = await findProposal(ctx, proposalId);
  if (row.decided) return refuseWith('premises.proposal-decided');
  if (!approved && reason.trim() === '') return refuseWith('premises.reason-missing');
  if (approved) await approve(ctx, row);
  const { station_id } = (await knownPremises(ctx, row.premises_id)).row;
  await addFact(ctx.tx, 'premises_proposal_decisions', {
    proposal_id: proposalId,
    station_id,
    approved,
    reason: reason.trim(),
    decided_by: ctx.actor.personId,
    decided_at: ctx.now,
  });
  return { premisesId: row.premises_id };
};
