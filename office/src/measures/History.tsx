import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import type { MeasureProps } from './measure.ts';

/** Who did what when, in which post. */
export const History = ({ measure: { steps, written, revision } }: MeasureProps) => {
  const { t } = useTranslation('measures');
  const dayText = useDayText();
  return (
    <Section title={t('one.history')}>
      <ol className="grid gap-1.5">
        {steps.map(({ step, signed, note }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
          <li key={at}>
            <span className="figure mr-2 text-muted">{dayText(signed.on, 'short')}</span>
            {t(`one.steps.${step}`)}
            <span className="text-muted">　{signed.postTitle}</span>
            {note !== '' && <span className="block">{note}</span>}
          </li>
        ))}
      </ol>
      <p className="text-muted">
        {t('one.written', { revision, by: written.by, post: written.postTitle })}
      </p>
    </Section>
  );
};
