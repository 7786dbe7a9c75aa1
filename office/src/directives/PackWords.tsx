import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { Browsed } from './register.ts';

/** What a directive calls things, beside the words that all directives share (IS-1a, ST-3.3a). */
export const PackWords = ({ words }: Pick<Browsed, 'words'>) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  if (words.length === 0) return null;
  return (
    <div className="mt-8">
      <Section note={t('words.note')} title={t('words.title')}>
        <PlainTable
          caption={t('words.title')}
          columns={[
            { id: 'local', head: t('words.local'), cell: ({ local }) => local[language] },
            { id: 'ours', head: t('words.ours'), cell: ({ ours }) => ours[language] },
            { id: 'clause', head: t('words.source'), cell: ({ clause }) => clause, width: 120 },
          ]}
          idOf={({ clause, ours }) => `${clause} ${ours.en}`}
          rows={words}
        />
      </Section>
    </div>
  );
};
