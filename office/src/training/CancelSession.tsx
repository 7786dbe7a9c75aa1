import { cancelSession } from '@meguri/core/training/training.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedTraining, type Session } from './training.ts';

type Props = { readonly session: Session };

export const CancelSession = ({ session }: Props) => {
  const { t } = useTranslation('training');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('session.cancel')}</Button>
      {isOpen && <CancelDialog onClose={() => setOpen(false)} session={session} />}
    </>
  );
};

const CancelDialog = ({ session, onClose }: Props & { readonly onClose: () => void }) => {
  const { t } = useTranslation('training');
  const [reason, setReason] = useState('');
  const end = { said: t('session.cancelled'), onClose };
  const command = useDialogCommand(cancelSession, changedTraining, end);
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('session.cancel')}
      missing={reason.trim() === '' && t('session.reason')}
      onClose={onClose}
      onConfirm={() => command.mutate({ sessionId: session.sessionId, reason })}
      title={t('session.cancelTitle')}
    >
      <PlainNoteField
        label={t('session.reason')}
        lines={3}
        onChange={setReason}
        required
        value={reason}
      />
    </CommandDialog>
  );
};
