import type { Day } from '@meguri/core/base/day.ts';
import type { Output } from '@meguri/core/operation.ts';
import { monthsBetween } from '@meguri/core/pack/visit-rules.ts';
import { classesIn } from '@meguri/core/premises/classes.ts';
import { duePolicyOn } from '@meguri/core/premises/cycle.ts';
import type { DuePolicy } from '@meguri/core/premises/due.ts';
import type { FrequencySetting } from '@meguri/core/premises/frequency.ts';
import { maySetInterval } from '@meguri/core/premises/interval.ts';
import type { listVisitIntervals, setVisitInterval } from '@meguri/core/premises/intervals.ops.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { type IntervalRow, listIntervals } from './intervals.db.ts';

/** The class a row is of, with its column; undefined where the pack no longer has it. */
const ofRow = ({ pack }: Ctx, { tier, visit_class }: IntervalRow) => {
  const named = pack.rules.classes.find(({ code }) => code === visit_class);
  const column = tier ?? named?.column;
  return column === undefined ? undefined : { tier: column, named: named ?? null };
};

const settingsOf = (ctx: Ctx, rows: readonly IntervalRow[]): readonly FrequencySetting[] =>
  rows.flatMap((row) => {
    const of = ofRow(ctx, row);
    if (of === undefined) return [];
    const { months, from_on: from, reasons } = row;
    return [{ tier: of.tier, visitClass: of.named?.code ?? null, months, from, reasons }];
  });

/** How due days are counted at a station on a day (MG-4.2a, MG-4.2b). */
export const policyAt = async (ctx: Ctx, stationId: string, day: Day): Promise<DuePolicy> =>
  duePolicyOn(ctx.pack, settingsOf(ctx, await listIntervals(ctx.tx, stationId)), day);

type Known = Output<typeof listVisitIntervals>;

const classLines = ({ pack }: Ctx, policy: DuePolicy): Known['classes'] =>
  pack.rules.classes.map((one) => ({
    code: one.code,
    title: one.title,
    tier: one.column,
    alone: classesIn(pack.rules.classes, one.column).length === 1,
    standard: monthsBetween(one),
    inForce: policy.classes?.[one.code]?.months ?? monthsBetween(one),
    setBy: one.setBy,
    count: one.count,
  }));

const campaignLines = ({ pack, today }: Ctx): Known['campaigns'] =>
  pack.rules.campaigns
    .filter(({ untilOn }) => untilOn >= today)
    .map((one) => {
      const { id, title, fromOn, untilOn } = one;
      return { id, title, fromOn, untilOn, classes: [...one.classes], months: monthsBetween(one) };
    });

const versionLine = (ctx: Ctx, row: IntervalRow): Known['versions'] => {
  const of = ofRow(ctx, row);
  if (of === undefined) return [];
  const visitClass = of.named && { code: of.named.code, title: of.named.title };
  const { id, months, from_on: fromOn, reasons, set_by: setBy } = row;
  const setAt = row.set_at.toISOString();
  return [{ id, tier: of.tier, visitClass, months, fromOn, reasons, setBy, setAt }];
};

export const visitIntervals: UseCase<typeof listVisitIntervals> = async (ctx, { stationId }) => {
  const { priority, general } = ctx.pack.parameters.visitInterval;
  const rows = await listIntervals(ctx.tx, stationId);
  const policy = duePolicyOn(ctx.pack, settingsOf(ctx, rows), ctx.today);
  return {
    standard: { priority: priority.value, general: general.value },
    inForce: policy.intervals,
    classes: classLines(ctx, policy),
    campaigns: campaignLines(ctx),
    versions: rows.flatMap((row) => versionLine(ctx, row)),
  };
};

export const addVisitInterval: UseCase<typeof setVisitInterval> = async (ctx, input) => {
  if (input.from < ctx.today) return refuseWith('premises.interval-in-past', { value: input.from });
  const { classes } = ctx.pack.rules;
  const one = must(maySetInterval(classes, input));
  const alone = classesIn(classes, one.column).length === 1;
  const id = newId();
  await addFact(ctx.tx, 'visit_intervals', {
    id,
    station_id: input.stationId,
    tier: alone ? one.column : null,
    visit_class: alone ? null : one.code,
    months: input.months,
    from_on: input.from,
    reasons: input.reasons,
    set_by: ctx.actor.personId,
    set_at: ctx.now,
  });
  return { id };
};
