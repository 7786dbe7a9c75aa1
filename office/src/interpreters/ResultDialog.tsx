import { minuteBands } from '@meguri/core/interpreters/interpreter.ts';
import { recordResult } from '@meguri/core/interpreters/interpreters.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLabelOptions } from '../platform/label-options.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed } from './interpreter.ts';

type Props = { readonly requestId: string; readonly onClose: () => void };

/** Whether somebody came, how long it took, and in words whether it was good enough. */
export const ResultDialog = ({ requestId, onClose }: Props) => {
  const { t } = useTranslation('interpreters');
  const bands = useLabelOptions(minuteBands);
  const [how, setHow] = useState<'came' | 'missing'>('came');
  const [minutes, setMinutes] = useState<keyof typeof minuteBands | null>(null);
  const [words, setWords] = useState('');
  const command = useDialogCommand(recordResult, changed, { said: t('result.saved'), onClose });
  const came = how === 'came';
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('result.save')}
      missing={came && minutes === null && t('result.minutes')}
      onClose={onClose}
      onConfirm={() => command.mutate({ requestId, came, minutes: came ? minutes : null, words })}
      title={t('result.title')}
    >
      <div className="mb-4">
        <RadioField
          label={t('result.kind')}
          onChange={setHow}
          options={[
            { id: 'came', label: t('result.came') },
            { id: 'missing', label: t('result.missing') },
          ]}
          value={how}
        />
      </div>
      {came && (
        <SelectField
          label={t('result.minutes')}
          onChange={setMinutes}
          options={bands}
          required
          value={minutes}
        />
      )}
      <PlainNoteField
        hint={t('result.wordsHint')}
        label={t('result.words')}
        onChange={setWords}
        value={words}
      />
    </CommandDialog>
  );
};
