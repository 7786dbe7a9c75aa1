import type { Day } from '@meguri/core/base/day.ts';
import { duePolicyOn } from '@meguri/core/premises/cycle.ts';
import type { DuePolicy } from '@meguri/core/premises/due.ts';
import type { listVisitIntervals, setVisitInterval } from '@meguri/core/premises/intervals.ops.ts';
import { newId } from '../platform/keys.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { insertInterval, listIntervals } from './intervals.db.ts';

/** How due days are counted at a station on a day (MG-4.2a, MG-4.2b). */
export const policyAt = async (ctx: Ctx, stationId: string, day: Day): Promise<DuePolicy> => {
  const rows = await listIntervals(ctx.tx, stationId);
  const settings = rows.map(({ tier, months, from_on, reasons }) => {
    return { tier, months, from: from_on, reasons };
  });
  return duePolicyOn(ctx.pack.parameters, settings, day);
};

export const visitIntervals: UseCase<typeof listVisitIntervals> = async (ctx, { stationId }) => {
  const { priority, general } = ctx.pack.parameters.visitInterval;
  const rows = await listIntervals(ctx.tx, stationId);
  return {
    standard: { priority: priority.value, general: general.value },
    inForce: (await policyAt(ctx, stationId, ctx.today)).intervals,
    versions: rows.map((row) => ({
      id: row.id,
      tier: row.tier,
      months: row.months,
      fromOn: row.from_on,
      reasons: row.reasons,
      setBy: row.set_by,
      setAt: row.set_at.toISOString(),
    })),
  };
};

export const addVisitInterval: UseCase<typeof setVisitInterval> = async (ctx, input) => {
  if (input.from < ctx.today) return refuseWith('premises.interval-in-past', { value: input.from });
  const id = newId();
  await insertInterval(ctx.tx, {
    id,
    station_id: input.stationId,
    tier: input.tier,
    months: input.months,
    from_on: input.from,
    reasons: input.reasons,
    set_by: ctx.actor.personId,
    set_at: ctx.now,
  });
  return { id };
};
