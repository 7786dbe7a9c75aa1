import { listAccess } from '@meguri/core/access/credentials.ops.ts';
import { listUnits } from '@meguri/core/organisation/organisation.ops.ts';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { AccessTable } from './AccessTable.tsx';

const headquarters = 'headquarters';
const addressState = z.object({ unit: z.string().catch(headquarters) });

/** Who can sign in; staff numbers and one-time codes are given here (MG-5.7). */
export const AccessPage = () => {
  const { t } = useTranslation('access');
  const { stationId } = useSession();
  return (
    <>
      <title>{t('people.title')}</title>
      <PageHead
        basis={<PageBasis duties={['custody.chain']} />}
        meta={t('people.lead')}
        title={t('people.title')}
      />
      {stationId === null ? <UnitChoice /> : <People stationId={stationId} />}
    </>
  );
};

const UnitChoice = () => {
  const { t } = useTranslation('access');
  const [{ unit }, change] = useAddressState(addressState);
  const query = useQueryOf(listUnits, {});
  return (
    <Loaded query={query}>
      {({ units }) => {
        const stations = units.filter(({ kind }) => kind === 'station');
        const chosen = stations.find(({ id }) => id === unit)?.id ?? headquarters;
        return (
          <>
            <SelectField
              label={t('people.station')}
              onChange={(id) => change({ unit: id })}
              options={[
                { id: headquarters, label: t('people.headquarters') },
                ...stations.map(({ id, name }) => ({ id, label: name })),
              ]}
              required
              value={chosen}
            />
            <People stationId={chosen === headquarters ? null : chosen} />
          </>
        );
      }}
    </Loaded>
  );
};

const People = ({ stationId }: { readonly stationId: string | null }) => {
  const query = useQueryOf(listAccess, { stationId });
  return (
    <Loaded lines={6} query={query}>
      {({ people }) => <AccessTable people={people} />}
    </Loaded>
  );
};
