import { getReview } from '@meguri/core/reviews/reviews.ops.ts';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { FinishedReview } from './FinishedReview.tsx';
import type { YearMonth } from './months.ts';
import { OpenReview } from './OpenReview.tsx';
import { useMonthName } from './use-month-text.ts';

/** One officer's month (MG-6.3b): the supervisor's page, and what the officer finds afterwards. */
export const ReviewPage = () => {
  const beatId = useAddressPart('beatId');
  const year = Number(useAddressPart('year'));
  const month = Number(useAddressPart('month'));
  return <BeatMonth at={{ year, month }} beatId={beatId} key={`${beatId} ${year} ${month}`} />;
};

const BeatMonth = ({ beatId, at }: { readonly beatId: string; readonly at: YearMonth }) => {
  const { t } = useTranslation('reviews');
  const monthName = useMonthName();
  const query = useQueryOf(getReview, { beatId, ...at });
  return (
    <Loaded lines={10} query={query}>
      {(review) => (
        <>
          <title>{`${t('monthTitle', { month: monthName(at.month) })}　${review.beat.name}`}</title>
          {review.may.finish ? (
            <OpenReview at={at} review={review} />
          ) : (
            <FinishedReview at={at} review={review} />
          )}
        </>
      )}
    </Loaded>
  );
};
