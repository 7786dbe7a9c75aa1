import { type Clue, clues } from '@meguri/core/cards/card.ts';
import { writeProvisional } from '@meguri/core/cards/cards.ops.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayDialog } from './DayDialog.tsx';
import { useCardChange } from './use-card-change.ts';

type Props = { readonly premisesId: string; readonly onClose: () => void };

/** A card made from a trace: the kind of clue and the day, and no field for more (R22). */
export const ProvisionalDialog = ({ premisesId, onClose }: Props) => {
  const { t } = useTranslation('cards');
  const [clue, setClue] = useState<Clue>('nameplate');
  const command = useCardChange(writeProvisional, t('provisionalDone'), onClose);
  return (
    <DayDialog
      command={command}
      confirmLabel={t('provisional')}
      onClose={onClose}
      onConfirm={(seenOn) => command.mutate({ premisesId, clue, seenOn })}
      title={t('provisionalTitle')}
    >
      <p className="mb-3">{t('provisionalNote')}</p>
      <SelectField
        label={t('clue')}
        onChange={setClue}
        options={clues.map((id) => ({ id, label: t(`clues.${id}`) }))}
        required
        value={clue}
      />
    </DayDialog>
  );
};
