import { delayAfter, failuresLastHours } from '@meguri/core/access/attempts.ts';
import type { Tx } from '../platform/database.ts';
import { sha256 } from '../platform/keys.ts';

const hour = 3_600_000;

/**
 * Counts an attempt under an identifier before it is judged, so that guesses sent side by side are
 * counted too; returns the seconds to wait, 0 when the attempt may go on. Whether the identifier
 * exists makes no difference (T60).
 */
export const countAttempt = async (tx: Tx, identifier: string, now: Date): Promise<number> => {
  const key_hash = sha256(`attempt ${identifier}`);
  await tx
    .insertInto('sign_in_limits')
    .values({ key_hash, failures: 0, not_before: now, last_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { failures, not_before, last_at } = await tx
    .selectFrom('sign_in_limits')
    .select(['failures', 'not_before', 'last_at'])
    .where('key_hash', '=', key_hash)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (now < not_before) return Math.ceil((not_before.getTime() - now.getTime()) / 1000);
  const old = now.getTime() - last_at.getTime() > failuresLastHours * hour;
  const next = (old ? 0 : failures) + 1;
  await tx
    .updateTable('sign_in_limits')
    .set({
      failures: next,
      not_before: new Date(now.getTime() + delayAfter(next) * 1000),
      last_at: now,
    })
    .where('key_hash', '=', key_hash)
    .execute();
  await tx
    .deleteFrom('sign_in_limits')
    .where('last_at', '<', new Date(now.getTime() - failuresLastHours * hour))
    .execute();
  return 0;
};

/** A success forgets the failures before it. */
export const forgetAttempts = async (tx: Tx, identifier: string): Promise<void> => {
  await tx
    .deleteFrom('sign_in_limits')
    .where('key_hash', '=', sha256(`attempt ${identifier}`))
    .execute();
};
