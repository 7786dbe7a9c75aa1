import type { Output } from '@meguri/core/operation.ts';
import type { getPremises } from '@meguri/core/premises/premises.ops.ts';
import type { PremisesRow } from '@meguri/core/premises/rows.ts';

export type OnePremises = Output<typeof getPremises>['premises'];

/** What a dialog about one premises is given. */
export type ActionProps = {
  readonly premises: OnePremises;
  /** The doors of the beat, one of which may be the survivor of a merge. */
  readonly rows: readonly PremisesRow[];
  readonly onClose: () => void;
};
