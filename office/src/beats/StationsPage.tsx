import { listUnits } from '@meguri/core/organisation/organisation.ops.ts';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';

/** A station's own people go to their station; headquarters and the auditor choose one. */
export const StationsPage = () => {
  const { stationId } = useSession();
  return stationId === null ? <AllStations /> : <Navigate replace to={`/stations/${stationId}`} />;
};

const AllStations = () => {
  const { t } = useTranslation('beats');
  return (
    <>
      <title>{t('station.all')}</title>
      <PageHead
        basis={<PageBasis duties={['organisation.duty-time']} />}
        meta={t('station.allLead')}
        title={t('station.all')}
      />
      <Loaded query={useQueryOf(listUnits, {})}>
        {({ units }) => (
          <ul className="grid max-w-2xl">
            {units
              .filter((unit) => unit.kind === 'station')
              .map(({ id, name }) => (
                <li className="border-b border-line py-2.5" key={id}>
                  <Link href={`/stations/${id}`}>{name}</Link>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </>
  );
};
