import { lessonOf } from '@meguri/core/training/lessons.ts';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { Training } from './training.ts';

type Row = Training['assigned'][number];

/** How far units are with what was assigned: numbers from ten posts on, below in words (R29). */
export const Assigned = ({ training: { assigned } }: { readonly training: Training }) => {
  const { t } = useTranslation('training');
  const dayText = useDayText();
  const language = useLanguage();
  const progress = ({ progress: one }: Row) =>
    one.kind === 'numbers'
      ? t('numbers', { done: one.done, of: one.of })
      : t(one.all ? 'done' : 'notDone');
  if (assigned.length === 0) return null;
  return (
    <Section note={t('assignedNote')} title={t('assigned')}>
      <PlainTable
        caption={t('assigned')}
        columns={[
          {
            id: 'lesson',
            head: t('lesson'),
            cell: ({ lesson }) => lessonOf(lesson)?.title[language] ?? lesson,
          },
          { id: 'unit', head: t('units'), cell: ({ unit }) => unit },
          { id: 'due', head: t('assignDialog.due'), cell: ({ dueOn }) => dayText(dueOn, 'short') },
          { id: 'progress', head: t('progress'), cell: progress },
        ]}
        idOf={({ lesson, unit }) => `${lesson} ${unit}`}
        rows={assigned}
      />
    </Section>
  );
};
