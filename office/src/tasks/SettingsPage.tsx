import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useTranslation } from 'react-i18next';
import { DutyAllotments } from '../organisation/DutyAllotments.tsx';
import { PeopleSection } from '../organisation/PeopleSection.tsx';
import { StationChoice } from '../organisation/StationChoice.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { IntervalSettings } from '../premises/IntervalSettings.tsx';

/** What a station may set for itself, each with its reason and history (MG-3.2, MG-4.2). */
export const SettingsPage = () => {
  const { t } = useTranslation('tasks');
  return (
    <>
      <title>{t('settings')}</title>
      <PageHead
        basis={<PageBasis duties={['premises.frequency', 'organisation.duty-time']} />}
        meta={t('settingsLead')}
        title={t('settings')}
      />
      <StationChoice>
        {(stationId) => (
          <>
            <DutyAllotments stationId={stationId} />
            <IntervalSettings stationId={stationId} />
            <PeopleSection stationId={stationId} />
          </>
        )}
      </StationChoice>
    </>
  );
};
