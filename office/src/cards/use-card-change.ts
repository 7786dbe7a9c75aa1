import type { Operation } from '@meguri/core/operation.ts';
import { useDialogCommand } from '../platform/use-done.ts';

/** A command on cards: says that it was done, closes its dialog, and states are read anew. */
export const useCardChange = <O extends Operation>(
  operation: O,
  said: string,
  onClose: () => void,
) => useDialogCommand(operation, ['cards.', 'premises.', 'tasks.'], { said, onClose });
