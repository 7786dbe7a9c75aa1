import { keysOf } from '@meguri/core/base/keys.ts';
import { confirmMaterial } from '@meguri/core/materials/materials.ops.ts';
import { subjects, type Translator, translators } from '@meguri/core/materials/subjects.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLanguage } from '../platform/language.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, languageWords, type Material } from './material.ts';

type Props = { readonly material: Material; readonly onClose: () => void };

/** The post answers for this version on the word of a class of translator. */
export const ConfirmDialog = ({ material, onClose }: Props) => {
  const { t } = useTranslation('materials');
  const screen = useLanguage();
  const [translator, setTranslator] = useState<Translator | null>(null);
  const [note, setNote] = useState('');
  const command = useDialogCommand(confirmMaterial, changed, { said: t('confirm.done'), onClose });
  const { subject, language, version } = material;
  const words = { name: subjects[subject][screen], language: languageWords(language, screen) };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('confirm.open')}
      missing={translator === null && t('confirm.translator')}
      onClose={onClose}
      onConfirm={() =>
        translator !== null && command.mutate({ subject, language, version, translator, note })
      }
      title={t('confirm.title', words)}
    >
      <p className="mb-3 text-body">{t('confirm.lead')}</p>
      <div className="mb-4">
        <RadioField
          label={t('confirm.translator')}
          onChange={setTranslator}
          options={keysOf(translators).map((id) => ({ id, label: translators[id][screen] }))}
          value={translator}
        />
      </div>
      <PlainNoteField label={t('confirm.note')} lines={2} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
