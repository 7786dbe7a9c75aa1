import { setRegisterHouseholds } from '@meguri/core/beats/register.ops.ts';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useCommandOf } from '../platform/queries.ts';

type Props = { readonly beatId: string; readonly onClose: () => void };

const bases = ['real', 'derived', 'placeholder'] as const;

export const RegisterDialog = ({ beatId, onClose }: Props) => {
  const { t } = useTranslation('beats');
  const [asOf, setAsOf] = useState<string | null>(null);
  const [count, setCount] = useState<number | null>(null);
  const [source, setSource] = useState('');
  const [level, setLevel] = useState('');
  const [basis, setBasis] = useState<(typeof bases)[number]>('real');
  const command = useCommandOf(setRegisterHouseholds, {
    invalidate: ['beats.history', 'sheets.'],
    onDone: onClose,
  });
  const missing = [
    asOf === null && t('register.asOf'),
    count === null && t('register.count'),
    source.trim() === '' && t('register.source'),
    level.trim() === '' && t('register.level'),
  ].find((label) => label !== false);
  const confirm = () => {
    if (asOf !== null && count !== null) {
      command.mutate({ beatId, asOf, count, source, level, basis });
    }
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('register.save')}
      missing={missing}
      onClose={onClose}
      onConfirm={confirm}
      title={t('register.open')}
    >
      <DayInput day={asOf} label={t('register.asOf')} onDay={setAsOf} />
      <NumberField
        label={t('register.count')}
        max={1_000_000}
        min={0}
        onChange={setCount}
        required
        value={count}
      />
      <TextField label={t('register.source')} onChange={setSource} required value={source} />
      <TextField label={t('register.level')} onChange={setLevel} required value={level} />
      <div className="mb-4">
        <RadioField
          label={t('register.basis')}
          onChange={setBasis}
          options={bases.map((id) => ({ id, label: t(`register.bases.${id}`) }))}
          value={basis}
        />
      </div>
    </CommandDialog>
  );
};
