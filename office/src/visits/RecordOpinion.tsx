import { listPremises } from '@meguri/core/premises/premises.ops.ts';
import { filterPremises } from '@meguri/core/premises/rows.ts';
import { recordOpinion } from '@meguri/core/visits/opinions.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { blankHeard, HeardFields } from './HeardFields.tsx';

type Props = {
  readonly beatId: string;
  readonly answerDays: number;
  readonly onClose: () => void;
};

/** Something heard without a visit, at the police box or on the street. */
export const RecordOpinion = ({ beatId, answerDays, onClose }: Props) => {
  const { t } = useTranslation('visits');
  const [premisesId, setPremisesId] = useState<string | null>(null);
  const [heard, setHeard] = useState(blankHeard);
  const [asked, setAsked] = useState(false);
  const command = useDialogCommand(recordOpinion, ['visits.opinions', 'tasks.'], {
    said: t('opinions.recordDone'),
    onClose,
  });
  const save = () => {
    setAsked(true);
    if (premisesId === null || heard.text.trim() === '') return;
    command.mutate({ id: crypto.randomUUID(), premisesId, heard });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('save')}
      incomplete={asked && premisesId === null && t('opinions.premisesMissing')}
      onClose={onClose}
      onConfirm={save}
      title={t('opinions.record')}
    >
      <PremisesChoice beatId={beatId} chosen={premisesId} onChoose={setPremisesId} />
      <HeardFields answerDays={answerDays} asked={asked} heard={heard} onHeard={setHeard} />
    </CommandDialog>
  );
};

/** So many are offered; whoever needs another types more of its address. */
const most = 5;

type ChoiceProps = {
  readonly beatId: string;
  readonly chosen: string | null;
  readonly onChoose: (premisesId: string) => void;
};

const PremisesChoice = ({ beatId, chosen, onChoose }: ChoiceProps) => {
  const { t } = useTranslation('visits');
  const { today } = useSession();
  const [text, setText] = useState('');
  const { data } = useQueryOf(listPremises, { beatId });
  const found = filterPremises(data?.rows ?? [], { text }, today).slice(0, most);
  return (
    <div className="mb-4">
      <TextField
        autoFocus
        label={t('opinions.premisesSearch')}
        onChange={setText}
        required
        value={text}
        {...(data && found.length === 0 ? { hint: t('opinions.premisesNone') } : {})}
      />
      {found.length > 0 && (
        <RadioField
          label={t('opinions.premises')}
          onChange={onChoose}
          options={found.map(({ id, address }) => ({ id, label: address }))}
          value={chosen}
        />
      )}
    </div>
  );
};
