import { disposeOfDirective } from '@meguri/core/directives/life.ops.ts';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useDone } from '../platform/use-done.ts';
import { changed, type Directive } from './register.ts';

type Props = { readonly directive: Directive; readonly onClose: () => void };

/** File and text go for good; the register keeps that there was this version. */
export const DisposeDialog = ({ directive, onClose }: Props) => {
  const { t } = useTranslation('directives');
  const { t: tp } = useTranslation();
  const navigate = useNavigate();
  const done = useDone(onClose);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const command = useCommandOf(disposeOfDirective, {
    invalidate: changed,
    onDone: () => {
      done(t('dispose.done'));
      void navigate({ to: '/directives' });
    },
  });
  const isMissing = reason.trim() === '';
  const send = () => {
    setAsked(true);
    if (!isMissing) command.mutate({ versionId: directive.versionId, reason });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('dispose.open')}
      missing={asked && isMissing ? tp('missing', { what: t('reason') }) : undefined}
      onClose={onClose}
      onConfirm={send}
      title={t('dispose.title', { name: directive.name })}
    >
      <p className="mb-3">{t('dispose.lead')}</p>
      <TextField label={t('reason')} onChange={setReason} required value={reason} />
    </CommandDialog>
  );
};
