import { changePassword, endCredential } from '@meguri/core/access/credentials.ops.ts';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useDone } from '../platform/use-done.ts';
import { useAddPasskey } from './use-passkey.ts';

type Props = { readonly onClose: () => void };

export const AddPasskeyDialog = ({ onClose }: Props) => {
  const { t } = useTranslation('access');
  const done = useDone(onClose);
  const [label, setLabel] = useState('');
  const [asked, setAsked] = useState(false);
  const add = useAddPasskey(() => done(t('account.added')));
  const missing =
    label.trim() === '' ? t('signIn.missing', { what: t('enrol.passkeyLabel') }) : undefined;
  const confirm = () => {
    setAsked(true);
    if (missing === undefined) add.mutate(label);
  };
  return (
    <CommandDialog
      command={add}
      confirmLabel={t('account.addPasskey')}
      missing={asked ? missing : undefined}
      onClose={onClose}
      onConfirm={confirm}
      title={t('account.addPasskey')}
    >
      <p className="mb-3">{t('enrol.passkeyNote')}</p>
      <TextField
        autoFocus
        hint={t('enrol.passkeyLabelHint')}
        label={t('enrol.passkeyLabel')}
        onChange={setLabel}
        required
        value={label}
      />
    </CommandDialog>
  );
};

export const ChangePasswordDialog = ({ onClose }: Props) => {
  const { t } = useTranslation('access');
  const done = useDone(onClose);
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const change = useCommandOf(changePassword, {
    invalidate: ['access.'],
    onDone: () => done(t('account.changed')),
  });
  const missing =
    password === '' ? t('signIn.missing', { what: t('account.newPassword') }) : undefined;
  const confirm = () => {
    setAsked(true);
    if (missing === undefined) change.mutate({ password });
  };
  return (
    <CommandDialog
      command={change}
      confirmLabel={t('account.changePassword')}
      missing={asked ? missing : undefined}
      onClose={onClose}
      onConfirm={confirm}
      title={t('account.changePassword')}
    >
      <TextField
        autoComplete="new-password"
        autoFocus
        hint={t('enrol.passwordHint')}
        label={t('account.newPassword')}
        onChange={setPassword}
        required
        type="password"
        value={password}
      />
    </CommandDialog>
  );
};

export const EndCredentialDialog = ({ id, onClose }: Props & { readonly id: string }) => {
  const { t } = useTranslation('access');
  const done = useDone(onClose);
  const end = useCommandOf(endCredential, {
    invalidate: ['access.'],
    onDone: () => done(t('account.removed')),
  });
  return (
    <CommandDialog
      command={end}
      confirmLabel={t('account.remove')}
      onClose={onClose}
      onConfirm={() => end.mutate({ credentialId: id })}
      title={t('account.removeTitle')}
    >
      <p className="mb-3">{t('account.removeBody')}</p>
    </CommandDialog>
  );
};
