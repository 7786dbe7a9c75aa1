import { keysOf } from '@meguri/core/base/keys.ts';
import { proposeDisposal } from '@meguri/core/custody/custody.ops.ts';
import { methods } from '@meguri/core/custody/custody.ts';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLanguage } from '../platform/language.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { type Bundle, changed } from './register.ts';

type Props = { readonly bundle: Bundle; readonly onClose: () => void };

/** Proposing to destroy paper; the sheets stay on the register until a second person confirms. */
export const DisposeDialog = ({ bundle, onClose }: Props) => {
  const { t } = useTranslation('custody');
  const language = useLanguage();
  const [sheets, setSheets] = useState<number | null>(1);
  const [method, setMethod] = useState<keyof typeof methods>('shredded');
  const [note, setNote] = useState('');
  const command = useDialogCommand(proposeDisposal, changed, { said: t('dispose.done'), onClose });
  const missing = sheets === null ? t('sheets') : note.trim() === '' ? t('dispose.why') : null;
  const send = () => {
    if (sheets !== null) command.mutate({ bundleId: bundle.id, sheets, method, note });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('dispose.confirm')}
      missing={missing}
      onClose={onClose}
      onConfirm={send}
      title={t('dispose.title', { ...bundle })}
    >
      <p className="mb-3">{t('dispose.lead')}</p>
      <NumberField label={t('sheets')} min={1} onChange={setSheets} required value={sheets} />
      <RadioField
        label={t('dispose.method')}
        onChange={setMethod}
        options={keysOf(methods).map((id) => ({ id, label: methods[id][language] }))}
        value={method}
      />
      <TextField label={t('dispose.why')} lines={2} onChange={setNote} required value={note} />
    </CommandDialog>
  );
};
