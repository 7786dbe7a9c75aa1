import { facilities, facilitiesOf } from '@meguri/core/communities/facilities.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../directives/programme.tsx';
import { useLanguage } from '../platform/language.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { ChosenList } from './ChosenList.tsx';
import { type Choices, useKindName } from './community.ts';
import { type ChangeDraft, type Draft, withKind } from './entry-draft.ts';

type Props = {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly choices: Choices;
  readonly programme: Programme;
};

export const PlaceFields = ({ draft, change, choices, programme }: Props) => {
  const { t } = useTranslation('communities');
  const language = useLanguage();
  const kindName = useKindName(programme);
  const kinds = programme.communityKinds.map(({ kind }) => ({ id: kind, label: kindName(kind) }));
  const sorts = facilitiesOf(draft.kind);
  return (
    <Section title={t('form.what')}>
      <div className="mb-4">
        <RadioField
          label={t('kind')}
          onChange={(kind) => change(withKind(kind, draft))}
          options={kinds}
          value={draft.kind}
        />
      </div>
      <SelectField
        label={t('form.facility')}
        onChange={(facility) => change({ facility })}
        options={sorts.map((id) => ({ id, label: facilities[id][language] }))}
        required
        value={draft.facility}
      />
      <PlainNoteField
        hint={t('form.nameHint')}
        label={t('form.name')}
        lines={1}
        onChange={(name) => change({ name })}
        required
        value={draft.name}
        width={480}
      />
      <ChosenList
        chosen={draft.townPartIds}
        hint={t('form.townHint')}
        label={t('form.town')}
        onChange={(townPartIds) => change({ townPartIds: [...townPartIds] })}
        options={choices.townParts.map(({ id, name }) => ({ id, label: name }))}
      />
      <PlainNoteField
        label={t('form.address')}
        lines={1}
        onChange={(address) => change({ address })}
        value={draft.address}
        width={480}
      />
    </Section>
  );
};
