import type { Day } from '@meguri/core/base/day.ts';
import type { Tx } from '../platform/database.ts';

export type HoldingRow = {
  readonly id: string;
  readonly postId: string;
  readonly personId: string;
  readonly acting: boolean;
  readonly fromOn: Day;
};

const columns = [
  'id',
  'post_id as postId',
  'person_id as personId',
  'acting',
  'from_on as fromOn',
] as const;

/** Holdings of a post that run on or after a day. */
export const openHoldings = (tx: Tx, postId: string, day: Day): Promise<readonly HoldingRow[]> =>
  tx
    .selectFrom('post_holdings')
    .select(columns)
    .where('post_id', '=', postId)
    .where((is) => is.or([is('until_on', 'is', null), is('until_on', '>=', day)]))
    .orderBy('from_on')
    .execute();

export const findHolding = (tx: Tx, holdingId: string): Promise<HoldingRow | undefined> =>
  tx.selectFrom('post_holdings').select(columns).where('id', '=', holdingId).executeTakeFirst();

export const setLastDay = async (tx: Tx, holdingId: string, untilOn: Day): Promise<void> => {
  await tx
    .updateTable('post_holdings')
    .set({ until_on: untilOn })
    .where('id', '=', holdingId)
    .execute();
};
