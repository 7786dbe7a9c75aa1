import { bands } from '@meguri/core/measures/measures.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { type Measure, type MeasureProps, useDayWithWeekday } from './measure.ts';

/** What became of each day. */
export const Results = ({ measure: { results, state } }: MeasureProps) => {
  const { t } = useTranslation('measures');
  if (results.length === 0 && state === 'cancelled') return null;
  return (
    <Section title={t('one.results')}>
      {results.length === 0 ? (
        <p className="text-muted">{t('one.resultsNone')}</p>
      ) : (
        results.map((result) => <OneResult key={result.onDay} result={result} />)
      )}
    </Section>
  );
};

const OneResult = ({ result }: { readonly result: Measure['results'][number] }) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const dayText = useDayWithWeekday();
  const { held, band, note, questions, learned, nextStep } = result;
  const facts = [
    ...(band === null ? [] : [{ term: t('one.band'), value: bands[band][language] }]),
    { term: t('one.offReason'), value: held ? '' : note },
    { term: t('one.questions'), value: questions },
    { term: t('one.learned'), value: learned },
    { term: t('one.nextStep'), value: nextStep },
  ].filter(({ value }) => value !== '');
  return (
    <div className="mb-4 border-line border-t pt-2.5">
      <h3 className="mb-1 flex items-center gap-2 text-std-16B-170 text-ink">
        {dayText(result.onDay)}
        <Chip tone={held ? 'green' : 'gray'}>{t(held ? 'act.recordYes' : 'act.recordNo')}</Chip>
      </h3>
      <FactList facts={facts} />
    </div>
  );
};
