import { communityRemovals } from '@meguri/core/communities/communities.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { CommunitiesFrame } from './CommunitiesFrame.tsx';

/** Receipts of what was erased: nothing of what stood there (R05). */
export const RemovalsPage = () => (
  <CommunitiesFrame duties={['communities.review']} tab="removals">
    <Removals />
  </CommunitiesFrame>
);

const Removals = () => {
  const { t } = useTranslation('communities');
  const dayText = useDayText();
  return (
    <Loaded lines={6} query={useQueryOf(communityRemovals, {})}>
      {({ removals }) => (
        <>
          <p className="mb-4">{t('removals.lead')}</p>
          {removals.length === 0 ? (
            <EmptyState title={t('removals.none')}>{t('removals.noneBody')}</EmptyState>
          ) : (
            <PlainTable
              caption={t('tabs.removals')}
              columns={[
                { id: 'on', head: t('removals.on'), cell: ({ on }) => dayText(on), width: 200 },
                {
                  id: 'station',
                  head: t('removals.station'),
                  cell: ({ stationName }) => stationName,
                },
                {
                  id: 'why',
                  head: t('removals.why'),
                  cell: ({ why }) => t(`removals.whys.${why}`),
                },
                { id: 'by', head: t('removals.by'), cell: ({ by }) => by },
              ]}
              idOf={({ communityId }) => communityId}
              rows={removals}
            />
          )}
        </>
      )}
    </Loaded>
  );
};
