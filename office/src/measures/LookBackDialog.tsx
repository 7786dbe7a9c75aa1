import { lookBackOnMeasure } from '@meguri/core/measures/course.ops.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedMeasures, type MeasureProps } from './measure.ts';

type Props = MeasureProps & { readonly onClose: () => void };

const verdicts = ['repeat', 'change', 'stop'] as const;

/** Was the aim reached, in words; what now; useful for others or not. */
export const LookBackDialog = ({ measure: { id: measureId, revision }, onClose }: Props) => {
  const { t } = useTranslation('measures');
  const [reached, setReached] = useState('');
  const [verdict, setVerdict] = useState<(typeof verdicts)[number]>('repeat');
  const [goodPractice, setGood] = useState(false);
  const said = t('act.lookedBack');
  const command = useDialogCommand(lookBackOnMeasure, changedMeasures, { said, onClose });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('act.lookBack')}
      missing={reached.trim() === '' && t('one.reached')}
      onClose={onClose}
      onConfirm={() => command.mutate({ measureId, revision, reached, verdict, goodPractice })}
      title={t('act.lookBackTitle')}
    >
      <PlainNoteField
        label={t('one.reached')}
        lines={3}
        onChange={setReached}
        required
        value={reached}
      />
      <div className="mb-4">
        <RadioField
          label={t('one.verdict')}
          onChange={setVerdict}
          options={verdicts.map((id) => ({ id, label: t(`one.verdicts.${id}`) }))}
          value={verdict}
        />
      </div>
      <CheckboxField checked={goodPractice} onChange={setGood}>
        {t('act.goodPractice')}
      </CheckboxField>
    </CommandDialog>
  );
};
