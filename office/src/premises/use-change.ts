import type { Operation } from '@meguri/core/operation.ts';
import { useDialogCommand } from '../platform/use-done.ts';

const changed = ['premises.', 'beats.', 'sheets.', 'tasks.', 'plans.'];

/** A command on premises: says that it was done, closes its dialog, and lists are read anew. */
export const useChange = <O extends Operation>(operation: O, said: string, onClose: () => void) =>
  useDialogCommand(operation, changed, { said, onClose });
