import { enactDirective } from '@meguri/core/directives/life.ops.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, type Directive } from './register.ts';

type Props = { readonly directive: Directive; readonly onClose: () => void };

const dayOf = ({ header }: Directive, name: string): string | null =>
  header.find(({ field }) => field === name)?.shown?.[0] ?? null;

/** The dates the text gives, confirmed by a person; unset stays unset. */
export const EnactDialog = ({ directive, onClose }: Props) => {
  const { t } = useTranslation('directives');
  const from = dayOf(directive, 'effectiveOn') ?? dayOf(directive, 'issuedOn');
  const [effectiveOn, setEffective] = useState(from);
  const [validUntil, setValid] = useState(dayOf(directive, 'validUntil'));
  const [keptUntil, setKept] = useState(dayOf(directive, 'keptUntil'));
  const [keptForGood, setForGood] = useState(dayOf(directive, 'originalKept') === 'permanent');
  const command = useDialogCommand(enactDirective, changed, {
    said: t('enact.done', { name: directive.name }),
    onClose,
  });
  const send = () => {
    if (effectiveOn === null) return;
    const { versionId } = directive;
    const kept = keptForGood ? null : keptUntil;
    command.mutate({ versionId, effectiveOn, validUntil, keptUntil: kept, keptForGood });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('enact.open')}
      missing={effectiveOn === null && t('enact.from')}
      onClose={onClose}
      onConfirm={send}
      title={t('enact.title')}
    >
      <p className="mb-3">{t('enact.lead')}</p>
      <DayInput day={effectiveOn} label={t('enact.from')} onDay={setEffective} />
      <DayInput day={validUntil} label={t('enact.validUntil')} onDay={setValid} required={false} />
      {!keptForGood && (
        <DayInput day={keptUntil} label={t('enact.keptUntil')} onDay={setKept} required={false} />
      )}
      <div className="mb-4">
        <CheckboxField checked={keptForGood} onChange={setForGood}>
          {t('enact.forGood')}
        </CheckboxField>
      </div>
    </CommandDialog>
  );
};
