import { listAgreements } from '@meguri/core/partners/log.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { Agreements } from './Agreements.tsx';

/** Agreements of a station or of headquarters, the one that ends first on top. */
export const AgreementsTab = ({ stationId }: { readonly stationId: string | null }) => {
  const { t } = useTranslation('partners');
  return (
    <Loaded lines={6} query={useQueryOf(listAgreements, { stationId })}>
      {({ agreements }) =>
        agreements.length === 0 ? (
          <EmptyState icon="directive" title={t('agreement.empty')}>
            {t('agreement.emptyBody')}
          </EmptyState>
        ) : (
          <Agreements rows={agreements} stationId={stationId} />
        )
      }
    </Loaded>
  );
};
