import { addMonths } from '@meguri/core/base/day.ts';
import { endExemption, exemptPremises } from '@meguri/core/premises/change.ops.ts';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';
import type { ActionProps } from './one-premises.ts';
import { useChange } from './use-change.ts';

/** The station chief's instruction not to visit, with its reason and when it is looked at again. */
export const ExemptDialog = ({ premises, onClose }: ActionProps) => {
  const { t } = useTranslation('premises');
  const { today } = useSession();
  const [reason, setReason] = useState('');
  const [instructedOn, setInstructed] = useState<string | null>(today);
  const [reviewOn, setReview] = useState<string | null>(addMonths(today, 12));
  const command = useChange(exemptPremises, t('form.exempted'), onClose);
  const confirm = () =>
    instructedOn !== null &&
    command.mutate({ premisesId: premises.id, reason, instructedOn, reviewOn });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('form.exemptSave')}
      onClose={onClose}
      onConfirm={confirm}
      title={t('form.exemptTitle')}
    >
      <p className="mb-3">{premises.address}</p>
      <TextField
        label={t('form.exemptReason')}
        lines={3}
        onChange={setReason}
        required
        value={reason}
      />
      <DayInput day={instructedOn} label={t('form.instructedOn')} onDay={setInstructed} />
      <DayInput day={reviewOn} label={t('form.reviewOn')} onDay={setReview} />
    </CommandDialog>
  );
};

export const EndExemptionDialog = ({ premises, onClose }: ActionProps) => {
  const { t } = useTranslation('premises');
  const [on, setOn] = useState<string | null>(useSession().today);
  const command = useChange(endExemption, t('form.ended'), onClose);
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('form.endSave')}
      onClose={onClose}
      onConfirm={() => on !== null && command.mutate({ premisesId: premises.id, on })}
      title={t('form.endTitle')}
    >
      <p className="mb-3">{premises.address}</p>
      <DayInput day={on} label={t('form.leaveOn')} onDay={setOn} />
    </CommandDialog>
  );
};
