import { dayInJapan } from '@meguri/core/base/day.ts';
import { Section } from '@meguri/ui/Section.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import type { Review } from './review.ts';

type SaidProps = {
  readonly by: string;
  readonly at: string;
  readonly children: ReactNode;
};

/** Words of a person as they were written, with who and when. */
export const Said = ({ by, at, children }: SaidProps) => {
  const dayText = useDayText();
  return (
    <blockquote className="mb-3 border-l-4 border-line-strong pl-3.5">
      <div className="text-std-16N-170 whitespace-pre-line text-ink">{children}</div>
      <footer className="text-muted">
        {by}　{dayText(dayInJapan(new Date(at)), 'dense')}
      </footer>
    </blockquote>
  );
};

export const SaidGuidance = ({ said }: { readonly said: NonNullable<Review['review']> }) => {
  const { t } = useTranslation('reviews');
  const dayText = useDayText();
  return (
    <Section title={t('guidance')}>
      <Said {...said}>{said.guidance}</Said>
      {said.agreements.length > 0 && (
        <>
          <h3 className="mb-1 font-bold text-ink">{t('agreements')}</h3>
          <ul className="list-disc pl-5">
            {said.agreements.map(({ text, on }) => (
              <li key={text}>
                {text}
                {on !== null && <b className="ml-3 text-ink">{dayText(on, 'dense')}</b>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};

export const SaidAnswer = ({ said }: { readonly said: NonNullable<Review['answer']> }) => {
  const { t } = useTranslation('reviews');
  return (
    <Section title={t('answer')}>
      <Said {...said}>{said.text}</Said>
    </Section>
  );
};
