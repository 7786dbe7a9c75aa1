import type { Tier } from '@meguri/core/pack/criteria.ts';
import { insertMany } from '../platform/insert-many.ts';
import { newOrderedId } from '../platform/keys.ts';
import type { Ctx } from '../platform/serve.ts';
import { classFor } from '../premises/premises.ts';

export type NewTier = {
  readonly premisesId: string;
  readonly stationId: string;
  /** The beat it was first listed in. */
  readonly firstBeatId: string;
  readonly tier: Tier;
  readonly criterion: string | null;
};

/** Appends new tiers, and why where the file says so. */
export const reclassifyAll = async (ctx: Ctx, tiers: readonly NewTier[]): Promise<void> => {
  const recorded = { recorded_at: ctx.now, recorded_by: ctx.actor.personId };
  const changes = tiers.map(({ premisesId, stationId, firstBeatId, tier, criterion }) => ({
    id: newOrderedId(),
    station_id: stationId,
    premises_id: premisesId,
    first_beat_id: firstBeatId,
    type: 'reclassified',
    tier,
    visit_class: classFor(ctx, criterion),
    happened_on: ctx.today,
    happened_at: ctx.now,
    ...recorded,
  }));
  await insertMany(ctx.tx, 'premises_changes', changes);
  const reasons = tiers.flatMap(({ premisesId, stationId, tier, criterion }) =>
    criterion === null
      ? []
      : [
          {
            id: newOrderedId(),
            station_id: stationId,
            premises_id: premisesId,
            tier,
            criterion,
            decided_on: ctx.today,
            ...recorded,
          },
        ],
  );
  await insertMany(ctx.tx, 'classifications', reasons);
};
