import { type Day, monthOf, yearOf } from '@meguri/core/base/day.ts';
import { sum } from '@meguri/core/base/lists.ts';
import type { Overview, WorkItem } from '@meguri/core/tasks/tasks.ops.ts';
import type { Ctx } from '../platform/serve.ts';
import { type BeatMonth, type Feasible, readBeatMonths, readFeasible } from './figures.db.ts';
import type { Ground } from './waiting.db.ts';

export type Scope = Overview['scope'];
type Beat = Ground['beats'][number];

type Found = {
  readonly today: Day;
  readonly months: readonly BeatMonth[];
  readonly feasible: readonly Feasible[];
  readonly items: readonly WorkItem[];
};

const share = (months: readonly BeatMonth[]) => ({
  done: sum(months.map(({ done }) => done)),
  planned: sum(months.map(({ planned }) => planned)),
});

const partOf = (
  part: { readonly kind: 'box' | 'beat'; readonly id: string; readonly name: string },
  beats: readonly Beat[],
  { today, months, feasible, items }: Found,
): Overview['parts'][number] => {
  const ids = new Set(beats.map(({ id }) => id));
  const over = months.filter(({ beatId, month }) => ids.has(beatId) && month < monthOf(today));
  const plans = feasible.filter(({ beatId }) => ids.has(beatId));
  return {
    ...part,
    ...share(over),
    beats: beats.length,
    vacant: beats.filter(({ inCharge }) => inCharge === null).length,
    reviews: items.filter(({ state, beatId }) => state === 'month.closed' && ids.has(beatId ?? ''))
      .length,
    feasible:
      plans.length === 0
        ? null
        : { due: sum(plans.map(({ due }) => due)), expected: sum(plans.map((p) => p.expected)) },
  };
};

type Reach = { readonly scope: Scope; readonly ground: Ground; readonly beats: readonly Beat[] };

const partsOf = ({ scope, ground, beats }: Reach, found: Found) =>
  scope === 'station'
    ? ground.boxes.map(({ id, name }) =>
        partOf(
          { kind: 'box', id, name },
          beats.filter(({ boxId }) => boxId === id),
          found,
        ),
      )
    : beats.map((beat) => partOf({ kind: 'beat', id: beat.id, name: beat.name }, [beat], found));

/** Figures of beats as of today; every one opens its records on the screen (MG-3.3a). */
export const overviewOf = async (
  ctx: Ctx,
  reach: Reach,
  items: readonly WorkItem[],
): Promise<Overview> => {
  const { today, tx } = ctx;
  const { scope, beats } = reach;
  const beatIds = beats.map(({ id }) => id);
  const year = yearOf(today);
  const { switches } = ctx.pack.form;
  const months = await readBeatMonths(tx, { beatIds, year, asOf: today, switches });
  const found = { today, months, feasible: await readFeasible(tx, beatIds, year), items };
  const current = months.filter(({ month }) => month === monthOf(today));
  return {
    scope,
    asOf: today,
    beats: beats.length,
    vacant: beats.filter(({ inCharge }) => inCharge === null).length,
    listed: sum(current.map(({ listed }) => listed)),
    outstanding: sum(current.map(({ outstanding }) => outstanding)),
    months: Array.from({ length: 12 }, (_, at) => ({
      month: at + 1,
      over: at + 1 < monthOf(today),
      ...share(months.filter(({ month }) => month === at + 1)),
    })),
    parts: partsOf(reach, found),
  };
};
