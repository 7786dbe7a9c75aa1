import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { LinkedSentence } from '@meguri/ui/LinkedSentence.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { Progress } from '@meguri/ui/Progress.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SkeletonLines } from '@meguri/ui/Skeleton.tsx';
import { StepLine } from '@meguri/ui/StepLine.tsx';
import { useTranslation } from 'react-i18next';

export const GalleryStates = () => (
  <>
    <div className="grid grid-cols-2 gap-x-10 max-[1000px]:grid-cols-1">
      <Notices />
      <Waiting />
    </div>
    <Steps />
  </>
);

const Notices = () => {
  const { t } = useTranslation('gallery');
  return (
    <Section title={t('notices')}>
      <div className="grid gap-2.5">
        <Notice kind="info" title={t('infoTitle')}>
          {t('infoBody')}
        </Notice>
        <Notice kind="done" onClose={() => undefined} title={t('doneTitle')}>
          {t('doneBody')}
        </Notice>
        <Notice kind="attention" title={t('overTitle')}>
          {t('overBody')}
        </Notice>
        <Notice
          action={
            <Button look="text" size={28}>
              {t('fasterAction')}
            </Button>
          }
          kind="refusal"
          reference={t('fasterReference')}
          title={t('fasterTitle')}
        >
          {t('fasterBody')}
        </Notice>
      </div>
    </Section>
  );
};

const Waiting = () => {
  const { t } = useTranslation('gallery');
  return (
    <Section title={t('emptyAndWaiting')}>
      <EmptyState action={<Button>{t('emptyAction')}</Button>} title={t('emptyTitle')}>
        {t('emptyBody')}
      </EmptyState>
      <div className="mt-3">
        <Progress
          done={24}
          label={t('progress')}
          onStop={() => undefined}
          remaining={t('remaining')}
          total={38}
        />
      </div>
      <SkeletonLines />
    </Section>
  );
};

const Steps = () => {
  const { t } = useTranslation('gallery');
  return (
    <div className="grid grid-cols-2 gap-x-10 max-[1000px]:grid-cols-1">
      <Section title={t('steps')}>
        <StepLine
          label={t('steps')}
          steps={[
            { label: t('drafted'), state: 'done', note: t('correctionAuthor') },
            { label: t('returned'), state: 'returned' },
            { label: t('submitted'), state: 'current' },
            { label: t('accepted'), state: 'to-come' },
          ]}
        />
      </Section>
      <Section title={t('sentences')}>
        <div className="grid gap-2">
          <LinkedSentence link={{ label: t('openRecords'), href: '/gallery' }} source="records">
            {t('fromRecords')}
          </LinkedSentence>
          <LinkedSentence source="hand">{t('byHand')}</LinkedSentence>
          <LinkedSentence request={2} source="returned">
            {t('toChange')}
          </LinkedSentence>
        </div>
      </Section>
    </div>
  );
};
