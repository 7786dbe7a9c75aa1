import type { Day } from '@meguri/core/base/day.ts';
import { sum } from '@meguri/core/base/lists.ts';
import { classOf } from '@meguri/core/premises/classes.ts';
import { visitsPerYear } from '@meguri/core/premises/due.ts';
import type { Ctx } from '../platform/serve.ts';
import { policyAt } from './intervals.ts';
import { type CountRow, countPremises } from './loads.db.ts';

/** Premises of a beat by kind and column, and the visits they ask for in a year. */
export type Load = {
  readonly households: number;
  readonly establishments: number;
  readonly priority: number;
  readonly general: number;
  readonly visitsPerYear: number;
};

export type LoadAsked = { readonly stationId: string; readonly beatIds: readonly string[] };

/** The loads of beats of one station on a day. */
export const loadsOf = async (
  ctx: Ctx,
  { stationId, beatIds }: LoadAsked,
  day: Day,
): Promise<ReadonlyMap<string, Load>> => {
  const policy = await policyAt(ctx, stationId, day);
  const { classes } = ctx.pack.rules;
  const rows = await countPremises(ctx.tx, beatIds, day);
  const count = (mine: readonly CountRow[]) => sum(mine.map((row) => row.count));
  return new Map(
    beatIds.map((beatId) => {
      const mine = rows.filter((row) => row.beat_id === beatId);
      const listed = mine.map(({ tier, visit_class: visitClass, listed: n }) => ({
        tier,
        visitClass: classOf(classes, { tier, visitClass })?.code ?? null,
        count: n,
      }));
      const load = {
        households: count(mine.filter(({ kind }) => kind === 'household')),
        establishments: count(mine.filter(({ kind }) => kind === 'establishment')),
        priority: count(mine.filter(({ tier }) => tier === 'priority')),
        general: count(mine.filter(({ tier }) => tier === 'general')),
        visitsPerYear: visitsPerYear(listed, policy),
      };
      return [beatId, load];
    }),
  );
};
