import { listReviews } from '@meguri/core/reviews/reviews.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { StationChoice } from '../organisation/StationChoice.tsx';
import { useAddressState } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { MonthSwitch } from './MonthSwitch.tsx';
import { lastMonthOver, type YearMonth } from './months.ts';
import { ReviewTable } from './ReviewTable.tsx';
import { StationCheck } from './StationCheck.tsx';

const addressState = z.object({
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
  month: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
});

/** The months of the beats within reach, box by box in the order of the organisation. */
export const ReviewsPage = () => {
  const { t } = useTranslation('reviews');
  const [state, change] = useAddressState(addressState);
  const last = lastMonthOver(useSession().today);
  const at = { year: state.year ?? last.year, month: state.month ?? last.month };
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={['reviews.monthly']} />}
        meta={t('lead')}
        title={t('title')}
      />
      <StationChoice>
        {(stationId) => (
          <>
            <MonthSwitch at={at} onChange={change} />
            <MonthReviews at={at} stationId={stationId} />
          </>
        )}
      </StationChoice>
    </>
  );
};

type Props = { readonly stationId: string; readonly at: YearMonth };

const MonthReviews = ({ stationId, at }: Props) => {
  const { t } = useTranslation('reviews');
  const dayText = useDayText();
  const query = useQueryOf(listReviews, { stationId, ...at }, { keep: true });
  return (
    <Loaded lines={8} query={query}>
      {({ boxes, dueOn }) => (
        <>
          {dueOn && <p className="mb-4 text-muted">{t('dueBy', { day: dayText(dueOn) })}</p>}
          {boxes.length === 0 && (
            <EmptyState icon="review" title={t('empty')}>
              {t('emptyBody')}
            </EmptyState>
          )}
          {boxes.map((one) => (
            <Section
              key={one.box.id}
              side={<StationCheck at={at} box={one} />}
              title={one.box.name}
            >
              <ReviewTable at={at} beats={one.beats} caption={one.box.name} />
            </Section>
          ))}
        </>
      )}
    </Loaded>
  );
};
