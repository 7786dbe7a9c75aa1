import type { Operation, Output } from '@meguri/core/operation.ts';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useCommandOf } from './queries.ts';

/** Says that something was done, and closes the dialog it was done in. */
export const useDone = (onClose: () => void): ((title: string) => void) => {
  const announce = useAnnounce();
  return (title) => {
    announce({ kind: 'done', title });
    onClose();
  };
};

type End<O extends Operation> = {
  /** What is said when it was done. */
  readonly said: string | ((output: Output<O>) => string);
  readonly onClose: () => void;
};

/** A dialog's command: says that it was done, closes the dialog, and what changes is read anew. */
export const useDialogCommand = <O extends Operation>(
  operation: O,
  invalidate: readonly string[],
  { said, onClose }: End<O>,
) => {
  const done = useDone(onClose);
  return useCommandOf(operation, {
    invalidate,
    onDone: (output) => done(typeof said === 'string' ? said : said(output)),
  });
};
