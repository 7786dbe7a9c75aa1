import type { Operation } from '@meguri/core/operation.ts';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useCommandOf } from '../platform/queries.ts';

/** A command on cards: says that it was done, closes its dialog, and states are read anew. */
export const useCardChange = <O extends Operation>(
  operation: O,
  title: string,
  onClose: () => void,
) => {
  const announce = useAnnounce();
  return useCommandOf(operation, {
    invalidate: ['cards.', 'premises.', 'tasks.'],
    onDone: () => {
      announce({ kind: 'done', title });
      onClose();
    },
  });
};
