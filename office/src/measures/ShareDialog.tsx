import { shareMeasure } from '@meguri/core/measures/course.ops.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedMeasures, type MeasureProps } from './measure.ts';

type Props = MeasureProps & { readonly onClose: () => void };

/** Tells every station what worked (GF-2.5b). */
export const ShareDialog = ({ measure, onClose }: Props) => {
  const { t } = useTranslation('measures');
  const [worked, setWorked] = useState(measure.lookBack?.reached ?? '');
  const { id: measureId, revision } = measure;
  const said = t('act.shared');
  const command = useDialogCommand(shareMeasure, changedMeasures, { said, onClose });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('act.share')}
      missing={worked.trim() === '' && t('act.shareWorked')}
      onClose={onClose}
      onConfirm={() => command.mutate({ measureId, revision, worked })}
      title={t('act.shareTitle')}
    >
      <p className="mb-4">{t('act.shareLead')}</p>
      <PlainNoteField
        label={t('act.shareWorked')}
        lines={3}
        onChange={setWorked}
        required
        value={worked}
      />
    </CommandDialog>
  );
};
