import { listUnits } from '@meguri/core/organisation/organisation.ops.ts';
import { LinkButton } from '@meguri/ui/Button.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { DutyAllotments } from '../organisation/DutyAllotments.tsx';
import { useMayStaff } from '../organisation/may-staff.ts';
import { useAddressPart } from '../platform/address.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { HandOvers } from './HandOvers.tsx';
import { StationBoxes } from './StationBoxes.tsx';
import { StationSections } from './station-slot.ts';
import { Vacancies } from './Vacancies.tsx';

/** One station: what waits for an officer, its boxes and beats, the time for visits (MG-3.2). */
export const StationPage = () => {
  const { t } = useTranslation('beats');
  const stationId = useAddressPart('stationId');
  const { data } = useQueryOf(listUnits, {});
  const name = data?.units.find(({ id }) => id === stationId)?.name ?? t('station.title');
  const mayStaff = useMayStaff()(stationId);
  return (
    <>
      <title>{name}</title>
      <PageHead
        basis={<PageBasis duties={['organisation.duty-time', 'beats.hand-over']} />}
        secondary={
          <>
            <LinkButton href="/organisation" icon="people">
              {t('station.organisation')}
            </LinkButton>
            {mayStaff && (
              <LinkButton href={`/stations/${stationId}/recut`} icon="map">
                {t('station.recut')}
              </LinkButton>
            )}
          </>
        }
        title={name}
      />
      <Sections stationId={stationId} />
    </>
  );
};

const Sections = ({ stationId }: { readonly stationId: string }) => {
  const later = useContext(StationSections);
  return (
    <>
      <Vacancies stationId={stationId} />
      <HandOvers stationId={stationId} />
      <StationBoxes stationId={stationId} />
      {later.map((Later, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of components
        <Later key={at} stationId={stationId} />
      ))}
      <DutyAllotments stationId={stationId} />
    </>
  );
};
