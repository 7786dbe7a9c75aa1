import type { Day } from '@meguri/core/base/day.ts';
import { addMonths } from '@meguri/core/base/day.ts';
import { reviewLocal } from '@meguri/core/materials/local.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import type { LocalText } from './local.ts';
import { changed } from './material.ts';

type Props = { readonly text: LocalText; readonly onClose: () => void };

const decisions = ['approve', 'return'] as const;

type Decision = (typeof decisions)[number];

/** Somebody else reads it: in use until a day, or back with the reason. */
export const ReviewDialog = ({ text, onClose }: Props) => {
  const { t } = useTranslation('materials');
  const [decision, setDecision] = useState<Decision>('approve');
  const [until, setUntil] = useState<Day | null>(addMonths(text.month, 1));
  const [reason, setReason] = useState('');
  const command = useDialogCommand(reviewLocal, changed, { said: t('local.reviewed'), onClose });
  const approves = decision === 'approve';
  const lacks = approves
    ? until === null && t('local.until')
    : reason.trim() === '' && t('local.reason');
  const send = () =>
    command.mutate({
      localMaterialId: text.materialId,
      validUntil: approves ? until : null,
      reason,
    });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('kit.confirm')}
      missing={lacks}
      onClose={onClose}
      onConfirm={send}
      title={t('local.reviewTitle')}
    >
      <RadioField
        label={t('local.decision')}
        onChange={setDecision}
        options={decisions.map((id) => ({ id, label: t(`local.${id}`) }))}
        value={decision}
      />
      {approves && <DayInput day={until} label={t('local.until')} onDay={setUntil} />}
      <PlainNoteField
        label={t('local.reason')}
        lines={2}
        onChange={setReason}
        required={!approves}
        value={reason}
      />
    </CommandDialog>
  );
};
