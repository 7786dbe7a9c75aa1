import type { Output } from '@meguri/core/operation.ts';
import type { getPremises } from '@meguri/core/premises/premises.ops.ts';
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

const entryOf = (fact: FactRow): readonly Entry[] => {
  const type = typeOf(fact);
  if (type === undefined) return [];
  const exempted = type === 'exempted';
  return [
    {
      on: fact.on,
      type,
      tier: fact.tier,
      reason: exempted ? fact.reason : '',
      reviewOn: exempted ? fact.review_on : null,
      by: fact.by,
    },
  ];
};

/** Everything that happened, the newest first, ending with how it was added. */
export const historyOf = ({ row, facts }: KnownPremises): Entry[] => [
  ...facts.flatMap(entryOf).toReversed(),
  { on: row.added_on, type: 'added', tier: row.tier, reason: '', reviewOn: null, by: row.added_by },
];
