import { dayInJapan } from '@meguri/core/base/day.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import type { Check, Review } from './review.ts';
import { Said } from './Said.tsx';

/** What the station chief noted for the box and the month (MG-3.3a, MG-3.3b, MG-3.3c). */
export const Checks = ({ review }: { readonly review: Review }) => {
  const { t } = useTranslation('reviews');
  const { checks } = review;
  return (
    <Section title={t('check.section')}>
      {checks.length === 0 && <p className="text-muted">{t('check.none')}</p>}
      <ul className="grid gap-2">
        {checks.map((check) => (
          <li key={`${check.kind} ${check.at} ${check.text}`}>
            <OneCheck check={check} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

const OneCheck = ({ check }: { readonly check: Check }) => {
  const { t } = useTranslation('reviews');
  const dayText = useDayText();
  const { kind, by, at, person, text } = check;
  return (
    <>
      <p className="mb-1 flex flex-wrap items-center gap-3">
        <Chip icon="done" tone={kind === 'checked' ? 'green' : 'gray'}>
          {t(`check.kinds.${kind}`)}
        </Chip>
        {person && <span className="text-ink">{person}</span>}
        {text === '' && (
          <span className="text-muted">
            {by}　{dayText(dayInJapan(new Date(at)), 'dense')}
          </span>
        )}
      </p>
      {text !== '' && (
        <Said at={at} by={by}>
          {text}
        </Said>
      )}
    </>
  );
};
