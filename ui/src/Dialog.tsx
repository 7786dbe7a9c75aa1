import { type ReactNode, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import { TextField } from './TextField.tsx';
import { useWords } from './words.ts';

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Only for what must be answered before going on; records and clauses open in a `SidePanel`. */
export const Dialog = ({ title, isOpen, onClose, children }: Props) => (
  <ModalOverlay
    className="fixed inset-0 z-50 grid place-items-center bg-rule/50 p-4"
    isDismissable
    isOpen={isOpen}
    onOpenChange={(open) => !open && onClose()}
  >
    <Modal className="max-h-full w-full max-w-[640px] overflow-auto rounded-12 bg-paper p-6 shadow-float">
      <AriaDialog className="outline-none">
        <Heading className="mb-3 text-std-20B-150 text-ink" slot="title">
          {title}
        </Heading>
        {children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);

type ReasonProps = Props & {
  readonly reasonLabel: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly onConfirm: (reason: string) => void;
  readonly busy?: boolean;
};

/** Returning, correcting, reopening: the reason is required, and the button says so when pressed. */
export const ReasonDialog = (props: ReasonProps) => {
  const words = useWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const confirm = () => {
    setAsked(true);
    if (reason.trim() !== '') props.onConfirm(reason.trim());
  };
  return (
    <Dialog {...props}>
      {props.children}
      <TextField
        autoFocus
        error={asked && reason.trim() === '' ? words.reasonMissing : undefined}
        label={props.reasonLabel}
        lines={4}
        onChange={setReason}
        required
        value={reason}
      />
      <div className="flex flex-wrap gap-3">
        <Button busy={props.busy ?? false} look="solid" onPress={confirm} size={48}>
          {props.confirmLabel}
        </Button>
        <Button look="text" onPress={props.onClose} size={48}>
          {props.cancelLabel}
        </Button>
      </div>
    </Dialog>
  );
};
