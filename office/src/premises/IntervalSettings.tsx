import { dayInJapan } from '@meguri/core/base/day.ts';
import { listVisitIntervals } from '@meguri/core/premises/intervals.ops.ts';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { IntervalLines } from './IntervalLines.tsx';
import type { KnownIntervals } from './interval-lines.ts';
import { useTierText } from './use-tier-text.ts';

/** How often each tier is visited at a station, with every earlier decision (MG-4.2a, MG-4.2b). */
export const IntervalSettings = ({ stationId }: { readonly stationId: string }) => {
  const { t } = useTranslation('premises');
  const { post, stationId: own } = useSession();
  const sets = post.kind === 'stationChief' && own === stationId;
  const query = useQueryOf(listVisitIntervals, { stationId });
  return (
    <Section note={t('intervals.lead')} title={t('intervals.title')}>
      <Loaded query={query}>
        {(known) => (
          <>
            <IntervalLines known={known} sets={sets} stationId={stationId} />
            <Versions versions={known.versions} />
          </>
        )}
      </Loaded>
    </Section>
  );
};

const Versions = ({ versions }: Pick<KnownIntervals, 'versions'>) => {
  const { t } = useTranslation('premises');
  const tierText = useTierText();
  const dayText = useDayText();
  if (versions.length === 0) return <p className="text-muted">{t('intervals.none')}</p>;
  return (
    <PlainTable
      caption={t('intervals.versions')}
      columns={[
        { id: 'from', head: t('intervals.from'), cell: (one) => dayText(one.fromOn) },
        { id: 'tier', head: t('tier'), cell: (one) => tierText(one) },
        {
          id: 'months',
          head: t('intervals.months'),
          cell: ({ months }) => t('intervals.each', { months }),
        },
        { id: 'reasons', head: t('intervals.reasons'), cell: (one) => one.reasons },
        {
          id: 'by',
          head: t('intervals.versions'),
          cell: (one) => `${one.setBy ?? ''}　${dayText(dayInJapan(new Date(one.setAt)), 'short')}`,
        },
      ]}
      idOf={(one) => one.id}
      rows={versions.toReversed()}
    />
  );
};
