import type { Day } from '@meguri/core/base/day.ts';
import type { Tier } from '@meguri/core/pack/criteria.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** The sealed part of a classification; nulls where it has none, or where its key was destroyed. */
export type ReasonRow = {
  readonly contents: Buffer | null;
  readonly key_version: number | null;
  readonly wrapped: Buffer | null;
};

export type ClassificationRow = ReasonRow & {
  readonly id: string;
  readonly station_id: string;
  readonly tier: Tier;
  readonly criterion: string;
  readonly reason: string;
  readonly review_on: Day | null;
  readonly decided_on: Day;
  readonly by: string | null;
  readonly approved_by: string | null;
};

/** Why one premises has its tier, the newest first. */
export const listClassifications = async (
  tx: Tx,
  premisesId: string,
): Promise<readonly ClassificationRow[]> => {
  const { rows } = await sql<ClassificationRow>`
    select entry.id, entry.station_id, entry.tier, entry.criterion, entry.reason, entry.review_on,
      entry.decided_on, person.name as by, approver.name as approved_by, sealed.contents,
      key.key_version, key.wrapped
    from classifications entry
    left join sealed_reasons sealed on sealed.id = entry.id
    left join sealed_keys key on key.sealed_id = entry.id
    left join persons person on person.id = entry.recorded_by
    left join persons approver on approver.id = entry.approved_by
    where entry.premises_id = ${premisesId}
    order by entry.decided_on desc, entry.recorded_at desc, entry.id desc`.execute(tx);
  return rows;
};

export const hasOpenProposal = async (tx: Tx, premisesId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('premises_proposals as proposal')
    .leftJoin('premises_proposal_decisions as decision', 'decision.proposal_id', 'proposal.id')
    .select('proposal.id')
    .where('proposal.premises_id', '=', premisesId)
    .where('decision.proposal_id', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
};

export type ProposalRow = {
  readonly id: string;
  readonly premises_id: string;
  readonly criterion: string;
  readonly reason: string;
  readonly review_on: Day;
  readonly proposed_by: string;
  readonly beat_id: string;
  readonly address_text: string;
  readonly proposer: string;
  readonly proposed_at: Date;
  readonly decided: boolean;
};

/** Proposals of a station that wait, or the one with this id whether it waits or not. */
export const listProposals = async (
  tx: Tx,
  which: { readonly stationId: string } | { readonly proposalId: string },
): Promise<readonly ProposalRow[]> => {
  const wanted =
    'stationId' in which
      ? sql`proposal.station_id = ${which.stationId} and decision.proposal_id is null`
      : sql`proposal.id = ${which.proposalId}`;
  const { rows } = await sql<ProposalRow>`
    select proposal.id, proposal.premises_id, proposal.criterion, proposal.reason,
      proposal.review_on, proposal.proposed_by, proposal.proposed_at, place.address_text,
      person.name as proposer, decision.proposal_id is not null as decided,
      coalesce((select move.beat_id from premises_changes move
        where move.premises_id = proposal.premises_id and move.type = 'moved-beat'
        order by move.happened_at desc limit 1), premises.beat_id) as beat_id
    from premises_proposals proposal
    join premises on premises.id = proposal.premises_id
    join premises_details place on place.premises_id = proposal.premises_id
    join persons person on person.id = proposal.proposed_by
    left join premises_proposal_decisions decision on decision.proposal_id = proposal.id
    where ${wanted}
    order by proposal.proposed_at`.execute(tx);
  return rows;
};
