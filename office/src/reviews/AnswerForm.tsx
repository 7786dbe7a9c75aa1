import { answerMonthReview } from '@meguri/core/reviews/reviews.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import type { ReviewAt } from './review.ts';

/** The officer's own words to guidance and questions. */
export const AnswerForm = ({ review, at }: ReviewAt) => {
  const { t } = useTranslation('reviews');
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const command = useCommandOf(answerMonthReview, {
    invalidate: ['reviews.', 'tasks.'],
    onDone: () => announce({ kind: 'done', title: t('answered') }),
  });
  return (
    <Section note={t('answerNote')} title={t('answer')}>
      <TextField
        label={t('answerText')}
        lines={5}
        onChange={setText}
        required
        value={text}
        width={440}
      />
      {command.error && (
        <div className="mb-3">
          <RefusalNotice error={command.error} />
        </div>
      )}
      <Button
        busy={command.isPending}
        look="solid"
        onPress={() => command.mutate({ beatId: review.beat.id, ...at, text })}
        size={48}
      >
        {t('sendAnswer')}
      </Button>
    </Section>
  );
};
