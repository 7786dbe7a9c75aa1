import type { Output } from '@meguri/core/operation.ts';
import { shownClass } from '@meguri/core/premises/classes.ts';
import type { getPremises } from '@meguri/core/premises/premises.ops.ts';
import type { Ctx } from '../platform/serve.ts';
import type { FactRow } from './premises.db.ts';
import type { KnownPremises } from './state.ts';

type Entry = Output<typeof getPremises>['history'][number];

/** How a fact reads to whoever may see the premises: absent and declined are both an attempt. */
const typeOf = (fact: FactRow): Entry['type'] | undefined => {
  switch (fact.type) {
    case 'absent':
    case 'declined':
      return 'attempted';
    case 'removed':
      return fact.merged_into === null ? 'removed' : 'merged';
    case 'reclassified':
    case 'exempted':
    case 'exemption-ended':
    case 'moved-out':
    case 'moved-beat':
    case 'corrected':
    case 'met':
    case 'vacant':
    case 'relocated':
      return fact.type;
    default:
      return undefined;
  }
};

type Classed = Pick<FactRow, 'tier' | 'visit_class'>;

const classNamed = (ctx: Ctx, { row }: KnownPremises, { tier, visit_class }: Classed) =>
  tier === null ? null : shownClass(ctx.pack, { kind: row.kind, tier, visitClass: visit_class });

const entryOf = (ctx: Ctx, known: KnownPremises, fact: FactRow): readonly Entry[] => {
  const type = typeOf(fact);
  if (type === undefined) return [];
  const exempted = type === 'exempted';
  return [
    {
      on: fact.on,
      type,
      tier: fact.tier,
      visitClass: classNamed(ctx, known, fact),
      reason: exempted ? fact.reason : '',
      reviewOn: exempted ? fact.review_on : null,
      by: fact.by,
    },
  ];
};

/** Everything that happened, the newest first, ending with how it was added. */
export const historyOf = (ctx: Ctx, known: KnownPremises): Entry[] => {
  const { added_on: on, tier, added_by: by } = known.row;
  const visitClass = classNamed(ctx, known, known.row);
  return [
    ...known.facts.flatMap((fact) => entryOf(ctx, known, fact)).toReversed(),
    { on, type: 'added', tier, visitClass, reason: '', reviewOn: null, by },
  ];
};
