import type { Operation } from '@meguri/core/operation.ts';
import { useCommandOf } from '../platform/queries.ts';
import { useDone } from '../platform/use-done.ts';

/** A command on cards: says that it was done, closes its dialog, and states are read anew. */
export const useCardChange = <O extends Operation>(
  operation: O,
  title: string,
  onClose: () => void,
) => {
  const done = useDone(onClose);
  return useCommandOf(operation, {
    invalidate: ['cards.', 'premises.', 'tasks.'],
    onDone: () => done(title),
  });
};
