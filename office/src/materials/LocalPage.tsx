import { localMaterial } from '@meguri/core/materials/local.ops.ts';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { StationChoice } from '../organisation/StationChoice.tsx';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { CrimeFigures } from './CrimeFigures.tsx';
import { LocalMonth } from './LocalMonth.tsx';

const address = z.object({ month: z.string().catch('') });

/** What officers of a station tell at the door this month, and the public figures behind it. */
export const LocalPage = () => {
  const { t } = useTranslation('materials');
  const [{ month }, change] = useAddressState(address);
  return (
    <>
      <title>{t('local.title')}</title>
      <PageHead
        basis={<PageBasis duties={['materials.provide', 'visits.guidance-items']} />}
        crumbs={[{ label: t('title'), href: '/materials' }]}
        meta={t('local.lead')}
        title={t('local.title')}
      />
      <StationChoice>
        {(stationId) => (
          <Month month={month} onMonth={(next) => change({ month: next })} stationId={stationId} />
        )}
      </StationChoice>
      <CrimeFigures />
    </>
  );
};

type MonthProps = {
  readonly stationId: string;
  readonly month: string;
  readonly onMonth: (month: string) => void;
};

const Month = ({ stationId, month, onMonth }: MonthProps) => {
  const input = { stationId, month: month === '' ? null : month };
  return (
    <Loaded lines={6} query={useQueryOf(localMaterial, input, { keep: true })}>
      {(local) => (
        <LocalMonth
          key={`${local.month} ${local.material?.materialId ?? ''}`}
          local={local}
          onMonth={onMonth}
        />
      )}
    </Loaded>
  );
};
