import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../directives/programme.tsx';
import { useLanguage } from '../platform/language.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { pillarsOf } from './measure.ts';
import { type FormProps, withItem } from './plan-draft.ts';

const none = 'own-idea';

/** An item of the directive's catalogue or an idea of its own, under a pillar (ST-7.3, GF-X1). */
export const WhatFields = ({ draft, change, programme }: FormProps) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const options = itemsOf(programme).map(({ id, title }) => ({ id, label: title[language] }));
  const choose = (itemId: string) =>
    change(itemId === none ? { itemId: null } : withItem(draft, programme, { itemId, language }));
  return (
    <Section title={t('form.what')}>
      <SelectField
        hint={useStanding(programme)}
        label={t('form.item')}
        onChange={choose}
        options={[...options, { id: none, label: t('form.itemNone') }]}
        required
        value={draft.itemId ?? none}
        width={480}
      />
      {draft.itemId === null && <Pillar change={change} draft={draft} programme={programme} />}
      <PlainNoteField
        hint={t('form.titleHint')}
        label={t('form.title')}
        lines={1}
        onChange={(title) => change({ title })}
        required
        value={draft.title}
        width={560}
      />
    </Section>
  );
};

const itemsOf = ({ catalogue }: Programme) =>
  catalogue.groups.filter(({ subject }) => subject !== 'enforcement').flatMap(({ items }) => items);

/** Whether the list binds, as the directive says it. */
const useStanding = ({ catalogue }: Programme): string => {
  const { t } = useTranslation('measures');
  return t(catalogue.standing === 'examples' ? 'form.catalogueExamples' : 'form.catalogueNamed');
};

type PillarProps = Pick<FormProps, 'draft' | 'change' | 'programme'>;

const Pillar = ({ draft, change, programme }: PillarProps) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  return (
    <SelectField
      label={t('form.subject')}
      onChange={(subject) => {
        if (subject !== 'enforcement') change({ subject });
      }}
      options={pillarsOf(programme).map(({ subject, title }) => ({
        id: subject,
        label: title[language],
      }))}
      required
      value={draft.subject}
      width={480}
    />
  );
};
