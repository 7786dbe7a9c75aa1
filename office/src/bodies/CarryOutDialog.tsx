import { carryOutChange } from '@meguri/core/bodies/personnel.ops.ts';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDayText } from '../platform/format.ts';
import { useCommandOf } from '../platform/queries.ts';
import { useDone } from '../platform/use-done.ts';
import type { Change } from './change.ts';

type Props = { readonly change: Change; readonly onClose: () => void };

/** The one step that cannot be taken back. */
export const CarryOutDialog = ({ change, onClose }: Props) => {
  const { t } = useTranslation('bodies');
  const dayText = useDayText();
  const done = useDone(onClose);
  const command = useCommandOf(carryOutChange, {
    invalidate: ['bodies.', 'organisation.', 'beats.', 'tasks.'],
    onDone: (counts) => done(t('personnel.carried', { ...counts })),
  });
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
