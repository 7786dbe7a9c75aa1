import { Button } from '@meguri/ui/Button.tsx';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from './RefusalNotice.tsx';

type Lack = string | false | null | undefined;

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly confirmLabel: string;
  /** Called when nothing is missing. */
  readonly onConfirm: () => void;
  /** The command behind it, if there is one: busy while it runs, its refusal is shown inside. */
  readonly command?: { readonly isPending: boolean; readonly error: Error | null };
  /** The name of what is still missing; said when somebody confirms too early. */
  readonly missing?: Lack;
  /** The same as a sentence of its own. */
  readonly incomplete?: Lack;
  readonly children: ReactNode;
};

/** A few fields and one command; what is refused stays open with everything typed. */
export const CommandDialog = (props: Props) => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const lack = props.missing ? t('missing', { what: props.missing }) : props.incomplete;
  const confirm = () => {
    setAsked(true);
    if (!lack) props.onConfirm();
  };
  return (
    <Dialog isOpen onClose={props.onClose} title={props.title}>
      {props.children}
      {asked && lack && (
        <p className="mb-3 text-refusal" role="alert">
          {lack}
        </p>
      )}
      {props.command?.error && (
        <div className="mb-3">
          <RefusalNotice error={props.command.error} />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <Button busy={props.command?.isPending ?? false} look="solid" onPress={confirm} size={48}>
          {props.confirmLabel}
        </Button>
        <Button look="text" onPress={props.onClose} size={48}>
          {t('cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
