import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText, useListText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { Training } from './training.ts';

type Props = { readonly training: Training };

export const Sessions = ({ training: { sessions, themes } }: Props) => {
  const { t } = useTranslation('training');
  const isOwn = themes.every(({ clause }) => clause === null);
  return (
    <Section title={t('sessions')}>
      {isOwn && <p className="mb-3 text-muted">{t('noThemes')}</p>}
      {sessions.length === 0 ? (
        <EmptyState icon="learn" title={t('empty')}>
          {t('emptyBody')}
        </EmptyState>
      ) : (
        <Table sessions={sessions} />
      )}
    </Section>
  );
};

const Table = ({ sessions }: Pick<Training, 'sessions'>) => {
  const { t } = useTranslation('training');
  const dayText = useDayText();
  const listText = useListText();
  const language = useLanguage();
  return (
    <PlainTable
      caption={t('sessions')}
      columns={[
        {
          id: 'theme',
          head: t('theme'),
          cell: ({ sessionId, theme }) => (
            <Link href={`/training/sessions/${sessionId}`}>{theme[language]}</Link>
          ),
        },
        { id: 'day', head: t('day'), cell: ({ on }) => dayText(on, 'short') },
        {
          id: 'units',
          head: t('units'),
          cell: ({ units }) => listText(units.map(({ name }) => name)),
        },
        { id: 'lead', head: t('lead2'), cell: ({ lead }) => lead },
        {
          id: 'state',
          head: t('stateHead'),
          cell: ({ state }) => <Chip>{t(`state.${state}`)}</Chip>,
        },
      ]}
      idOf={({ sessionId }) => sessionId}
      rows={sessions}
    />
  );
};
