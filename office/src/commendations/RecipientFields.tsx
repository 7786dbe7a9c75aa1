import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { Choices, Chosen } from './commendation.ts';

type Props = {
  readonly choices: Choices;
  readonly stationId: string | null;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
};

const forVisits = 'visits';

/** By which directive, in which way and for whom: only what the directive has. */
export const RecipientFields = (props: Props) => {
  const { t } = useTranslation('commendations');
  const language = useLanguage();
  const { choices, chosen, onChange } = props;
  const ground = choices.grounds.find(({ pack }) => pack === chosen.pack);
  const choose = (id: string) => {
    const next = choices.grounds.find(({ pack }) => (pack ?? forVisits) === id);
    if (next === undefined) return;
    onChange({
      pack: next.pack,
      form: next.forms[0] ?? 'praise',
      recipient: next.recipients.at(-1) ?? 'staff',
      recipientId: null,
    });
  };
  return (
    <>
      <SelectField
        label={t('new.ground')}
        onChange={choose}
        options={choices.grounds.map(({ pack, title, clause }) => ({
          id: pack ?? forVisits,
          label: `${title[language]}　${clause}`,
        }))}
        required
        value={chosen.pack ?? forVisits}
        width={560}
      />
      {ground !== undefined && ground.forms.length > 1 && (
        <SelectField
          label={t('new.form')}
          onChange={(form) => onChange({ ...chosen, form })}
          options={ground.forms.map((id) => ({ id, label: t(`form.${id}`) }))}
          required
          value={chosen.form}
        />
      )}
      {ground !== undefined && (
        <SelectField
          label={t('new.recipient')}
          onChange={(recipient) => onChange({ ...chosen, recipient, recipientId: null })}
          options={ground.recipients.map((id) => ({ id, label: t(`recipient.${id}`) }))}
          required
          value={chosen.recipient}
        />
      )}
      <Who {...props} />
    </>
  );
};

/** By unit and name; there is no other order. */
const Who = ({ choices, stationId, chosen, onChange }: Props) => {
  const { t } = useTranslation('commendations');
  const options = {
    station: choices.stations.filter(({ id }) => id === stationId),
    unit: choices.units,
    staff: choices.staff.map(({ id, name, unitName }) => ({ id, name: `${unitName}　${name}` })),
  }[chosen.recipient];
  return (
    <SelectField
      label={t('new.who')}
      onChange={(recipientId) => onChange({ ...chosen, recipientId })}
      options={options.map(({ id, name }) => ({ id, label: name }))}
      required
      value={chosen.recipientId}
      width={440}
    />
  );
};
