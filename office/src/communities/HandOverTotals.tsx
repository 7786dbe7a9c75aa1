import { formatYear } from '@meguri/core/base/era.ts';
import { handOverTotals } from '@meguri/core/communities/hand-overs.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';

/** Stations in the order of the organisation; below the threshold no number, and no sums (R16). */
export const HandOverTotals = () => (
  <Loaded query={useQueryOf(handOverTotals, {})}>{(totals) => <Totals totals={totals} />}</Loaded>
);

const Totals = ({ totals }: { readonly totals: Output<typeof handOverTotals> }) => {
  const { t } = useTranslation('handOvers');
  const language = useLanguage();
  const { threshold, halves, stations } = totals;
  return (
    <Section note={t('totals.note', { threshold })} title={t('totals.title')}>
      <PlainTable
        caption={t('totals.caption')}
        columns={[
          {
            id: 'station',
            head: t('totals.station'),
            cell: ({ stationName }: (typeof stations)[number]) => stationName,
          },
          ...halves.map(({ year, half }, at) => ({
            id: `${year}-${half}`,
            head: t(half === 1 ? 'totals.half1' : 'totals.half2', {
              year: formatYear(year, language),
            }),
            align: 'end' as const,
            cell: ({ counts }: (typeof stations)[number]) =>
              counts[at] ?? <span className="text-muted">{t('totals.few', { threshold })}</span>,
          })),
        ]}
        idOf={({ stationName }) => stationName}
        rows={stations}
      />
    </Section>
  );
};
