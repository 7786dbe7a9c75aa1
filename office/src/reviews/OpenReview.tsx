import { Button } from '@meguri/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { Agreements } from './Agreements.tsx';
import { Checks } from './Checks.tsx';
import { Findings } from './Findings.tsx';
import { Guidance } from './Guidance.tsx';
import { Progress } from './Progress.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import type { ReviewAt } from './review.ts';
import { useReviewDraft } from './use-review-draft.ts';

/** The supervisor's fifteen minutes: look, ask, guide, agree (screens 06). */
export const OpenReview = ({ review, at }: ReviewAt) => {
  const { t } = useTranslation('reviews');
  const draft = useReviewDraft({ review, at });
  return (
    <>
      <ReviewHead
        at={at}
        onFinish={draft.finish}
        primary={
          <Button busy={draft.command.isPending} icon="check" look="solid" onPress={draft.finish}>
            {t('finish')}
          </Button>
        }
        review={review}
      />
      {draft.command.error && (
        <div className="mb-4">
          <RefusalNotice error={draft.command.error} />
        </div>
      )}
      <div className="grid gap-x-11 min-[1200px]:grid-cols-[minmax(0,1fr)_440px]">
        <div className="min-w-0">
          <Progress at={at} review={review} />
          <Findings at={at} review={review} />
        </div>
        <div className="min-w-0">
          <Guidance draft={draft} />
          <Agreements draft={draft} />
          <Checks review={review} />
          <p className="text-muted">{t('keys')}</p>
        </div>
      </div>
    </>
  );
};
