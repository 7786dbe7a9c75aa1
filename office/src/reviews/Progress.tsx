import { FigureStrip } from '@meguri/ui/FigureStrip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { MonthBars } from '@meguri/ui/MonthBars.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import type { ReviewAt } from './review.ts';
import { useMonthName } from './use-month-text.ts';

/** Three facts with the plan beside them; the months of this officer only, nobody else's. */
export const Progress = ({ review, at }: ReviewAt) => {
  const { t } = useTranslation('reviews');
  const monthName = useMonthName('short');
  const sheet = `/beats/${review.beat.id}/sheet?year=${at.year}`;
  return (
    <Section title={t('progress')}>
      <Facts at={at} review={review} />
      <MonthBars
        bars={review.months.map(({ month, planned, done }) => ({
          label: monthName(month),
          plan: planned,
          done,
          soft: month !== at.month,
        }))}
        title={t('monthly')}
        values
      />
      <Workload at={at} review={review} />
      {review.lateFacts > 0 && (
        <Notice
          action={<Link href={sheet}>{t('openSheet')}</Link>}
          kind="attention"
          title={t('lateFacts', { count: review.lateFacts })}
        />
      )}
    </Section>
  );
};

const Facts = ({ review, at }: ReviewAt) => {
  const { t } = useTranslation('reviews');
  const monthName = useMonthName();
  const { month, year, left } = review.progress;
  const beat = `/beats/${review.beat.id}`;
  const sheet = { label: t('openSheet'), href: `${beat}/sheet?year=${at.year}` };
  const plan = (count: number) => t('planned', { count });
  const figure = { unit: t('doorUnit'), records: sheet };
  const to = monthName(at.month);
  return (
    <FigureStrip
      figures={[
        {
          ...figure,
          id: 'month',
          label: t('doneIn', { month: to }),
          value: String(month.done),
          note: plan(month.planned),
        },
        {
          ...figure,
          id: 'year',
          label: t('doneUntil', { month: to }),
          value: String(year.done),
          note: plan(year.planned),
        },
        {
          ...figure,
          id: 'left',
          label: t('left'),
          value: String(left.planned),
          note:
            left.minutes === null
              ? t('noTime')
              : t('time', { hours: Math.round(left.minutes / 60) }),
          records: { label: t('openPlan'), href: `${beat}/plan?year=${at.year}` },
        },
      ]}
      label={t('progress')}
    />
  );
};

/** What the month held besides: the time the chief secured and the support (MG-3.2). */
const Workload = ({ review, at }: ReviewAt) => {
  const { t } = useTranslation('reviews');
  const monthName = useMonthName();
  const { allotment } = review;
  const month = monthName(at.month);
  if (allotment === null) return <p className="mb-3 text-muted">{t('noAllotment', { month })}</p>;
  const { dutyDays, minutesPerDay, support } = allotment;
  return (
    <p className="mb-3 text-muted">
      {t('allotment', { month, days: dutyDays, hours: Math.round(minutesPerDay / 6) / 10 })}
      {support !== '' && t('support', { support })}
    </p>
  );
};
