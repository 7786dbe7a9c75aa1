import { commentLook, type lookQuestions, reviewLook } from '@meguri/core/cards/looks.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { purposes } from '@meguri/core/pack/purposes.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { ReasonDialog } from '@meguri/ui/Dialog.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { FindingDialog } from './FindingDialog.tsx';
import { useCardChange } from './use-card-change.ts';
import { useMoment } from './use-moment.ts';

export type Question = Output<typeof lookQuestions>['questions'][number];

type Props = { readonly question: Question; readonly isFirst: boolean };

/** One look with what is asked about it, what was said, and the one thing to do. */
export const QuestionCard = ({ question, isFirst }: Props) => {
  const { t } = useTranslation('cards');
  const language = useLanguage();
  const moment = useMoment();
  const [isOpen, setOpen] = useState(false);
  const { may, comment } = question;
  const label = may.comment ? t('questions.comment') : t('questions.review');
  return (
    <li className="rounded-8 border border-line-strong p-4">
      <p className="text-std-18B-160 text-ink">
        {moment(question.at)}　{question.address}
      </p>
      <p className="text-[16px]">
        {question.reasons.map((reason) => t(`questions.reasons.${reason}`)).join('、')}
      </p>
      <p className="mb-2 text-muted">
        {question.by}　{purposes[question.purpose][language]}
      </p>
      <p className="mb-2">
        {comment === null ? t('questions.waiting') : t('questions.said', { text: comment })}
      </p>
      {(may.comment || may.review) && (
        <Button
          label={`${label}　${question.address}`}
          look={isFirst ? 'solid' : 'outline'}
          onPress={() => setOpen(true)}
        >
          {label}
        </Button>
      )}
      {isOpen && may.comment && <Explain lookId={question.lookId} onClose={() => setOpen(false)} />}
      {isOpen && !may.comment && <Review lookId={question.lookId} onClose={() => setOpen(false)} />}
    </li>
  );
};

type OneProps = { readonly lookId: string; readonly onClose: () => void };

const Explain = ({ lookId, onClose }: OneProps) => {
  const { t } = useTranslation('cards');
  const command = useCardChange(commentLook, t('questions.commented'), onClose);
  return (
    <ReasonDialog
      busy={command.isPending}
      cancelLabel={t('cancel')}
      confirmLabel={t('questions.comment')}
      isOpen
      onClose={onClose}
      onConfirm={(comment) => command.mutate({ lookId, comment })}
      reasonLabel={t('questions.commentLabel')}
      title={t('questions.commentTitle')}
    >
      {command.error && <RefusalNotice error={command.error} />}
    </ReasonDialog>
  );
};

const Review = ({ lookId, onClose }: OneProps) => {
  const { t } = useTranslation('cards');
  const command = useCardChange(reviewLook, t('questions.reviewed'), onClose);
  return (
    <FindingDialog
      command={command}
      onClose={onClose}
      onConfirm={(found) => command.mutate({ lookId, ...found })}
      title={t('questions.review')}
    />
  );
};
