import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { Browsed } from './register.ts';

/** Aggregates a directive states, each with its day and the clause it stands in (YG-H9, IS-H6). */
export const PackFigures = ({ figures }: Pick<Browsed, 'figures'>) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const dayText = useDayText();
  if (figures.length === 0) return null;
  return (
    <div className="mt-8">
      <Section note={t('figures.note')} title={t('figures.title')}>
        <PlainTable
          caption={t('figures.title')}
          columns={[
            { id: 'label', head: t('figures.what'), cell: ({ label }) => label[language] },
            {
              id: 'count',
              head: t('figures.count'),
              align: 'end',
              width: 160,
              cell: ({ count, exact }) =>
                `${exact ? '' : t('figures.about')}${count.toLocaleString('ja-JP')}`,
            },
            { id: 'asOn', head: t('figures.asOn'), cell: ({ asOn }) => dayText(asOn), width: 220 },
            { id: 'clause', head: t('figures.source'), cell: ({ clause }) => clause, width: 120 },
          ]}
          idOf={({ clause, label }) => `${clause} ${label.ja}`}
          rows={figures}
        />
      </Section>
    </div>
  );
};
