import { lessons } from '@meguri/core/training/lessons.ts';
import { ownLessons } from '@meguri/core/training/training.ops.ts';
import { LinkButton } from '@meguri/ui/Button.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';

type Own = {
  readonly completedOn: string | null;
  readonly dueOn: string | null;
};

/** The micro-lessons with what the person has completed: shown to nobody else (R29). */
export const Lessons = () => {
  const { t } = useTranslation('training');
  return (
    <Section note={t('lessonsNote')} title={t('lessons')}>
      <Loaded lines={5} query={useQueryOf(ownLessons, {})}>
        {(own) => (
          <ul>
            {lessons.map((lesson) => (
              <Row
                key={lesson.id}
                lesson={lesson}
                own={own.lessons.find((one) => one.lesson === lesson.id)}
              />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
};

type RowProps = { readonly lesson: (typeof lessons)[number]; readonly own: Own | undefined };

const Row = ({ lesson, own }: RowProps) => {
  const { t } = useTranslation('training');
  const dayText = useDayText();
  const language = useLanguage();
  const completedOn = own?.completedOn ?? null;
  const dueOn = own?.dueOn ?? null;
  const state = [
    t('minutes', { count: lesson.minutes }),
    completedOn === null ? t('notYet') : t('completed', { day: dayText(completedOn, 'short') }),
    completedOn === null && dueOn !== null ? t('dueOn', { day: dayText(dueOn, 'short') }) : '',
  ];
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-t py-3">
      <div className="min-w-0 flex-1 basis-[320px]">
        <p className="font-bold text-[16px] text-ink">{lesson.title[language]}</p>
        <p className="text-muted">{lesson.lead[language]}</p>
        <p className="text-muted">{state.filter((one) => one !== '').join('　')}</p>
      </div>
      <LinkButton href={`/training/lessons/${lesson.id}`}>
        {t(completedOn === null ? 'open' : 'again')}
      </LinkButton>
    </li>
  );
};
