import { moveOutPremises, removePremises } from '@meguri/core/premises/change.ops.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';
import type { ActionProps } from './one-premises.ts';
import { useChange } from './use-change.ts';

type Way = 'moveOut' | 'remove';

const LeaveDialog = ({ premises, onClose, way }: ActionProps & { readonly way: Way }) => {
  const { t } = useTranslation('premises');
  const [on, setOn] = useState<string | null>(useSession().today);
  const operation = way === 'moveOut' ? moveOutPremises : removePremises;
  const command = useChange(operation, t('form.left'), onClose);
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('form.leaveSave')}
      missing={on === null && t('form.leaveOn')}
      onClose={onClose}
      onConfirm={() => on !== null && command.mutate({ premisesId: premises.id, on })}
      title={t(`form.${way}Title`)}
    >
      <p className="mb-3">{premises.address}</p>
      <p className="mb-3 text-muted">{t(`form.${way}Body`)}</p>
      <DayInput day={on} label={t('form.leaveOn')} onDay={setOn} />
    </CommandDialog>
  );
};

export const MoveOutDialog = (props: ActionProps) => <LeaveDialog {...props} way="moveOut" />;

export const RemoveDialog = (props: ActionProps) => <LeaveDialog {...props} way="remove" />;
