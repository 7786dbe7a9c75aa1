import type { Operation } from '@meguri/core/operation.ts';
import { useCommandOf } from '../platform/queries.ts';
import { useDone } from '../platform/use-done.ts';

/** A command on premises: says that it was done, closes its dialog, and lists are read anew. */
export const useChange = <O extends Operation>(
  operation: O,
  title: string,
  onClose: () => void,
) => {
  const done = useDone(onClose);
  return useCommandOf(operation, {
    invalidate: ['premises.', 'beats.', 'sheets.', 'tasks.', 'plans.'],
    onDone: () => done(title),
  });
};
