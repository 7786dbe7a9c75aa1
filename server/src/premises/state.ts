import type { Day } from '@meguri/core/base/day.ts';
import type { PastVisit, Premises, PremisesChange } from '@meguri/core/premises/premises.ts';
import { foldPremises } from '@meguri/core/premises/state.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';
import { type DetailsRow, type FactRow, findDetails, listFacts } from './premises.db.ts';

const changeOf = (row: FactRow): PremisesChange | undefined => {
  const { on, tier, visit_class: visitClass, beat_id, merged_into } = row;
  switch (row.type) {
    case 'reclassified':
      return tier === null ? undefined : { type: 'reclassified', on, tier, visitClass };
    case 'exempted':
      return { type: 'exempted', on, reason: row.reason, reviewOn: row.review_on ?? on };
    case 'exemption-ended':
    case 'moved-out':
      return { type: row.type, on };
    case 'moved-beat':
      return beat_id === null ? undefined : { type: 'moved-beat', on, beatId: beat_id };
    case 'removed':
      return merged_into === null
        ? { type: 'removed', on, reason: 'vanished' }
        : { type: 'removed', on, reason: 'merged', mergedInto: merged_into };
    default:
      return undefined;
  }
};

const visitOf = ({ on, type, card_step }: FactRow): PastVisit | undefined => {
  const cardCompleted = card_step === 'completed';
  switch (type) {
    case 'met':
    case 'absent':
    case 'declined':
    case 'vacant':
    case 'relocated':
      return { on, outcome: type, cardCompleted };
    default:
      return undefined;
  }
};

const asAdded = (row: DetailsRow): Premises => ({
  id: row.premises_id,
  beatId: row.first_beat_id,
  kind: row.kind,
  tier: row.tier,
  visitClass: row.visit_class,
  card: row.card,
  status: 'active',
  addedOn: row.added_on,
  closedOn: null,
  mergedInto: null,
  exempt: false,
  exemptReviewOn: null,
  lastMetOn: null,
  lastVisitOn: null,
  cycleFrom: null,
  attempts: 0,
});

const present = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

/** One premises with everything that happened to it; refuses what the caller cannot see. */
export type KnownPremises = {
  readonly row: DetailsRow;
  readonly facts: readonly FactRow[];
  readonly visits: readonly PastVisit[];
  /** At the end of a day. */
  readonly on: (day: Day) => Premises;
};

export const knownPremises = async (ctx: Ctx, premisesId: string): Promise<KnownPremises> => {
  const row = (await findDetails(ctx.tx, premisesId)) ?? refuseWith('not-found');
  const facts = await listFacts(ctx.tx, premisesId);
  const visits = facts.flatMap((fact) => present(visitOf(fact)));
  const changes = facts.flatMap((fact) => present(changeOf(fact)));
  return { row, facts, visits, on: (day) => foldPremises(asAdded(row), { changes, visits }, day) };
};
