import { type Lesson, wrongAnswers } from '@meguri/core/training/lesson.ts';
import { lessonOf } from '@meguri/core/training/lessons.ts';
import { completeLesson } from '@meguri/core/training/training.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useShortcut } from '@meguri/ui/use-shortcut.ts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressPart, useAddressState } from '../platform/address.ts';
import { useLanguage } from '../platform/language.ts';
import { NotFound } from '../platform/NotFound.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useDone } from '../platform/use-done.ts';
import { LessonStep } from './LessonStep.tsx';
import { changedTraining } from './training.ts';

const search = z.object({ practice: z.boolean().catch(false) });

/** A lesson, one card at a time and then its questions; arrows move, digits answer. */
export const LessonPage = () => {
  const lesson = lessonOf(useAddressPart('lesson'));
  return lesson === undefined ? <NotFound /> : <Page key={lesson.id} lesson={lesson} />;
};

type Props = { readonly lesson: Lesson };

const Page = ({ lesson }: Props) => {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const [{ practice }, change] = useAddressState(search);
  return (
    <>
      <title>{lesson.title[language]}</title>
      <PageHead
        basis={<PageBasis duties={['training.hold', 'measures.conduct']} />}
        crumbs={[{ label: t('lessons'), href: '/training?part=lessons' }]}
        meta={t('minutes', { count: lesson.minutes })}
        secondary={
          <Button look="text" onPress={() => change({ practice: !practice })}>
            {t(practice ? 'endPractice' : 'startPractice')}
          </Button>
        }
        title={lesson.title[language]}
      />
      {practice && (
        <div className="mb-5">
          <Notice kind="attention" title={t('practiceTitle')}>
            {t('practice')}
          </Notice>
        </div>
      )}
      <Steps isPractice={practice} lesson={lesson} />
      <p className="mt-8 text-muted">{t('source', { text: lesson.source[language] })}</p>
    </>
  );
};

/** In practice nothing is sent: neither an answer nor that it was finished. */
const useFinish = (lesson: Lesson, isPractice: boolean) => {
  const { t } = useTranslation('training');
  const navigate = useNavigate();
  const done = useDone(() => void navigate({ to: '/training', search: { part: 'lessons' } }));
  const command = useCommandOf(completeLesson, {
    invalidate: changedTraining,
    onDone: () => done(t('finished')),
  });
  const finish = (answers: readonly number[]) => {
    if (isPractice) done(t('practised'));
    else command.mutate({ lesson: lesson.id, version: lesson.version, answers: [...answers] });
  };
  return { command, finish };
};

const Steps = ({ lesson, isPractice }: Props & { readonly isPractice: boolean }) => {
  const { t } = useTranslation('training');
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<readonly (number | null)[]>(
    lesson.questions.map(() => null),
  );
  const { command, finish } = useFinish(lesson, isPractice);
  const last = lesson.cards.length + lesson.questions.length - 1;
  const question = at - lesson.cards.length;
  const isRight = question < 0 || answers[question] === lesson.questions[question]?.right;
  const given = answers.map((one) => one ?? -1);
  const isDone = wrongAnswers(lesson, given).length === 0;
  const next = () => {
    if (!isRight) return;
    if (at < last) setAt(at + 1);
    else if (isDone) finish(given);
  };
  const back = () => setAt(Math.max(0, at - 1));
  useShortcut('ArrowRight', next);
  useShortcut('ArrowLeft', back);
  return (
    <div className="max-w-[44rem]">
      <LessonStep
        answer={answers[question] ?? null}
        at={at}
        lesson={lesson}
        onAnswer={(choice) => setAnswers(answers.with(question, choice))}
      />
      {command.error && <RefusalNotice error={command.error} />}
      <div className="mt-6 flex flex-wrap gap-3">
        {at > 0 && (
          <Button onPress={back} size={48}>
            {t('back')}
          </Button>
        )}
        {isRight && (
          <Button busy={command.isPending} look="solid" onPress={next} size={48}>
            {t(at === last ? 'finish' : 'next')}
          </Button>
        )}
      </div>
      <p className="mt-3 text-muted">{t('keys')}</p>
    </div>
  );
};
