import { LinkButton } from '@meguri/ui/Button.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRankLabel } from '../organisation/labels.ts';
import { useDayText } from '../platform/format.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { listPath, reviewPath } from './months.ts';
import type { ReviewAt } from './review.ts';
import { useMonthName } from './use-month-text.ts';
import { useReviewKeys } from './use-review-keys.ts';

type Props = ReviewAt & {
  readonly primary?: ReactNode;
  readonly onFinish?: () => void;
};

/** Whose month it is, and the way to the next one in the order of beats. */
export const ReviewHead = ({ review, at, primary, onFinish }: Props) => {
  const { t } = useTranslation('reviews');
  const monthName = useMonthName();
  const rankLabel = useRankLabel();
  const navigate = useNavigate();
  const { officer, before, after } = review;
  const go = (beatId: string | null) =>
    beatId === null ? undefined : () => void navigate({ to: reviewPath(beatId, at) });
  useReviewKeys({ finish: onFinish, before: go(before), after: go(after) });
  const title = t('monthTitle', { month: monthName(at.month) });
  const name = officer === null ? review.beat.name : `${officer.name} ${rankLabel(officer.rank)}`;
  return (
    <PageHead
      basis={<PageBasis duties={['reviews.monthly']} />}
      crumbs={[
        { label: review.box.name, href: listPath(at) },
        { label: title, href: listPath(at) },
        { label: officer?.name ?? review.beat.name },
      ]}
      meta={<Meta at={at} review={review} />}
      primary={primary}
      secondary={
        <>
          {before && (
            <LinkButton href={reviewPath(before, at)} icon="previous">
              {t('before')}
            </LinkButton>
          )}
          {after && <LinkButton href={reviewPath(after, at)}>{t('after')}</LinkButton>}
        </>
      }
      title={`${title}　${name}`}
    />
  );
};

const Meta = ({ review }: ReviewAt) => {
  const { t } = useTranslation('reviews');
  const dayText = useDayText();
  const { beat, officer, dueOn, stage } = review;
  return (
    <>
      <Link className="mr-3" href={`/beats/${beat.id}`}>
        {beat.name}
      </Link>
      {officer && (
        <span className="mr-3">
          {t(`since.${officer.kind}`, { day: dayText(officer.fromOn, 'short') })}
        </span>
      )}
      {stage === 'open' && dueOn && <span>{t('due', { day: dayText(dueOn, 'dense') })}</span>}
    </>
  );
};
