import { replaceLock } from '@meguri/core/custody/custody.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { type Cabinet, changed, type Register } from './register.ts';

type Props = { readonly cabinet: Cabinet; readonly register: Register };

/** A lost key is said above its cabinet until it is found or the lock is replaced (MG-5.5b). */
export const LostKeys = ({ cabinet, register }: Props) => {
  const { t } = useTranslation('custody');
  const [isOpen, setOpen] = useState(false);
  const lost = cabinet.keys.filter(({ state }) => state === 'lost');
  if (lost.length === 0) return null;
  const keys = lost.map(({ label }) => t('key.name', { label })).join('、');
  return (
    <Notice kind="attention" title={t('lock.lost', { keys })}>
      <p className="mb-2">{t('lock.lead')}</p>
      {register.may.register && <Button onPress={() => setOpen(true)}>{t('lock.open')}</Button>}
      {isOpen && <LockDialog cabinet={cabinet} onClose={() => setOpen(false)} />}
    </Notice>
  );
};

type DialogProps = { readonly cabinet: Cabinet; readonly onClose: () => void };

const LockDialog = ({ cabinet, onClose }: DialogProps) => {
  const { t } = useTranslation('custody');
  const [keys, setKeys] = useState<number | null>(2);
  const [note, setNote] = useState('');
  const command = useDialogCommand(replaceLock, changed, { said: t('lock.done'), onClose });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('lock.confirm')}
      missing={keys === null && t('cabinet.keys')}
      onClose={onClose}
      onConfirm={() => keys !== null && command.mutate({ cabinetId: cabinet.id, keys, note })}
      title={t('lock.title', { cabinet: cabinet.name })}
    >
      <p className="mb-3">{t('lock.body')}</p>
      <NumberField
        label={t('cabinet.keys')}
        max={9}
        min={1}
        onChange={setKeys}
        required
        value={keys}
      />
      <TextField label={t('note')} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
