import type { Output } from '@meguri/core/operation.ts';
import type { getSession, listTraining } from '@meguri/core/training/training.ops.ts';
import { listTraining as listing } from '@meguri/core/training/training.ops.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';

export type Training = Output<typeof listTraining>;
export type Session = Output<typeof getSession>;

/** What changes with a session or a lesson. */
export const changedTraining = ['training.', 'tasks.'] as const;

/** The training of one's own place, with the themes of a directive; null: those of the product. */
export const useTraining = (pack: string | null) => {
  const { stationId } = useSession();
  const query = useQueryOf(listing, { stationId, pack }, { keep: true });
  return { query, stationId };
};
