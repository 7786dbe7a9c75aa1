import { aims, bands } from '@meguri/core/measures/measures.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText, useListText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { type MeasureProps, timesText, useDayWithWeekday, useDirectiveWords } from './measure.ts';

type Line = { readonly term: string; readonly value: ReactNode };

/** Why this, when, how, for whom (IS-2.3a). */
export const DecisionNote = (props: MeasureProps) => {
  const { t } = useTranslation('measures');
  const { plan } = props.measure;
  const written = (text: string) =>
    text === '' ? <span className="text-muted">{t('one.notWritten')}</span> : text;
  const lines: readonly Line[] = [
    { term: t('one.why'), value: written(plan.why) },
    { term: t('one.timing'), value: written(plan.timing) },
    { term: t('one.when'), value: <When {...props} /> },
    { term: t('one.method'), value: written(plan.method) },
    { term: t('one.whom'), value: <Whom {...props} /> },
    { term: t('one.pillar'), value: <Pillar {...props} /> },
    { term: t('one.aims'), value: <Aims {...props} /> },
  ];
  return (
    <Section title={t('one.note')}>
      <dl className="border-line border-t">
        {lines.map(({ term, value }) => (
          <div
            className="grid gap-x-5 border-line border-b py-2.5 min-[600px]:grid-cols-[120px_minmax(0,1fr)]"
            key={term}
          >
            <dt className="font-bold text-ink">{term}</dt>
            <dd className="wrap-anywhere min-w-0 whitespace-pre-line text-[16px]">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
};

const When = ({ measure: { plan, days } }: MeasureProps) => {
  const { t } = useTranslation('measures');
  const dayText = useDayText();
  const withWeekday = useDayWithWeekday();
  if (plan.onDay === null) return <span className="text-muted">{t('one.notWritten')}</span>;
  const { repeat } = plan;
  const name = repeat?.every === 'week' ? 'one.repeatWeek' : 'one.repeatMonth';
  return (
    <>
      {withWeekday(plan.onDay)} <span className="figure">{timesText(plan)}</span>　{plan.place}
      {repeat !== null && (
        <span className="block text-muted">
          {t(name, { count: repeat.step, until: dayText(repeat.untilOn) })}（
          {days.map((day) => dayText(day, 'short')).join('、')}）
        </span>
      )}
    </>
  );
};

const Whom = ({ measure: { plan }, programme }: MeasureProps) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const listText = useListText();
  const kind = programme.communityKinds.find((one) => one.kind === plan.communityKind);
  const stage = programme.lifeStages?.stages.find(({ id }) => id === plan.lifeStage);
  return listText([
    t(`audience.${plan.audience}`),
    ...(plan.expected === null ? [] : [bands[plan.expected][language]]),
    ...(kind === undefined ? [] : [kind.title[language]]),
    ...(stage === undefined ? [] : [stage.title[language]]),
  ]);
};

const Pillar = ({ measure: { plan }, programme }: MeasureProps) => {
  const language = useLanguage();
  const words = useDirectiveWords(programme);
  const purposes = programme.purposes.filter(({ id }) => plan.purposes.includes(id));
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Chip tone="blue">{words.pillar(plan.subject)}</Chip>
      <Chip>{words.item(plan.itemId)}</Chip>
      {purposes.map(({ id, text }) => (
        <span key={id}>{text[language]}</span>
      ))}
    </span>
  );
};

const Aims = ({ measure: { plan } }: MeasureProps) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const listText = useListText();
  return plan.aims.length === 0
    ? t('one.notWritten')
    : listText(plan.aims.map((id) => aims[id][language]));
};
