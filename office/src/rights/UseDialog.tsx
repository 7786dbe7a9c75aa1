import { keysOf } from '@meguri/core/base/keys.ts';
import type { Input } from '@meguri/core/operation.ts';
import { cardPurposes } from '@meguri/core/pack/purposes.ts';
import { useGrounds } from '@meguri/core/rights/use.ts';
import { enterUse } from '@meguri/core/rights/uses.ops.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { type Station, StationSelect } from './StationSelect.tsx';

type Props = { readonly stations: readonly Station[]; readonly onClose: () => void };

type Draft = Omit<Input<typeof enterUse>, 'persons' | 'usedOn'> & {
  readonly persons: number | null;
  readonly usedOn: string | null;
};

type PartProps = { readonly draft: Draft; readonly change: (part: Partial<Draft>) => void };

const wholeOf = ({ persons, usedOn, ...rest }: Draft): Input<typeof enterUse> | null => {
  const isFilled = [rest.stationId, rest.what, rest.receiver].every((text) => text.trim() !== '');
  return isFilled && persons !== null && usedOn !== null ? { ...rest, persons, usedOn } : null;
};

export const UseDialog = ({ stations, onClose }: Props) => {
  const { t } = useTranslation('rights');
  const { today } = useSession();
  const [draft, setDraft] = useState<Draft>({
    stationId: (stations.length === 1 && stations[0]?.stationId) || '',
    takenFor: 'visit',
    ground: 'law',
    what: '',
    receiver: '',
    persons: 1,
    usedOn: today,
    noticeGiven: false,
  });
  const command = useDialogCommand(enterUse, ['rights.'], { said: t('uses.done'), onClose });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const whole = wholeOf(draft);
  const send = () => {
    if (whole !== null) command.mutate(whole);
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('uses.confirm')}
      incomplete={whole === null && t('uses.missing')}
      onClose={onClose}
      onConfirm={send}
      title={t('uses.enter')}
    >
      <StationSelect
        onChange={(stationId) => change({ stationId })}
        stations={stations}
        value={draft.stationId === '' ? null : draft.stationId}
      />
      <Fields change={change} draft={draft} />
    </CommandDialog>
  );
};

const Fields = ({ draft, change }: PartProps) => {
  const { t } = useTranslation('rights');
  return (
    <>
      <Choices change={change} draft={draft} />
      <TextField
        hint={t('uses.whatHint')}
        label={t('uses.what')}
        onChange={(what) => change({ what })}
        required
        value={draft.what}
      />
      <TextField
        label={t('uses.receiver')}
        onChange={(receiver) => change({ receiver })}
        required
        value={draft.receiver}
      />
      <NumberField
        label={t('uses.persons')}
        max={1_000_000}
        min={1}
        onChange={(persons) => change({ persons })}
        value={draft.persons}
      />
      <DayInput day={draft.usedOn} label={t('uses.day')} onDay={(usedOn) => change({ usedOn })} />
      <div className="mb-4">
        <CheckboxField
          checked={draft.noticeGiven}
          onChange={(noticeGiven) => change({ noticeGiven })}
        >
          {t('uses.noticeLabel')}
        </CheckboxField>
      </div>
    </>
  );
};

const Choices = ({ draft, change }: PartProps) => {
  const { t } = useTranslation('rights');
  const language = useLanguage();
  return (
    <>
      <SelectField
        label={t('uses.takenFor')}
        onChange={(takenFor) => change({ takenFor })}
        options={keysOf(cardPurposes).map((id) => ({ id, label: cardPurposes[id][language] }))}
        required
        value={draft.takenFor}
      />
      <SelectField
        label={t('uses.ground')}
        onChange={(ground) => change({ ground })}
        options={keysOf(useGrounds).map((id) => ({ id, label: useGrounds[id][language] }))}
        required
        value={draft.ground}
        width={480}
      />
    </>
  );
};
