import { subjects } from '@meguri/core/materials/subjects.ts';
import { Link } from '@meguri/ui/Link.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { type Library, languageWords } from './material.ts';

const shown = 6;

/** What the post of headquarters has to confirm; emergency calls stand first. */
export const Queue = ({ library: { queue } }: { readonly library: Library }) => {
  const { t } = useTranslation('materials');
  const screen = useLanguage();
  if (queue.length === 0) return <p className="mb-6 text-success-ink">{t('queueEmpty')}</p>;
  return (
    <Section note={t('queueNote', { count: queue.length })} title={t('queue')}>
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {queue.slice(0, shown).map(({ subject, language }) => (
          <li key={`${subject} ${language}`}>
            <Link href={`/materials/${subject}/${language}`}>
              {subjects[subject][screen]}（{languageWords(language, screen)}）
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
};
