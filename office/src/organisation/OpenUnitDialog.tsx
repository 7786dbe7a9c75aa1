import { fitsBelow, type UnitKind, unitKinds } from '@meguri/core/organisation/appointments.ts';
import { openUnit } from '@meguri/core/organisation/organisation.ops.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import type { Unit } from './units.ts';

type Props = { readonly parent: Unit; readonly onClose: () => void };

const boxKinds = ['koban', 'chuzaisho'] as const;
type BoxKind = (typeof boxKinds)[number];
type Choice = BoxKind | Exclude<UnitKind, 'policeBox'>;

const choicesBelow = (parent: UnitKind): readonly Choice[] =>
  unitKinds
    .filter((kind) => fitsBelow(kind, parent).ok)
    .flatMap((kind): readonly Choice[] => (kind === 'policeBox' ? boxKinds : [kind]));

const isBox = (choice: Choice): choice is BoxKind => choice === 'koban' || choice === 'chuzaisho';

/** A new unit below the chosen one, from a day on. */
export const OpenUnitDialog = ({ parent, onClose }: Props) => {
  const { t } = useTranslation('organisation');
  const choices = choicesBelow(parent.kind);
  const [choice, setChoice] = useState<Choice | null>(choices[0] ?? null);
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [on, setOn] = useState<string | null>(useSession().today);
  const command = useCommandOf(openUnit, { invalidate: ['organisation.'], onDone: onClose });
  const label = (id: Choice) => (isBox(id) ? t(`boxKinds.${id}`) : t(`unitKinds.${id}`));
  const missing =
    name.trim() === ''
      ? t('unitName')
      : code.trim() === ''
        ? t('unitCode')
        : on === null && t('day');
  const confirm = () => {
    if (choice === null || on === null) return;
    const kinds = isBox(choice)
      ? { kind: 'policeBox' as const, boxKind: choice }
      : { kind: choice, boxKind: null };
    command.mutate({ ...kinds, parentId: parent.id, name, code, lat: null, lon: null, on });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('addUnit')}
      missing={missing}
      onClose={onClose}
      onConfirm={confirm}
      title={`${parent.name}　${t('addUnit')}`}
    >
      <SelectField
        label={t('unitKind')}
        onChange={setChoice}
        options={choices.map((id) => ({ id, label: label(id) }))}
        required
        value={choice}
      />
      <TextField label={t('unitName')} onChange={setName} required value={name} />
      <TextField label={t('unitCode')} onChange={setCode} required value={code} />
      <DayInput day={on} label={t('day')} onDay={setOn} />
    </CommandDialog>
  );
};
