import { keysOf } from '@meguri/core/base/keys.ts';
import { settleDifference } from '@meguri/core/custody/custody.ops.ts';
import { type Finding, findings } from '@meguri/core/custody/custody.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, type Difference } from './register.ts';

type Props = { readonly differences: readonly Difference[]; readonly maySettle: boolean };

/** Counts that did not find what the register said, until somebody explains them (R08). */
export const Differences = ({ differences, maySettle }: Props) => {
  const { t } = useTranslation('custody');
  const dayText = useDayText();
  const [open, setOpen] = useState<Difference>();
  if (differences.length === 0) return null;
  return (
    <>
      <ul className="mb-5 grid gap-3">
        {differences.map((one) => (
          <li key={one.lineId}>
            <Notice
              action={
                maySettle && (
                  <Button onPress={() => setOpen(one)} size={28}>
                    {t('settle.open')}
                  </Button>
                )
              }
              kind="attention"
              title={t('settle.title', { ...one })}
            >
              {t('settle.said', { ...one, day: dayText(one.countedOn) })}
            </Notice>
          </li>
        ))}
      </ul>
      {open && <SettleDialog difference={open} onClose={() => setOpen(undefined)} />}
    </>
  );
};

type DialogProps = { readonly difference: Difference; readonly onClose: () => void };

const SettleDialog = ({ difference, onClose }: DialogProps) => {
  const { t } = useTranslation('custody');
  const language = useLanguage();
  const [finding, setFinding] = useState<Finding>('found');
  const [note, setNote] = useState('');
  const command = useDialogCommand(settleDifference, changed, { said: t('settle.done'), onClose });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('settle.confirm')}
      missing={note.trim() === '' && t('settle.note')}
      onClose={onClose}
      onConfirm={() => command.mutate({ lineId: difference.lineId, finding, note })}
      title={t('settle.title', { ...difference })}
    >
      <RadioField
        label={t('settle.what')}
        onChange={setFinding}
        options={keysOf(findings).map((id) => ({ id, label: findings[id][language] }))}
        value={finding}
      />
      {finding === 'lost' && <p className="mb-3 text-refusal">{t('settle.lost')}</p>}
      <TextField label={t('settle.note')} lines={2} onChange={setNote} required value={note} />
    </CommandDialog>
  );
};
