import { listInformation } from '@meguri/core/partners/log.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { Ledger } from './Ledger.tsx';

/** The ledger of what was given to partners or received from them. */
export const InformationTab = ({ stationId }: { readonly stationId: string | null }) => {
  const { t } = useTranslation('partners');
  return (
    <>
      <p className="mb-3 text-muted">{t('information.lead')}</p>
      <Loaded lines={6} query={useQueryOf(listInformation, { stationId })}>
        {({ information }) =>
          information.length === 0 ? (
            <EmptyState icon="report" title={t('information.empty')}>
              {t('information.emptyBody')}
            </EmptyState>
          ) : (
            <Ledger rows={information} withPartner />
          )
        }
      </Loaded>
    </>
  );
};
