import { correctPremises } from '@meguri/core/premises/change.ops.ts';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { HoursField } from './fields.tsx';
import type { ActionProps } from './one-premises.ts';
import { useChange } from './use-change.ts';

/** Where it is and when people like to be visited; a clash with somebody else is said, not hidden. */
export const CorrectDialog = ({ premises, onClose }: ActionProps) => {
  const { t } = useTranslation('premises');
  const [address, setAddress] = useState(premises.address);
  const [name, setName] = useState(premises.name);
  const [convenience, setConvenience] = useState(premises.convenience);
  const [revision] = useState(premises.revision);
  const command = useChange(correctPremises, t('form.corrected'), onClose);
  const confirm = () =>
    command.mutate({ premisesId: premises.id, revision, address, name, convenience });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('form.correctSave')}
      onClose={onClose}
      onConfirm={confirm}
      title={t('form.correctTitle')}
    >
      <TextField
        hint={t('form.addressHint')}
        label={t('form.address')}
        onChange={setAddress}
        required
        value={address}
        width={560}
      />
      {premises.kind === 'establishment' && (
        <TextField label={t('form.name')} onChange={setName} value={name} />
      )}
      <HoursField onChange={setConvenience} value={convenience} />
    </CommandDialog>
  );
};
