import { keysOf } from '@meguri/core/base/keys.ts';
import { moveSheets } from '@meguri/core/custody/custody.ops.ts';
import { type Movement, movements } from '@meguri/core/custody/custody.ts';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLanguage } from '../platform/language.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { type Bundle, changed, type Register } from './register.ts';

type Props = {
  readonly bundle: Bundle;
  readonly people: Register['people'];
  readonly onClose: () => void;
};

/** Sheets taken out, brought back, added, or counted at a hand-over. */
export const MoveDialog = ({ bundle, people, onClose }: Props) => {
  const { t } = useTranslation('custody');
  const language = useLanguage();
  const [movement, setMovement] = useState<Movement>(bundle.out > 0 ? 'brought-back' : 'taken-out');
  const [sheets, setSheets] = useState<number | null>(bundle.out > 0 ? bundle.out : 1);
  const [toId, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const command = useDialogCommand(moveSheets, changed, {
    said: t('move.done', { ...bundle }),
    onClose,
  });
  const isHandOver = movement === 'handed-over';
  const missing = sheets === null ? t('sheets') : isHandOver && toId === null ? t('move.to') : null;
  const send = () => {
    if (sheets === null) return;
    command.mutate({ bundleId: bundle.id, movement, sheets, toId: isHandOver ? toId : null, note });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('move.confirm')}
      missing={missing}
      onClose={onClose}
      onConfirm={send}
      title={t('move.title', { ...bundle })}
    >
      <p className="mb-3">{t('move.lead', { kept: bundle.kept, out: bundle.out })}</p>
      <RadioField
        label={t('move.what')}
        onChange={setMovement}
        options={keysOf(movements).map((id) => ({ id, label: movements[id][language] }))}
        value={movement}
      />
      <NumberField label={t('sheets')} min={1} onChange={setSheets} required value={sheets} />
      {isHandOver && (
        <SelectField
          label={t('move.to')}
          onChange={setTo}
          options={people.map(({ personId, name }) => ({ id: personId, label: name }))}
          required
          value={toId}
        />
      )}
      <TextField label={t('note')} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
