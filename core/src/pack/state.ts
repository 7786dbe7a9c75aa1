import type { Day } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Pack, Programme } from './pack.ts';

type Dated = {
  readonly identity: {
    readonly issuedOn: Day | null;
    readonly effectiveOn: Day | null;
    readonly effectiveUntil: Day | null;
  };
};

/** First day a pack applies: as printed, else its issue; null: neither is known. */
export const beginsOn = ({ identity }: Dated): Day | null =>
  identity.effectiveOn ?? identity.issuedOn;

/**
 * Where a pack stands on a day. Without a printed day it is in force while it is installed. A
 * lapsed one may still be in use: the product says so and goes on (domain 4), never a silent stop.
 */
export const packState = (pack: Dated, day: Day): 'draft' | 'in-force' | 'lapsed' => {
  const [from, until] = [beginsOn(pack), pack.identity.effectiveUntil];
  if (from !== null && day < from) return 'draft';
  return until !== null && until < day ? 'lapsed' : 'in-force';
};

/**
 * The pack of a programme by which a record of that day is judged: the last one to have taken
 * effect, lapsed or not. `packs` are one prefecture's. An expired successor does not revive its
 * predecessor. Refuses before the first one.
 */
export const packInUse = (packs: readonly Pack[], programme: Programme, day: Day): Result<Pack> => {
  const [latest] = packs
    .filter((pack) => pack.identity.programme === programme && packState(pack, day) !== 'draft')
    .sort((a, b) => (a.identity.effectiveOn < b.identity.effectiveOn ? 1 : -1));
  return latest === undefined ? refuse('pack.none-in-force', { day }) : ok(latest);
};

/** Like `packInUse`, and refuses where that pack has lapsed. */
export const packInForce = (
  packs: readonly Pack[],
  programme: Programme,
  day: Day,
): Result<Pack> => {
  const used = packInUse(packs, programme, day);
  const lapsed = used.ok && packState(used.value, day) === 'lapsed';
  return lapsed ? refuse('pack.none-in-force', { day }) : used;
};
