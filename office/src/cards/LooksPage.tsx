import { lookQuestions } from '@meguri/core/cards/looks.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { type Question, QuestionCard } from './QuestionCard.tsx';

/** Looks of the days before that somebody asks about: the officer's words first, then a second person. */
export const LooksPage = () => {
  const { t } = useTranslation('cards');
  const query = useQueryOf(lookQuestions, {});
  return (
    <>
      <title>{t('questions.title')}</title>
      <PageHead
        basis={<PageBasis duties={['cards.purpose']} />}
        meta={t('questions.lead')}
        title={t('questions.title')}
      />
      <Loaded lines={6} query={query}>
        {({ questions }) => <Questions questions={questions} />}
      </Loaded>
    </>
  );
};

const Questions = ({ questions }: { readonly questions: readonly Question[] }) => {
  const { t } = useTranslation('cards');
  const { person } = useSession();
  if (questions.length === 0) {
    return (
      <EmptyState icon="eye" title={t('questions.none')}>
        {t('questions.noneBody')}
      </EmptyState>
    );
  }
  const first = questions.find(({ may }) => may.comment || may.review)?.lookId;
  const parts = [
    ['mine', questions.filter(({ personId }) => personId === person.id)],
    ['others', questions.filter(({ personId }) => personId !== person.id)],
  ] as const;
  return (
    <>
      {parts
        .filter(([, rows]) => rows.length > 0)
        .map(([part, rows]) => (
          <Section key={part} title={t(`questions.${part}`)}>
            <ul className="grid gap-3">
              {rows.map((question) => (
                <QuestionCard
                  isFirst={question.lookId === first}
                  key={question.lookId}
                  question={question}
                />
              ))}
            </ul>
          </Section>
        ))}
    </>
  );
};
