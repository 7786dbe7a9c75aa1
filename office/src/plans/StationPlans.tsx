import { yearOf } from '@meguri/core/base/day.ts';
import { formatYear } from '@meguri/core/base/era.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import { listPlans } from '@meguri/core/plans/plans.ops.ts';
import { IconButton } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { StationChoice } from '../organisation/StationChoice.tsx';
import { useAddressPart, useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { DraftAll } from './DraftAll.tsx';
import { PlanTable } from './PlanTable.tsx';

const addressState = z.object({
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
});

/** The plans of the station one works in, or of one that is chosen. */
export const PlansPage = () => (
  <StationChoice>{(stationId) => <StationPlans stationId={stationId} />}</StationChoice>
);

export const StationPlansPage = () => <StationPlans stationId={useAddressPart('stationId')} />;

/** Plan by plan in the order of the organisation; never sorted by a count (design §7). */
const StationPlans = ({ stationId }: { readonly stationId: string }) => {
  const { t } = useTranslation('plans');
  const { today } = useSession();
  const [state, change] = useAddressState(addressState);
  const year = state.year ?? yearOf(today);
  const query = useQueryOf(listPlans, { stationId, year });
  return (
    <>
      <title>{t('stationTitle')}</title>
      <PageHead
        basis={<PageBasis duties={['plans.review', 'plans.draft']} />}
        meta={t('stationLead')}
        title={t('stationTitle')}
      />
      <YearLine onYear={(next) => change({ year: next })} year={year}>
        {query.data && (
          <DraftAll beats={query.data.beats} key={`${stationId} ${year}`} year={year} />
        )}
      </YearLine>
      <Loaded lines={8} query={query}>
        {({ beats }) =>
          beats.length === 0 ? (
            <EmptyState icon="map" title={t('noBeats')}>
              {t('noBeatsBody')}
            </EmptyState>
          ) : (
            [...groupBy(beats, (beat) => beat.boxId)].map(([boxId, ofBox]) => (
              <Section key={boxId} title={ofBox[0]?.boxName ?? ''}>
                <PlanTable beats={ofBox} caption={ofBox[0]?.boxName ?? ''} year={year} />
              </Section>
            ))
          )
        }
      </Loaded>
    </>
  );
};

type YearProps = {
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly children: ReactNode;
};

const YearLine = ({ year, onYear, children }: YearProps) => {
  const language = useLanguage();
  const name = (one: number) => formatYear(one, language);
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-2">
      <div className="flex items-center">
        <IconButton icon="previous" label={name(year - 1)} onPress={() => onYear(year - 1)} />
        <b className="text-[18px] text-ink">{name(year)}</b>
        <IconButton icon="next" label={name(year + 1)} onPress={() => onYear(year + 1)} />
      </div>
      {children}
    </div>
  );
};
