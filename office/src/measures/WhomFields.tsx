import { keysOf } from '@meguri/core/base/keys.ts';
import { aims, bands } from '@meguri/core/measures/measures.ts';
import { audiences, communityKinds } from '@meguri/core/pack/catalogue.ts';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { CheckList } from './CheckList.tsx';
import type { FormProps } from './plan-draft.ts';

const none = 'none';

/** A group and a band; which stages of life there are, the directive says, or none (GF-3.4). */
export const WhomFields = (props: FormProps) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const { draft, change, programme } = props;
  return (
    <Section title={t('form.whom')}>
      <div className="flex flex-wrap gap-x-6">
        <SelectField
          hint={t('form.audienceHint')}
          label={t('form.audience')}
          onChange={(audience) => change({ audience })}
          options={audiences.map((id) => ({ id, label: t(`audience.${id}`) }))}
          required
          value={draft.audience}
        />
        <SelectField
          label={t('form.expected')}
          onChange={(id) => change({ expected: id === none ? null : id })}
          options={[
            { id: none, label: t('form.expectedAny') },
            ...keysOf(bands).map((id) => ({ id, label: bands[id][language] })),
          ]}
          value={draft.expected ?? none}
          width={240}
        />
      </div>
      <Places {...props} />
      <CheckList
        chosen={draft.purposes}
        label={t('form.purposes')}
        onChange={(purposes) => change({ purposes })}
        options={programme.purposes.map(({ id, text }) => ({ id, label: text[language] }))}
      />
      <CheckList
        chosen={draft.aims}
        label={t('form.aims')}
        onChange={(chosen) => change({ aims: chosen })}
        options={keysOf(aims).map((id) => ({ id, label: aims[id][language] }))}
      />
    </Section>
  );
};

const Places = ({ draft, change, programme }: FormProps) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const { lifeStages } = programme;
  return (
    <div className="flex flex-wrap gap-x-6">
      <SelectField
        label={t('form.kind')}
        onChange={(id) =>
          change({ communityKind: communityKinds.find((one) => one === id) ?? null })
        }
        options={[
          { id: none, label: t('form.kindAny') },
          ...programme.communityKinds.map(({ kind, title }) => ({
            id: kind,
            label: title[language],
          })),
        ]}
        value={draft.communityKind ?? none}
      />
      {lifeStages === null ? (
        <p className="mb-4 self-end text-muted">{t('coverage.noStages')}</p>
      ) : (
        <SelectField
          label={t('form.stage')}
          onChange={(id) => change({ lifeStage: id === none ? null : id })}
          options={[
            { id: none, label: t('form.stageAny') },
            ...lifeStages.stages.map(({ id, title }) => ({ id, label: title[language] })),
          ]}
          value={draft.lifeStage ?? none}
        />
      )}
    </div>
  );
};
