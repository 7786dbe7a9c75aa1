import { correctCell } from '@meguri/core/sheets/close.ops.ts';
import { ReasonDialog } from '@meguri/ui/Dialog.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { nameOf } from './open-cell.ts';
import type { Correcting } from './use-correcting.ts';

type Props = Correcting & {
  readonly beatId: string;
  readonly year: number;
  readonly onClose: () => void;
};

/** The right figure and why; the computed one stays beside it (MG-6.3). */
export const CorrectDialog = ({ beatId, year, cell, month, onClose }: Props) => {
  const { t } = useTranslation('sheets');
  const english = useLanguage() === 'en';
  const [corrected, setCorrected] = useState<number | null>(cell.value);
  const command = useDialogCommand(correctCell, ['sheets.', 'tasks.'], {
    said: t('correct.done', { month }),
    onClose,
  });
  const send = (reason: string) => {
    if (corrected === null) return;
    command.mutate({ beatId, year, rowId: cell.row.id, month, corrected, reason });
  };
  return (
    <ReasonDialog
      busy={command.isPending}
      cancelLabel={t('cancel')}
      confirmLabel={t('correct.submit')}
      isOpen
      onClose={onClose}
      onConfirm={send}
      reasonLabel={t('correct.reason')}
      title={t('correct.title', { month, row: nameOf(cell, english) })}
    >
      <p className="mb-3">{t('correct.body')}</p>
      {command.error && <RefusalNotice error={command.error} />}
      <NumberField
        label={t('correct.value')}
        max={999_999}
        min={0}
        onChange={setCorrected}
        required
        value={corrected}
      />
    </ReasonDialog>
  );
};
