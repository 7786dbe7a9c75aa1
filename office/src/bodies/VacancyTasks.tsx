import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { addressOf, type Vacancy } from './body.ts';

/** Seats the caller has to fill as secretariat: a vacancy is never silent (bodies.secretariat). */
export const VacancyTasks = ({ tasks }: { readonly tasks: readonly Vacancy[] }) => {
  const { t } = useTranslation('bodies');
  const language = useLanguage();
  return (
    <Section note={t('tasks.note')} title={t('tasks.title')}>
      <PlainTable
        caption={t('tasks.title')}
        columns={[
          {
            id: 'where',
            head: t('tasks.where'),
            width: 300,
            cell: (one) => <Link href={addressOf(one)}>{one.shortName[language]}</Link>,
          },
          { id: 'seat', head: t('tasks.seat'), cell: ({ title }) => title[language], width: 280 },
          {
            id: 'why',
            head: t('tasks.why'),
            width: 200,
            cell: ({ vacancy }) => <Chip tone="yellow">{t(`vacancy.${vacancy}`)}</Chip>,
          },
          { id: 'post', head: t('tasks.post'), cell: ({ printed }) => printed || '—' },
        ]}
        idOf={({ pack, body, stationId, seat, printed }) =>
          [pack, body, stationId, seat, printed].join(' ')
        }
        rows={tasks}
      />
    </Section>
  );
};
