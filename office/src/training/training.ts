import { listProgrammes } from '@meguri/core/directives/programmes.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { getSession, listTraining } from '@meguri/core/training/training.ops.ts';
import { listTraining as listing } from '@meguri/core/training/training.ops.ts';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';

export type Training = Output<typeof listTraining>;
export type Session = Output<typeof getSession>;

/** What changes with a session or a lesson. */
export const changedTraining = ['training.', 'tasks.'] as const;

const search = z.object({ programme: z.string().catch('') });

/** The training of one's own place, with the themes of the directive the address names. */
export const useTraining = () => {
  const { stationId } = useSession();
  const [{ programme }] = useAddressState(search);
  const programmes = useQueryOf(listProgrammes, {});
  const all = programmes.data?.programmes ?? [];
  const named = all.find(({ pack }) => pack === programme);
  const pack = (named ?? all.find(({ training }) => training.length > 0))?.pack ?? null;
  const query = useQueryOf(listing, { stationId, pack }, { enabled: programmes.isFetched });
  return { query, pack, stationId };
};
