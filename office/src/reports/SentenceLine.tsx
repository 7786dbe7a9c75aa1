import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { LinkedSentence } from '@meguri/ui/LinkedSentence.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { AskAbout } from './AskAbout.tsx';
import { type ReportProps, recordCount, recordsPath, type Sentence } from './report.ts';
import { SentenceText } from './SentenceText.tsx';
import type { AskingState } from './use-asking.ts';
import type { Writing } from './use-writing.ts';

type Props = ReportProps & {
  readonly at: number;
  readonly sentence: Sentence;
  readonly writing: Writing;
  readonly asking: AskingState;
};

/** The records behind a sentence: of which kind, whether many, and where they stand. */
const useRecordLink = ({ report, sentence }: Pick<Props, 'report' | 'sentence'>) => {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const [first] = sentence.records;
  const href = recordsPath(sentence.records);
  if (first === undefined || href === undefined) return {};
  const kind = report.kinds[first.kind][language];
  const count = recordCount(sentence.records.length)[language];
  return { link: { href, label: count === '' ? kind : t('section.records', { kind, count }) } };
};

export const SentenceLine = (props: Props) => {
  const { report, sentence, asking, writing, at } = props;
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const question = report.questions.find((one) => one.sentenceId === sentence.id && !one.answered);
  const link = useRecordLink(props);
  const text = sentence.words[language];
  const source =
    question === undefined ? (sentence.made === 'hand' ? 'hand' : 'records') : 'returned';
  if (isOpen) {
    return (
      <SentenceText
        label={t('section.text')}
        onClose={() => setOpen(false)}
        onKeep={(next) => writing.edit(at, sentence.id, next)}
        text={text}
        {...(sentence.made === 'hand' ? {} : { note: t('section.handNote') })}
      />
    );
  }
  return (
    <LinkedSentence
      source={source}
      {...link}
      {...(question === undefined ? {} : { request: question.number })}
    >
      {text}
      <Marks report={report} sentence={sentence} />
      {report.may.write && sentence.made !== 'nothing' && (
        <Tools
          onEdit={() => setOpen(true)}
          onRemove={() => writing.remove(at, sentence.id)}
          text={text}
        />
      )}
      {report.may.examine && <AskAbout asking={asking} sentence={sentence} />}
    </LinkedSentence>
  );
};

const Marks = ({ report, sentence }: Pick<Props, 'report' | 'sentence'>) => {
  const { t } = useTranslation('reports');
  const dayText = useDayText();
  const { copiedFrom, answers } = sentence;
  const answered = report.questions.find(({ id }) => id === answers);
  return (
    <>
      {copiedFrom !== null && (
        <span className="ml-2">
          <Chip tone="yellow">
            {t('section.copied', {
              from: dayText(copiedFrom.from, 'short'),
              until: dayText(copiedFrom.until, 'short'),
            })}
          </Chip>
        </span>
      )}
      {answered !== undefined && (
        <span className="ml-2">
          <Chip tone="green">{t('section.answer', { number: answered.number })}</Chip>
        </span>
      )}
    </>
  );
};

type ToolsProps = {
  readonly text: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

const Tools = ({ text, onEdit, onRemove }: ToolsProps) => {
  const { t } = useTranslation('reports');
  return (
    <span className="ml-2 inline-flex gap-1 whitespace-nowrap print:hidden">
      <Button label={t('section.editOf', { text })} look="text" onPress={onEdit} size={28}>
        {t('section.edit')}
      </Button>
      <Button label={t('section.removeOf', { text })} look="text" onPress={onRemove} size={28}>
        {t('section.remove')}
      </Button>
    </span>
  );
};
