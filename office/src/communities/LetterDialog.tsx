import { languageName } from '@meguri/core/base/languages.ts';
import { printNotice } from '@meguri/core/communities/contacts.ops.ts';
import { type TextLanguage, textLanguages } from '@meguri/core/materials/texts.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf } from '../platform/queries.ts';
import { saveFile } from '../platform/save-file.ts';
import { useDone } from '../platform/use-done.ts';
import type { EntryDialogProps } from './community.ts';

/** The letter to the organisation; its language is chosen for the print and kept nowhere. */
export const LetterDialog = ({ opened, purpose, onClose }: EntryDialogProps) => {
  const { t } = useTranslation('communities');
  const screen = useLanguage();
  const [language, setLanguage] = useState<TextLanguage>('ja');
  const done = useDone(onClose);
  const command = useCommandOf(printNotice, {
    invalidate: [],
    onDone: (file) => {
      saveFile(file);
      done(t('letter.done'));
    },
  });
  const { communityId } = opened.entry;
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('letter.send')}
      onClose={onClose}
      onConfirm={() => command.mutate({ communityId, purpose, language })}
      title={t('letter.title')}
    >
      <p className="mb-3">{t('letter.lead')}</p>
      <div className="mb-4">
        <SelectField
          label={t('letter.language')}
          onChange={setLanguage}
          options={textLanguages.map((id) => ({
            id,
            label: id === 'ja' ? t('letter.onlyJapanese') : languageName(id, screen),
          }))}
          value={language}
        />
      </div>
    </CommandDialog>
  );
};
