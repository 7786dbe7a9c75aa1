import { addMonths } from '@meguri/core/base/day.ts';
import { proposeTier, reclassifyPremises } from '@meguri/core/premises/classify.ops.ts';
import { Notice } from '@meguri/ui/Notice.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';
import { CriterionField, useCriteria } from './fields.tsx';
import { mayOf } from './may-keep.ts';
import type { ActionProps } from './one-premises.ts';
import { useChange } from './use-change.ts';

type Grounds = { readonly reason: string; readonly reviewOn: string | null };

/** The criterion decides the tier; a discretionary one is applied for. */
export const ReclassifyDialog = ({ premises, onClose }: ActionProps) => {
  const { t } = useTranslation('premises');
  const session = useSession();
  const [code, setCode] = useState<string | null>(null);
  const [grounds, setGrounds] = useState<Grounds>({
    reason: '',
    reviewOn: addMonths(session.today, 12),
  });
  // Section and station chief apply for choices only; the rest is kept by who works the beat.
  const { keep } = mayOf(session, premises);
  const criteria = useCriteria(premises.beatId, premises.kind).filter(
    (line) => keep || line.discretionary,
  );
  const chosen = criteria.find((line) => line.code === code);
  const change = useChange(reclassifyPremises, t('form.reclassified'), onClose);
  const propose = useChange(proposeTier, t('form.proposed'), onClose);
  const confirm = () => {
    const premisesId = premises.id;
    if (chosen?.discretionary) propose.mutate({ premisesId, criterion: chosen.code, ...grounds });
    else if (chosen) change.mutate({ premisesId, criterion: chosen.code });
  };
  return (
    <CommandDialog
      command={chosen?.discretionary ? propose : change}
      confirmLabel={t(chosen?.discretionary ? 'form.propose' : 'form.reclassify')}
      missing={!chosen && t('form.criterion')}
      onClose={onClose}
      onConfirm={confirm}
      title={t('form.reclassifyTitle')}
    >
      <p className="mb-3">{premises.address}</p>
      <CriterionField criteria={criteria} onChange={setCode} value={code} />
      {chosen?.discretionary && <GroundsFields grounds={grounds} onChange={setGrounds} />}
    </CommandDialog>
  );
};

type GroundsProps = {
  readonly grounds: Grounds;
  readonly onChange: (grounds: Grounds) => void;
};

const GroundsFields = ({ grounds, onChange }: GroundsProps) => {
  const { t } = useTranslation('premises');
  return (
    <>
      <div className="mb-3">
        <Notice kind="info" title={t('form.approvalNote')} />
      </div>
      <TextField
        label={t('form.reason')}
        lines={3}
        onChange={(reason) => onChange({ ...grounds, reason })}
        required
        value={grounds.reason}
      />
      <DayInput
        day={grounds.reviewOn}
        label={t('form.reviewOn')}
        onDay={(reviewOn) => onChange({ ...grounds, reviewOn })}
      />
    </>
  );
};
