import { setVisitInterval } from '@meguri/core/premises/intervals.ops.ts';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';
import type { IntervalLine } from './interval-lines.ts';
import { useChange } from './use-change.ts';

type DialogProps = {
  readonly line: IntervalLine;
  readonly stationId: string;
  readonly onClose: () => void;
};

export const IntervalDialog = ({ line, stationId, onClose }: DialogProps) => {
  const { t } = useTranslation('premises');
  const [months, setMonths] = useState<number | null>(line.now);
  const [from, setFrom] = useState<string | null>(useSession().today);
  const [reasons, setReasons] = useState('');
  const command = useChange(setVisitInterval, t('intervals.saved'), onClose);
  const missing = [
    months === null && t('intervals.months'),
    from === null && t('intervals.from'),
    reasons.trim() === '' && t('intervals.reasons'),
  ].find((label) => label !== false);
  const confirm = () => {
    if (months !== null && from !== null) {
      const { tier, visitClass } = line;
      command.mutate({ stationId, tier, visitClass, months, from, reasons });
    }
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('intervals.save')}
      missing={missing}
      onClose={onClose}
      onConfirm={confirm}
      title={`${t('intervals.title')}　${line.name}`}
    >
      <NumberField
        label={t('intervals.months')}
        max={120}
        min={1}
        onChange={setMonths}
        required
        value={months}
      />
      <DayInput day={from} label={t('intervals.from')} onDay={setFrom} />
      <TextField
        label={t('intervals.reasons')}
        lines={4}
        onChange={setReasons}
        required
        value={reasons}
      />
    </CommandDialog>
  );
};
