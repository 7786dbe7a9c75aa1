import { ok, type Result, refuse } from '../base/result.ts';
import type { Premises } from './premises.ts';

/**
 * May the duplicate be merged into the survivor? The one met more recently stays, so that no
 * interview is lost to a record that is gone. Gives the survivor's id; `address` names the duplicate
 * in the refusal.
 */
export const mayMerge = (
  duplicate: Premises,
  survivor: Premises,
  address: string,
): Result<string> => {
  if (duplicate.id === survivor.id) return refuse('premises.merged-into-itself');
  if (survivor.closedOn !== null) return refuse('premises.closed', { on: survivor.closedOn });
  const newer = duplicate.lastMetOn !== null && duplicate.lastMetOn > (survivor.lastMetOn ?? '');
  return newer ? refuse('premises.merge-keeps-newer', { address }) : ok(survivor.id);
};
