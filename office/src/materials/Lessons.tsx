import { listLessons } from '@meguri/core/materials/figures.ops.ts';
import { groupBands, rightBands } from '@meguri/core/materials/lesson.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText, useListText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { LessonDialog } from './LessonDialog.tsx';
import { type Lesson, type LessonList, languageWords } from './material.ts';

/** Lessons a station held: the band of people, and how much of the group knew the answers. */
export const Lessons = ({ stationId }: { readonly stationId: string }) => (
  <Loaded lines={3} query={useQueryOf(listLessons, { stationId })}>
    {(list) => <Shown list={list} stationId={stationId} />}
  </Loaded>
);

type Props = { readonly list: LessonList; readonly stationId: string };

const Shown = ({ list: { lessons, may }, stationId }: Props) => {
  const { t } = useTranslation('materials');
  const [open, setOpen] = useState(false);
  return (
    <Section
      note={t('kit.lessonsNote')}
      side={
        may.record && (
          <Button look="solid" onPress={() => setOpen(true)} size={36}>
            {t('kit.record')}
          </Button>
        )
      }
      title={t('kit.lessons')}
    >
      {lessons.length === 0 ? (
        <EmptyState icon="learn" title={t('kit.empty')}>
          {t('kit.emptyBody')}
        </EmptyState>
      ) : (
        <LessonTable lessons={lessons} />
      )}
      {open && <LessonDialog onClose={() => setOpen(false)} stationId={stationId} />}
    </Section>
  );
};

const LessonTable = ({ lessons }: { readonly lessons: readonly Lesson[] }) => {
  const { t } = useTranslation('materials');
  const screen = useLanguage();
  const dayText = useDayText();
  const listText = useListText();
  return (
    <PlainTable
      caption={t('kit.lessons')}
      columns={[
        { id: 'held', head: t('kit.heldOn'), cell: ({ heldOn }) => dayText(heldOn, 'short') },
        {
          id: 'languages',
          head: t('language'),
          cell: ({ languages }) => listText(languages.map((one) => languageWords(one, screen))),
        },
        { id: 'people', head: t('kit.people'), cell: ({ people }) => groupBands[people][screen] },
        {
          id: 'answers',
          head: t('kit.answers'),
          cell: ({ answers }) =>
            answers.map((one, at) => `${at + 1} ${rightBands[one][screen]}`).join('　'),
        },
        { id: 'learned', head: t('kit.learned'), cell: ({ learned }) => learned },
      ]}
      idOf={({ lessonId }) => lessonId}
      rows={lessons}
    />
  );
};
