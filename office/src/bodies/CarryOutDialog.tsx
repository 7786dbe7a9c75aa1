import { carryOutChange } from '@meguri/core/bodies/personnel.ops.ts';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDayText } from '../platform/format.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import type { Change } from './change.ts';

type Props = { readonly change: Change; readonly onClose: () => void };

/** The one step that cannot be taken back. */
export const CarryOutDialog = ({ change, onClose }: Props) => {
  const { t } = useTranslation('bodies');
  const dayText = useDayText();
  const command = useDialogCommand(
    carryOutChange,
    ['bodies.', 'organisation.', 'beats.', 'tasks.'],
    { said: (counts) => t('personnel.carried', { ...counts }), onClose },
  );
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('personnel.carryConfirm')}
      onClose={onClose}
      onConfirm={() => command.mutate({ changeId: change.id, basedOn: change.revision })}
      title={t('personnel.carryTitle')}
    >
      <p className="mb-3">
        {t('personnel.carryLead', { day: dayText(change.on), count: change.lines })}
      </p>
    </CommandDialog>
  );
};
