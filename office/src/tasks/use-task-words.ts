import type { Day } from '@meguri/core/base/day.ts';
import { formatYear } from '@meguri/core/base/era.ts';
import { bodyStates, programmeStates } from '@meguri/core/pack/waiting.ts';
import type { WorkItem } from '@meguri/core/tasks/tasks.ops.ts';
import { useTranslation } from 'react-i18next';
import { useDayText, useListText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { useMonthName } from '../reviews/use-month-text.ts';

const isOwn = (state: string): boolean =>
  Object.hasOwn(bodyStates, state) || Object.hasOwn(programmeStates, state);

/** Its words say what it is about, as a place does for other tasks. */
export const isNamed = (task?: WorkItem): boolean => task !== undefined && isOwn(task.state);

/** As somebody wrote them, or ours in the language of the screen. */
export const useSaid = (): ((task?: WorkItem) => string) => {
  const language = useLanguage();
  return (task) => (typeof task?.words === 'object' ? task.words[language] : (task?.words ?? ''));
};

/** The words of a task: what it is, where, and until when. */
export const useTaskWords = () => {
  const { t } = useTranslation('tasks');
  const monthName = useMonthName();
  const language = useLanguage();
  const listText = useListText();
  const said = useSaid();
  return {
    title: ({ state, year, month: one }: WorkItem) =>
      t(`states.${state}.title`, {
        year: year === null ? '' : formatYear(year, language),
        month: monthName(one),
      }),
    chip: ({ state }: WorkItem) => t(`states.${state}.chip`),
    action: ({ state }: WorkItem) => t(`states.${state}.action`),
    place: (group: readonly WorkItem[]) => {
      const beats = group.flatMap(({ beatName }) => (beatName === null ? [] : [beatName]));
      const officers = group.flatMap(({ officer }) => (officer === null ? [] : [officer]));
      const parts = [
        group[0]?.boxName ?? '',
        listText([...new Set(beats)]),
        listText([...new Set(officers)]),
        listText([...new Set(group.flatMap(({ body }) => body?.name[language] ?? []))]),
        group.length === 1 && isNamed(group[0]) ? said(group[0]) : '',
      ];
      return parts.filter((part) => part !== '').join('　');
    },
  };
};

/** 3日過ぎています, 今日まで, 11月24日まで, 期限の定めなし. */
export const useDueText = (): ((task: WorkItem, today: Day) => string) => {
  const { t } = useTranslation('tasks');
  const dayText = useDayText();
  return ({ dueOn, overdueDays, sinceOn }, today) => {
    if (overdueDays > 0) return t('overdue', { count: overdueDays });
    // Since when a seat is vacant, nobody recorded.
    if (dueOn === null && sinceOn === today) return t('noDue');
    if (dueOn === null) return t('waitingSince', { day: dayText(sinceOn, 'dense') });
    if (dueOn === today) return t('dueToday');
    const style = dueOn.slice(0, 4) === today.slice(0, 4) ? 'dense' : 'short';
    return t('dueOn', { day: dayText(dueOn, style) });
  };
};
