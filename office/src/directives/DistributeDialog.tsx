import { addDays } from '@meguri/core/base/day.ts';
import { distributeDirective } from '@meguri/core/directives/life.ops.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, type Directive } from './register.ts';

type Props = { readonly directive: Directive; readonly onClose: () => void };

/** All units that do not have it yet are chosen at first. */
export const DistributeDialog = ({ directive, onClose }: Props) => {
  const { t } = useTranslation('directives');
  const { today } = useSession();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [dueOn, setDue] = useState<string | null>(addDays(today, 14));
  const [note, setNote] = useState('');
  const command = useDialogCommand(distributeDirective, changed, {
    said: ({ units }) => t('distribute.done', { count: units }),
    onClose,
  });
  const unitIds = directive.unsent.map((one) => one.unitId).filter((id) => !left.has(id));
  const missing = dueOn === null ? t('distribute.due') : unitIds.length === 0 && t('units.unit');
  const send = () => {
    if (dueOn === null) return;
    command.mutate({ versionId: directive.versionId, unitIds, dueOn, note });
  };
  const turn = (id: string, on: boolean) =>
    setLeft(new Set(on ? [...left].filter((one) => one !== id) : [...left, id]));
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('distribute.confirm', { count: unitIds.length })}
      missing={missing}
      onClose={onClose}
      onConfirm={send}
      title={t('distribute.open')}
    >
      <fieldset className="mb-4 grid gap-1.5">
        <legend className="mb-1.5 font-bold text-ink">{t('distribute.to')}</legend>
        {directive.unsent.map(({ unitId, name }) => (
          <CheckboxField
            checked={!left.has(unitId)}
            key={unitId}
            onChange={(on) => turn(unitId, on)}
          >
            {name}
          </CheckboxField>
        ))}
      </fieldset>
      <DayInput day={dueOn} label={t('distribute.due')} onDay={setDue} />
      <TextField label={t('distribute.note')} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
