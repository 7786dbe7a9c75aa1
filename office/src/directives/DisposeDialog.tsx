import { disposeOfDirective } from '@meguri/core/directives/life.ops.ts';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, type Directive } from './register.ts';

type Props = { readonly directive: Directive; readonly onClose: () => void };

/** File and text go for good; the register keeps that there was this version. */
export const DisposeDialog = ({ directive, onClose }: Props) => {
  const { t } = useTranslation('directives');
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const command = useDialogCommand(disposeOfDirective, changed, {
    said: t('dispose.done'),
    onClose: () => {
      onClose();
      void navigate({ to: '/directives' });
    },
  });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('dispose.open')}
      missing={reason.trim() === '' && t('reason')}
      onClose={onClose}
      onConfirm={() => command.mutate({ versionId: directive.versionId, reason })}
      title={t('dispose.title', { name: directive.name })}
    >
      <p className="mb-3">{t('dispose.lead')}</p>
      <TextField label={t('reason')} onChange={setReason} required value={reason} />
    </CommandDialog>
  );
};
