import type { Operation } from '@meguri/core/operation.ts';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useCommandOf } from '../platform/queries.ts';

/** A command on premises: says that it was done, closes its dialog, and lists are read anew. */
export const useChange = <O extends Operation>(
  operation: O,
  title: string,
  onClose: () => void,
) => {
  const announce = useAnnounce();
  return useCommandOf(operation, {
    invalidate: ['premises.', 'beats.', 'sheets.', 'tasks.', 'plans.'],
    onDone: () => {
      announce({ kind: 'done', title });
      onClose();
    },
  });
};
