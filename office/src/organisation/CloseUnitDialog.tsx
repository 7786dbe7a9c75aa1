import { closeUnit } from '@meguri/core/organisation/organisation.ops.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useCommandOf } from '../platform/queries.ts';
import type { Unit } from './units.ts';

type Props = { readonly unit: Unit; readonly onClose: () => void };

export const CloseUnitDialog = ({ unit, onClose }: Props) => {
  const { t } = useTranslation('organisation');
  const [on, setOn] = useState<string | null>(null);
  const command = useCommandOf(closeUnit, { invalidate: ['organisation.'], onDone: onClose });
  const confirm = () => {
    if (on !== null) command.mutate({ unitId: unit.id, on });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('closeUnit')}
      missing={on === null && t('closeDay')}
      onClose={onClose}
      onConfirm={confirm}
      title={`${unit.name}　${t('closeUnit')}`}
    >
      <DayInput day={on} label={t('closeDay')} onDay={setOn} />
    </CommandDialog>
  );
};
