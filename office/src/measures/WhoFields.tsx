import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { CheckList } from './CheckList.tsx';
import type { FormProps } from './plan-draft.ts';

/** Several units carry it, one leads; a post leads the measure itself (GF-2.1d, ST-7.3). */
export const WhoFields = ({ draft, change, choices }: FormProps) => {
  const { t } = useTranslation('measures');
  const [first = null, ...others] = draft.sectionIds;
  const sections = choices.sections.map(({ id, name }) => ({ id, label: name }));
  return (
    <Section title={t('form.who')}>
      <div className="flex flex-wrap gap-x-6">
        <SelectField
          label={t('form.firstSection')}
          onChange={(id) => change({ sectionIds: [id, ...others.filter((one) => one !== id)] })}
          options={sections}
          required
          value={first}
        />
        <SelectField
          hint={t('form.leadHint')}
          label={t('form.lead')}
          onChange={(leadPostId) => change({ leadPostId })}
          options={choices.posts.map(({ id, title, unitName }) => ({
            id,
            label: `${title}（${unitName}）`,
          }))}
          required
          value={draft.leadPostId}
          width={400}
        />
      </div>
      {first !== null && sections.length > 1 && (
        <CheckList
          chosen={others}
          label={t('form.moreSections')}
          onChange={(more) => change({ sectionIds: [first, ...more] })}
          options={sections.filter(({ id }) => id !== first)}
        />
      )}
      <Links change={change} choices={choices} draft={draft} />
    </Section>
  );
};

const Links = ({ draft, change, choices }: Omit<FormProps, 'programme'>) => {
  const { t } = useTranslation('measures');
  if (choices.links.length === 0) return <p className="text-muted">{t('form.noLinks')}</p>;
  return (
    <CheckList
      chosen={draft.links.map(({ id }) => id)}
      label={t('form.links')}
      onChange={(ids) =>
        change({
          links: choices.links
            .filter(({ id }) => ids.includes(id))
            .map(({ kind, id }) => ({ kind, id })),
        })
      }
      options={choices.links.map(({ id, name }) => ({ id, label: name }))}
    />
  );
};
