import { keysOf } from '@meguri/core/base/keys.ts';
import { countWords } from '@meguri/core/reports/sources.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Icon } from '@meguri/ui/Icon.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { Question, ReportProps } from './report.ts';
import { SentenceText } from './SentenceText.tsx';
import type { Writing } from './use-writing.ts';

type Props = ReportProps & { readonly writing: Writing };

/** What headquarters asks, with what the records know of it, and which records are linked. */
export const ReportSide = ({ report, writing }: Props) => {
  const { t } = useTranslation('reports');
  return (
    <div className="min-w-0">
      {report.questions.length > 0 && (
        <Section title={t('asks.title')}>
          <ol className="grid gap-3">
            {report.questions.map((question) => (
              <li key={question.id}>
                <OneQuestion question={question} report={report} writing={writing} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section title={t('links.title')}>
        <Links report={report} writing={writing} />
      </Section>
      <p className="flex gap-2 border-action border-l-4 bg-select-soft p-3">
        <Icon name="shield" />
        {t('safe')}
      </p>
    </div>
  );
};

type QuestionProps = Props & { readonly question: Question };

const OneQuestion = ({ report, writing, question }: QuestionProps) => {
  const { t } = useTranslation('reports');
  const dayText = useDayText();
  const answers = writing.sections.some(({ sentences }) =>
    sentences.some((one) => one.answers === question.id),
  );
  const isAnswered = question.answered || answers;
  return (
    <div className="rounded-8 border border-attention-line p-3">
      <p className="font-bold">
        {question.number}　{question.text}
      </p>
      <p className="mb-2 text-muted">
        {t('asks.by', { name: question.by, day: dayText(question.on, 'short') })}
      </p>
      {isAnswered && <Chip tone="green">{t('asks.answered')}</Chip>}
      {report.may.write && !isAnswered && <Answer question={question} writing={writing} />}
    </div>
  );
};

type AnswerProps = { readonly question: Question; readonly writing: Writing };

const Answer = ({ question, writing }: AnswerProps) => {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const at = writing.sections.findIndex(({ sentences }) =>
    sentences.some(({ id }) => id === question.sentenceId),
  );
  const place = Math.max(0, at);
  return (
    <>
      {question.offers.map((made) => (
        <div className="mb-2 rounded-8 bg-well p-3" key={made.rule}>
          <p className="text-muted">{t('asks.known')}</p>
          <p className="mb-2">{made.words[language]}</p>
          <Button
            icon="add"
            label={`${t('section.useOffer')}：${made.words[language]}`}
            onPress={() => writing.offer(place, made, question.id)}
            size={36}
          >
            {t('section.useOffer')}
          </Button>
        </div>
      ))}
      {isOpen ? (
        <SentenceText
          label={t('asks.answer')}
          onClose={() => setOpen(false)}
          onKeep={(text) => writing.add(place, text, question.id)}
          text=""
        />
      ) : (
        <Button onPress={() => setOpen(true)} size={36}>
          {t('asks.answer')}
        </Button>
      )}
    </>
  );
};

const Links = ({ report, writing }: Props) => {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const linked = writing.sections.flatMap(({ sentences }) =>
    sentences.flatMap(({ records }) => records),
  );
  const distinct = new Map(linked.map((one) => [`${one.kind} ${one.subjectId}`, one]));
  const facts = keysOf(report.kinds).flatMap((kind) => {
    const count = [...distinct.values()].filter((one) => one.kind === kind).length;
    return count === 0
      ? []
      : [{ term: report.kinds[kind][language], value: countWords(count)[language] }];
  });
  return facts.length === 0 ? (
    <p className="text-muted">{t('links.none')}</p>
  ) : (
    <FactList facts={facts} />
  );
};
