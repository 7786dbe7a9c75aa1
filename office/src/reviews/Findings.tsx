import { dayInJapan, firstOfMonth } from '@meguri/core/base/day.ts';
import { clockInJapan } from '@meguri/core/visits/night.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText, useListText } from '../platform/format.ts';
import { recordsOf } from './records-of.ts';
import type { Review, ReviewAt } from './review.ts';

/** What to look at, in words about premises and reasons, and what to ask first (MG-6.3b). */
export const Findings = ({ review, at }: ReviewAt) => {
  const { t } = useTranslation('reviews');
  const { exceptions, questions, beat } = review;
  return (
    <>
      <Section note={t('findingsNote')} title={t('findings')}>
        {exceptions.length === 0 ? (
          <EmptyState title={t('noFindings')}>{t('noFindingsBody')}</EmptyState>
        ) : (
          <ol>
            {exceptions.map((one, index) => (
              <Finding href={recordsOf(beat.id, one.code)} key={one.code} number={index + 1}>
                <ExceptionWords exception={one} />
              </Finding>
            ))}
          </ol>
        )}
      </Section>
      {questions.length > 0 && (
        <Section note={t('questionsNote')} title={t('questions')}>
          <ol>
            {questions.map((one, index) => (
              <Finding
                href={`/beats/${beat.id}/visits?month=${firstOfMonth(at.year, at.month).slice(0, 7)}`}
                key={one.code}
                number={index + 1}
              >
                <QuestionWords question={one} />
              </Finding>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
};

type FindingProps = {
  readonly number: number;
  readonly href: string;
  readonly children: ReactNode;
};

const Finding = ({ number, href, children }: FindingProps) => {
  const { t } = useTranslation('reviews');
  return (
    <li className="flex flex-wrap items-center gap-3.5 border-t border-line py-3 last:border-b">
      <span
        aria-hidden="true"
        className="figure grid size-7 shrink-0 place-items-center rounded-full border border-hint font-bold text-ink"
      >
        {number}
      </span>
      <div className="min-w-0 flex-1 basis-64">{children}</div>
      <Link href={href}>{t('records')}</Link>
    </li>
  );
};

const ExceptionWords = ({ exception }: { readonly exception: Review['exceptions'][number] }) => {
  const { t } = useTranslation('reviews');
  const dayText = useDayText();
  const listText = useListText();
  const { code, details, places } = exception;
  const names = places.map(({ name }) => name).filter((name) => name !== '');
  const since = details['since'];
  return (
    <>
      <p className="text-[16px] font-bold text-ink">{t(`exceptions.${code}`, details)}</p>
      {typeof since === 'string' && <p>{t('oldest', { day: dayText(since, 'short') })}</p>}
      {names.length > 0 && <p className="text-muted">{listText(names)}</p>}
    </>
  );
};

const shownVisits = 4;

const QuestionWords = ({ question }: { readonly question: Review['questions'][number] }) => {
  const { t } = useTranslation('reviews');
  const dayText = useDayText();
  const { code, visits } = question;
  const lines = visits
    .slice(0, shownVisits)
    .map(({ at, address }) =>
      `${dayText(dayInJapan(new Date(at)), 'dense')} ${clockInJapan(at)} ${address}`.trim(),
    );
  const more = visits.length - lines.length;
  return (
    <>
      <p className="text-[16px] font-bold text-ink">
        {t(`asks.${code}`, { count: visits.length })}
      </p>
      <p className="text-muted">
        {lines.join('　')}
        {more > 0 && `　${t('more', { count: more })}`}
      </p>
    </>
  );
};
