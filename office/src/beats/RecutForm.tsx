import { NumberField } from '@meguri/ui/NumberField.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../platform/DayInput.tsx';
import { DoorChoice } from './DoorChoice.tsx';
import { type Choice, type Draft, withBeat } from './recut-draft.ts';
import { TownChoice } from './TownChoice.tsx';

type Props = {
  readonly beats: readonly Choice[];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
};

const kinds = ['move-towns', 'move-premises', 'split', 'merge'] as const;

export const RecutForm = ({ beats, draft, onChange }: Props) => {
  const { t } = useTranslation('beats');
  const options = beats.map(({ id, name, boxName }) => ({ id, label: `${boxName} ${name}` }));
  return (
    <div className="mb-4 grid grid-cols-2 gap-x-8 max-[900px]:grid-cols-1">
      <div>
        <div className="mb-4">
          <RadioField
            label={t('recut.kind')}
            onChange={(kind) => onChange(withBeat(draft, { kind }))}
            options={kinds.map((id) => ({ id, label: t(`recut.explained.${id}`) }))}
            value={draft.kind}
          />
        </div>
        <DayInput day={draft.on} label={t('recut.on')} onDay={(on) => onChange({ ...draft, on })} />
        <SelectField
          label={t(`recut.first.${draft.kind}`)}
          onChange={(beatId) => onChange(withBeat(draft, { beatId }))}
          options={options}
          required
          value={draft.beatId}
        />
        {draft.kind === 'split' ? (
          <NewBeat draft={draft} onChange={onChange} />
        ) : (
          <SelectField
            label={t(`recut.second.${draft.kind}`)}
            onChange={(other) => onChange({ ...draft, other })}
            options={options.filter(({ id }) => id !== draft.beatId)}
            required
            value={draft.other}
          />
        )}
      </div>
      <What beats={beats} draft={draft} onChange={onChange} />
    </div>
  );
};

const NewBeat = ({ draft, onChange }: Omit<Props, 'beats'>) => {
  const { t } = useTranslation('beats');
  return (
    <>
      <NumberField
        label={t('recut.number')}
        max={999}
        min={1}
        onChange={(number) => onChange({ ...draft, number })}
        required
        value={draft.number}
      />
      <TextField
        label={t('recut.name')}
        onChange={(name) => onChange({ ...draft, name })}
        required
        value={draft.name}
      />
    </>
  );
};

/** The towns or doors to move; a merge takes everything. */
const What = ({ beats, draft, onChange }: Props) => {
  const { t } = useTranslation('beats');
  const from = beats.find(({ id }) => id === draft.beatId);
  if (draft.kind === 'merge') return <p className="text-muted">{t('recut.mergeTakesAll')}</p>;
  if (from === undefined) return <p className="text-muted">{t('recut.chooseBeat')}</p>;
  if (draft.kind === 'move-premises') {
    return (
      <DoorChoice
        beatId={from.id}
        chosen={draft.premisesIds}
        on={draft.on}
        onChange={(premisesIds) => onChange({ ...draft, premisesIds })}
      />
    );
  }
  return (
    <TownChoice
      chosen={draft.townPartIds}
      from={from}
      onChange={(townPartIds) => onChange({ ...draft, townPartIds })}
    />
  );
};
