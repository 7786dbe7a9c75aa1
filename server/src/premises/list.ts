import type { Day } from '@meguri/core/base/day.ts';
import { attemptsThisYear } from '@meguri/core/premises/next-step.ts';
import type {
  getPremises,
  listDue,
  listNeverMet,
  listPremises,
} from '@meguri/core/premises/premises.ops.ts';
import type { Premises } from '@meguri/core/premises/premises.ts';
import { filterPremises, type PremisesRow, sortByAddress } from '@meguri/core/premises/rows.ts';
import { placeOfBeat } from '../beats/beats.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { doorsNow } from './classes.ts';
import { hasOpenProposal } from './classify.db.ts';
import { historyOf } from './history.ts';
import { policyAt } from './intervals.ts';
import { dueDoors, placeOfPremises } from './premises.ts';
import { rowOf } from './rows.ts';
import { type KnownPremises, knownPremises } from './state.ts';

/** All active premises of a beat today, in the order of a walk. */
const rowsOfBeat = async (ctx: Ctx, beatId: string): Promise<readonly PremisesRow[]> => {
  const { stationId = '' } = await placeOfBeat(ctx, beatId);
  const policy = await policyAt(ctx, stationId, ctx.today);
  return sortByAddress((await doorsNow(ctx, beatId, ctx.today)).map(rowOf(ctx, policy)));
};

export const premisesOfBeat: UseCase<typeof listPremises> = async (ctx, { beatId, filter }) => {
  const rows = await rowsOfBeat(ctx, beatId);
  return { rows: [...filterPremises(rows, filter, ctx.today)], total: rows.length };
};

export const neverMetOfBeat: UseCase<typeof listNeverMet> = async (ctx, { beatId }) => {
  const rows = await rowsOfBeat(ctx, beatId);
  return { rows: [...filterPremises(rows, { neverMet: true }, ctx.today)] };
};

const doorOf = ({ row, visits }: KnownPremises, state: Premises, today: Day) => ({
  ...row,
  tier: state.tier,
  visit_class: state.visitClass ?? null,
  card: state.card,
  exempt: state.exempt,
  last_met_on: state.lastMetOn,
  last_visit_on: state.lastVisitOn,
  cycle_from: state.cycleFrom,
  attempts: state.attempts,
  attempts_this_year: attemptsThisYear(visits, today),
});

export const onePremises: UseCase<typeof getPremises> = async (ctx, { premisesId }) => {
  const known = await knownPremises(ctx, premisesId);
  const place = await placeOfPremises(ctx, premisesId);
  const policy = await policyAt(ctx, known.row.station_id, ctx.today);
  const state = known.on(ctx.today);
  return {
    premises: {
      ...rowOf(ctx, policy)(doorOf(known, state, ctx.today)),
      status: state.status,
      closedOn: state.closedOn,
      exemptReviewOn: state.exemptReviewOn,
      proposed: await hasOpenProposal(ctx.tx, premisesId),
      beatId: state.beatId,
      boxId: place.boxId ?? '',
      stationId: known.row.station_id,
      buildingName: known.row.building_name,
      revision: known.row.revision,
    },
    history: historyOf(ctx, known),
  };
};

export const dueOfBeat: UseCase<typeof listDue> = async (ctx, { beatId, year }) => {
  const doors = [...(await dueDoors(ctx, beatId, year))];
  const priority = doors.filter((door) => door.tier === 'priority').length;
  return { doors, priority, general: doors.length - priority };
};
