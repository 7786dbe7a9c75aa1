import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useMomentText } from '../platform/format.ts';
import type { Register } from './register.ts';

/** What happened to paper and keys of the box, the newest first. */
export const CustodyHistory = ({ history }: Pick<Register, 'history'>) => {
  const { t } = useTranslation('custody');
  const momentText = useMomentText('short');
  if (history.length === 0) return null;
  return (
    <Section title={t('history.title')}>
      <PlainTable
        caption={t('history.title')}
        columns={[
          { id: 'at', head: t('history.at'), cell: ({ at }) => momentText(at), width: 160 },
          {
            id: 'what',
            head: t('history.what'),
            cell: ({ kind, about }) => `${t(`history.kinds.${kind}`)}　${about}`,
          },
          {
            id: 'sheets',
            head: t('history.sheets'),
            align: 'end',
            cell: ({ sheets }) => sheets ?? '—',
            width: 90,
          },
          { id: 'by', head: t('history.by'), cell: ({ by }) => by, width: 130 },
          { id: 'note', head: t('note'), cell: ({ note }) => note },
        ]}
        idOf={({ id }) => id}
        rows={history}
      />
    </Section>
  );
};
