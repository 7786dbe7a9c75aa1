import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';

/** Says that something was done, and closes the dialog it was done in. */
export const useDone = (onClose: () => void): ((title: string) => void) => {
  const announce = useAnnounce();
  return (title) => {
    announce({ kind: 'done', title });
    onClose();
  };
};
