import { Notice } from '@meguri/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { AnswerForm } from './AnswerForm.tsx';
import { Checks } from './Checks.tsx';
import { Findings } from './Findings.tsx';
import { Progress } from './Progress.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import type { ReviewAt } from './review.ts';
import { SaidAnswer, SaidGuidance } from './Said.tsx';

/** A month as it was reviewed; the officer answers here in own words. */
export const FinishedReview = ({ review, at }: ReviewAt) => {
  const { t } = useTranslation('reviews');
  const { stage, may } = review;
  return (
    <>
      <ReviewHead at={at} review={review} />
      {(stage === 'month-open' || stage === 'to-come' || stage === 'open') && (
        <div className="mb-4">
          <Notice kind="info" title={t(`notice.${stage}`)} />
        </div>
      )}
      <div className="grid gap-x-11 min-[1200px]:grid-cols-[minmax(0,1fr)_440px]">
        <div className="min-w-0">
          <Progress at={at} review={review} />
          <Findings at={at} review={review} />
        </div>
        <div className="min-w-0">
          {review.review && <SaidGuidance said={review.review} />}
          {review.answer && <SaidAnswer said={review.answer} />}
          {may.answer && <AnswerForm at={at} review={review} />}
          <Checks review={review} />
        </div>
      </div>
    </>
  );
};
