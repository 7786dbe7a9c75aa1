import { Button } from '@meguri/ui/Button.tsx';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from './RefusalNotice.tsx';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  /** The command behind it: busy while it runs, its refusal is shown inside. */
  readonly command: { readonly isPending: boolean; readonly error: Error | null };
  /** What is still missing, said when somebody confirms too early. */
  readonly missing?: string | undefined;
  readonly children: ReactNode;
};

/** A few fields and one command; what is refused stays open with everything typed. */
export const CommandDialog = (props: Props) => {
  const { t } = useTranslation();
  return (
    <Dialog isOpen onClose={props.onClose} title={props.title}>
      {props.children}
      {props.missing && (
        <p className="mb-3 text-refusal" role="alert">
          {props.missing}
        </p>
      )}
      {props.command.error && (
        <div className="mb-3">
          <RefusalNotice error={props.command.error} />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <Button busy={props.command.isPending} look="solid" onPress={props.onConfirm} size={48}>
          {props.confirmLabel}
        </Button>
        <Button look="text" onPress={props.onClose} size={48}>
          {t('cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
