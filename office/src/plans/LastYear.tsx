import { sum } from '@meguri/core/base/lists.ts';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import type { Board, BoardTowns } from './board.ts';
import { Nowrap } from './Nowrap.tsx';

type Town = BoardTowns[number];

/** When doors were met last year, town by town: the plan takes it into account (MG-6.1b). */
export const LastYear = ({ board }: { readonly board: Board }) => {
  const { t } = useTranslation('plans');
  const towns = board.towns.filter((town) => sum(town.lastYear) > 0);
  const columns = board.months.map(({ month }) => ({
    id: String(month),
    head: t('month', { month }),
    align: 'end' as const,
    cell: (town: Town) => {
      const count = town.lastYear[month - 1] ?? 0;
      return count === 0 ? <span className="text-hint">0</span> : count;
    },
  }));
  return (
    <Section note={t('lastYearNote')} title={t('lastYear')}>
      {towns.length === 0 ? (
        <p>{t('lastYearNone')}</p>
      ) : (
        <PlainTable
          caption={t('lastYear')}
          columns={[
            {
              id: 'town',
              head: t('townHead'),
              cell: ({ name }) => <Nowrap>{name}</Nowrap>,
              width: 190,
            },
            ...columns,
            {
              id: 'total',
              head: t('total'),
              align: 'end',
              cell: (town) => <b>{sum(town.lastYear)}</b>,
            },
          ]}
          idOf={(town) => town.townPartId}
          rows={towns}
        />
      )}
    </Section>
  );
};
