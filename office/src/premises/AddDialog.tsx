import type { PremisesKind } from '@meguri/core/pack/criteria.ts';
import { addPremises } from '@meguri/core/premises/change.ops.ts';
import type { PreferredHours } from '@meguri/core/premises/premises.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';
import { CriterionField, HoursField, useCriteria } from './fields.tsx';
import { useChange } from './use-change.ts';

type Props = { readonly beatId: string; readonly onClose: () => void };

const useDraft = (beatId: string) => {
  const [kind, setKind] = useState<PremisesKind>('household');
  const [criterion, setCriterion] = useState<string | null>(null);
  const [address, setAddress] = useState('');
  const [name, setName] = useState('');
  const [provisional, setProvisional] = useState(false);
  const [convenience, setConvenience] = useState<PreferredHours | null>(null);
  const [on, setOn] = useState<string | null>(useSession().today);
  const criteria = useCriteria(beatId, kind).filter((line) => !line.discretionary);
  return {
    kind,
    criterion,
    address,
    name,
    provisional,
    convenience,
    on,
    criteria,
    setCriterion,
    setAddress,
    setName,
    setProvisional,
    setConvenience,
    setOn,
    chooseKind: (next: PremisesKind) => {
      setKind(next);
      setCriterion(null);
    },
  };
};

type Draft = ReturnType<typeof useDraft>;

/** New premises, with a provisional card where nobody has been met yet. */
export const AddDialog = ({ beatId, onClose }: Props) => {
  const { t } = useTranslation('premises');
  const draft = useDraft(beatId);
  const command = useChange(addPremises, t('form.added'), onClose);
  const { kind, criterion, address, name, provisional, convenience, on } = draft;
  const missing = [
    address.trim() === '' && t('form.address'),
    criterion === null && t('form.criterion'),
    on === null && t('form.on'),
  ].find((label) => label !== false);
  const confirm = () => {
    if (criterion === null || on === null) return;
    const card = provisional ? 'provisional' : 'none';
    command.mutate({ beatId, kind, address, name, criterion, card, convenience, on });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('form.save')}
      missing={missing}
      onClose={onClose}
      onConfirm={confirm}
      title={t('form.addTitle')}
    >
      <Fields draft={draft} />
    </CommandDialog>
  );
};

const Fields = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation('premises');
  const kinds = (['household', 'establishment'] as const).map((id) => ({
    id,
    label: t(`kinds.${id}`),
  }));
  return (
    <>
      <div className="mb-4">
        <RadioField
          label={t('form.kind')}
          onChange={draft.chooseKind}
          options={kinds}
          value={draft.kind}
        />
      </div>
      <TextField
        hint={t('form.addressHint')}
        label={t('form.address')}
        onChange={draft.setAddress}
        required
        value={draft.address}
        width={560}
      />
      {draft.kind === 'establishment' && (
        <TextField label={t('form.name')} onChange={draft.setName} value={draft.name} />
      )}
      <CriterionField
        criteria={draft.criteria}
        onChange={draft.setCriterion}
        value={draft.criterion}
      />
      <DayInput day={draft.on} label={t('form.on')} onDay={draft.setOn} />
      <HoursField onChange={draft.setConvenience} value={draft.convenience} />
      <CheckboxField checked={draft.provisional} onChange={draft.setProvisional}>
        {t('form.provisional')}
      </CheckboxField>
    </>
  );
};
