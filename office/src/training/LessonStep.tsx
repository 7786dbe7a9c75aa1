import type { Lesson, Question } from '@meguri/core/training/lesson.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { useShortcut } from '@meguri/ui/use-shortcut.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';

type Props = {
  readonly lesson: Lesson;
  readonly at: number;
  readonly answer: number | null;
  readonly onAnswer: (choice: number) => void;
};

/** One card, or one question with the reason once it is answered. */
export const LessonStep = ({ lesson, at, answer, onAnswer }: Props) => {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const { cards, questions } = lesson;
  const card = cards[at];
  const question = questions[at - cards.length];
  if (card !== undefined) {
    return (
      <article aria-live="polite">
        <p className="text-muted">{t('card', { at: at + 1, of: cards.length })}</p>
        <h2 className="mt-1 mb-3 text-ink text-std-22B-150">{card.title[language]}</h2>
        <p className="text-[18px] text-ink leading-loose">{card.text[language]}</p>
      </article>
    );
  }
  if (question === undefined) return null;
  return (
    <article aria-live="polite">
      <p className="text-muted">
        {t('question', { at: at - cards.length + 1, of: questions.length })}
      </p>
      <Asked answer={answer} key={at} onAnswer={onAnswer} question={question} />
    </article>
  );
};

type AskedProps = Pick<Props, 'answer' | 'onAnswer'> & { readonly question: Question };

const Asked = ({ question, answer, onAnswer }: AskedProps) => {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const choose = (choice: number) => {
    if (choice < question.choices.length) onAnswer(choice);
  };
  useShortcut('1', () => choose(0));
  useShortcut('2', () => choose(1));
  useShortcut('3', () => choose(2));
  return (
    <>
      <RadioField
        label={question.ask[language]}
        onChange={(id) => choose(Number(id))}
        options={question.choices.map((one, index) => ({
          id: String(index),
          label: `${index + 1}　${one[language]}`,
        }))}
        value={answer === null ? null : String(answer)}
      />
      {answer !== null && (
        <p className="mt-4 border-line-strong border-l-4 pl-3" role="status">
          <b>{t(answer === question.right ? 'right' : 'wrong')}</b> {question.why[language]}
        </p>
      )}
    </>
  );
};
