import { setDelegation } from '@meguri/core/directives/clauses.ops.ts';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { DocumentField } from './DocumentField.tsx';
import { changed, type Delegation } from './register.ts';

type Props = { readonly delegation: Delegation; readonly onClose: () => void };

/** What was set, from when, and by which document. */
export const SettingDialog = ({ delegation, onClose }: Props) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const { today } = useSession();
  const [value, setValue] = useState('');
  const [document, setDocument] = useState('');
  const [fromOn, setFrom] = useState<string | null>(today);
  const command = useDialogCommand(setDelegation, changed, {
    said: t('delegations.done'),
    onClose,
  });
  const missing = [
    value.trim() === '' && t('delegations.value'),
    document.trim() === '' && t('document'),
    fromOn === null && t('enact.from'),
  ].find((one) => one !== false);
  const send = () => {
    if (fromOn === null) return;
    const { pack, clause } = delegation;
    command.mutate({ pack, clause, value, document, fromOn });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('delegations.record')}
      missing={missing}
      onClose={onClose}
      onConfirm={send}
      title={delegation.matter[language]}
    >
      <TextField
        label={t('delegations.value')}
        lines={3}
        onChange={setValue}
        required
        value={value}
      />
      <DocumentField onChange={setDocument} value={document} />
      <DayInput day={fromOn} label={t('enact.from')} onDay={setFrom} />
    </CommandDialog>
  );
};
