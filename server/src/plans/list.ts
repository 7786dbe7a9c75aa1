import type { comparePlans, listPlanDoors, listPlans } from '@meguri/core/plans/plans.ops.ts';
import { beatsOfStation } from '../beats/beats.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { UseCase } from '../platform/serve.ts';
import { listDoorsOfMonth, listStationPlans, type StationPlan } from './list.db.ts';
import { listEntries, listVersions } from './plans.db.ts';
import { listTownNames } from './work.db.ts';

const missing = {
  version: null,
  state: 'missing',
  approvedVersion: null,
  priority: 0,
  general: 0,
  feasibility: null,
  overCapacityReason: '',
} as const satisfies Omit<StationPlan, 'beatId'>;

/** Plans of a station beat by beat, a beat without a plan too; in the order of the organisation. */
export const plansOfStation: UseCase<typeof listPlans> = async (ctx, { stationId, year }) => {
  const { beats } = await beatsOfStation(ctx, { stationId });
  const plans = await listStationPlans(ctx.tx, stationId, year);
  return {
    beats: beats.map(({ id, name, boxId, boxName }) => ({
      ...(plans.find((plan) => plan.beatId === id) ?? missing),
      beatId: id,
      name,
      boxId,
      boxName,
    })),
  };
};

export const compare: UseCase<typeof comparePlans> = async (ctx, input) => {
  const versions = await listVersions(ctx.tx, input.beatId, input.year);
  const entriesOf = async (version: number) => {
    const row = versions.find((one) => one.version === version) ?? refuseWith('not-found');
    return (await listEntries(ctx.tx, [row.id])).map(({ planId: _, ...entry }) => entry);
  };
  const [left, right] = [await entriesOf(input.left), await entriesOf(input.right)];
  const ids = new Set([...left, ...right].map((entry) => entry.townPartId));
  return { left, right, towns: [...(await listTownNames(ctx.tx, [...ids]))] };
};

/** The doors behind a planned number. */
export const doorsOfMonth: UseCase<typeof listPlanDoors> = async ({ tx }, { planId, month }) => ({
  doors: [...(await listDoorsOfMonth(tx, planId, month))],
});
