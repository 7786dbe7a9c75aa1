import { listLiaisons } from '@meguri/core/partners/log.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { Liaisons } from './Liaisons.tsx';

/** The log of a station or of headquarters, the newest first. */
export const LogTab = ({ stationId }: { readonly stationId: string | null }) => {
  const { t } = useTranslation('partners');
  return (
    <Loaded lines={6} query={useQueryOf(listLiaisons, { stationId })}>
      {({ liaisons }) =>
        liaisons.length === 0 ? (
          <EmptyState icon="speech" title={t('log.empty')}>
            {t('log.emptyBody')}
          </EmptyState>
        ) : (
          <Liaisons rows={liaisons} withSide />
        )
      }
    </Loaded>
  );
};
