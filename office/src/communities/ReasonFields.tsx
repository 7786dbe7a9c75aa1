import { languageCodes, languages } from '@meguri/core/base/languages.ts';
import { reliabilities, sources } from '@meguri/core/communities/contents.ts';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { BasisFields } from './BasisFields.tsx';
import { ChosenList } from './ChosenList.tsx';
import type { ChangeDraft, Draft } from './entry-draft.ts';

type Props = { readonly draft: Draft; readonly change: ChangeDraft };

export const ReasonFields = ({ draft, change }: Props) => {
  const { t } = useTranslation('communities');
  const language = useLanguage();
  return (
    <Section title={t('form.why')}>
      <PlainNoteField
        hint={t('form.reasonHint')}
        label={t('form.reason')}
        lines={2}
        onChange={(reason) => change({ reason })}
        required
        value={draft.reason}
      />
      <div className="flex flex-wrap gap-x-5">
        <SelectField
          label={t('facts.source')}
          onChange={(source) => change({ source })}
          options={sources.map((id) => ({ id, label: t(`sources.${id}`) }))}
          required
          value={draft.source}
        />
        <SelectField
          label={t('reliability')}
          onChange={(reliability) => change({ reliability })}
          options={reliabilities.map((id) => ({ id, label: t(`reliabilities.${id}`) }))}
          required
          value={draft.reliability}
        />
      </div>
      <BasisFields change={change} draft={draft} />
      <ChosenList
        chosen={draft.languages}
        hint={t('facts.languagesNote')}
        label={t('form.languages')}
        onChange={(chosen) => change({ languages: chosen })}
        options={languageCodes.map((id) => ({ id, label: languages[id][language] }))}
      />
      <PlainNoteField
        label={t('form.note')}
        lines={2}
        onChange={(note) => change({ note })}
        value={draft.note}
      />
    </Section>
  );
};
