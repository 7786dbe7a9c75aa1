import { withdrawMaterial } from '@meguri/core/materials/materials.ops.ts';
import { subjects } from '@meguri/core/materials/subjects.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLanguage } from '../platform/language.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, languageWords, type Material } from './material.ts';

type Props = { readonly material: Material; readonly onClose: () => void };

/** A mistake was found: the text is a draft again at once. */
export const WithdrawDialog = ({ material, onClose }: Props) => {
  const { t } = useTranslation('materials');
  const screen = useLanguage();
  const [reason, setReason] = useState('');
  const command = useDialogCommand(withdrawMaterial, changed, {
    said: t('withdraw.done'),
    onClose,
  });
  const { subject, language } = material;
  const words = { name: subjects[subject][screen], language: languageWords(language, screen) };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('withdraw.confirm')}
      missing={reason.trim() === '' && t('withdraw.reason')}
      onClose={onClose}
      onConfirm={() => command.mutate({ subject, language, reason })}
      title={t('withdraw.title', words)}
    >
      <PlainNoteField
        label={t('withdraw.reason')}
        lines={2}
        onChange={setReason}
        required
        value={reason}
      />
    </CommandDialog>
  );
};
