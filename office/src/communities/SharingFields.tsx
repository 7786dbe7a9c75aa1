import { secrecyClasses, sharingLevels } from '@meguri/core/communities/sharing.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { ChosenList } from './ChosenList.tsx';
import type { Choices } from './community.ts';
import type { ChangeDraft, Draft } from './entry-draft.ts';

type Props = { readonly draft: Draft; readonly change: ChangeDraft; readonly choices: Choices };

/** Sharing across the organisation (GF-3.1) against keeping in confidence (GF-3.5). */
export const SharingFields = ({ draft, change, choices }: Props) => {
  const { t } = useTranslation('communities');
  const { level, sectionIds } = draft.sharing;
  return (
    <Section title={t('form.who')}>
      <div className="mb-4">
        <RadioField
          label={t('facts.sharing')}
          onChange={(next) => change({ sharing: { level: next, sectionIds: [] } })}
          options={sharingLevels.map((id) => ({ id, label: t(`levels.${id}`) }))}
          value={level}
        />
      </div>
      {level === 'sections' && (
        <ChosenList
          chosen={sectionIds}
          label={t('form.sectionAdd')}
          onChange={(ids) => change({ sharing: { level, sectionIds: [...ids] } })}
          options={choices.sections.map(({ id, name }) => ({ id, label: name }))}
        />
      )}
      <div className="mb-4">
        <RadioField
          label={t('facts.secrecy')}
          onChange={(secrecy) => change({ secrecy })}
          options={secrecyClasses.map((id) => ({ id, label: t(`classes.${id}`) }))}
          value={draft.secrecy}
        />
      </div>
    </Section>
  );
};
