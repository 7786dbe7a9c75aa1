import { changePassword, endCredential } from '@meguri/core/access/credentials.ops.ts';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDialogCommand, useDone } from '../platform/use-done.ts';
import { useAddPasskey } from './use-passkey.ts';

type Props = { readonly onClose: () => void };

export const AddPasskeyDialog = ({ onClose }: Props) => {
  const { t } = useTranslation('access');
  const done = useDone(onClose);
  const [label, setLabel] = useState('');
  const add = useAddPasskey(() => done(t('account.added')));
  return (
    <CommandDialog
      command={add}
      confirmLabel={t('account.addPasskey')}
      missing={label.trim() === '' && t('enrol.passkeyLabel')}
      onClose={onClose}
      onConfirm={() => add.mutate(label)}
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
  const [password, setPassword] = useState('');
  const change = useDialogCommand(changePassword, ['access.'], {
    said: t('account.changed'),
    onClose,
  });
  return (
    <CommandDialog
      command={change}
      confirmLabel={t('account.changePassword')}
      missing={password === '' && t('account.newPassword')}
      onClose={onClose}
      onConfirm={() => change.mutate({ password })}
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
  const end = useDialogCommand(endCredential, ['access.'], { said: t('account.removed'), onClose });
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
