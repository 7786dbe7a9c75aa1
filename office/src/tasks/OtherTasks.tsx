import type { Day } from '@meguri/core/base/day.ts';
import type { WorkItem } from '@meguri/core/tasks/tasks.ops.ts';
import { groupTasks } from '@meguri/core/tasks/tasks.ts';
import { LinkButton } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { groupPath } from './task-links.ts';
import { useDueText, useTaskWords } from './use-task-words.ts';

type Props = { readonly tasks: readonly WorkItem[]; readonly today: Day };

/** Overdue first, then the nearest due; tasks of one kind, box and month in one line. */
export const OtherTasks = ({ tasks, today }: Props) => {
  const { t } = useTranslation('tasks');
  return (
    <Section note={t('othersNote')} title={t('others')}>
      <ul>
        {groupTasks(tasks).map((group) => (
          <TaskLine group={group} key={`${group[0]?.state} ${group[0]?.subjectId}`} today={today} />
        ))}
      </ul>
    </Section>
  );
};

type LineProps = { readonly group: readonly WorkItem[]; readonly today: Day };

const TaskLine = ({ group, today }: LineProps) => {
  const { t } = useTranslation('tasks');
  const words = useTaskWords();
  const dueText = useDueText();
  const [first] = group;
  if (first === undefined) return null;
  const href = groupPath(group);
  const place = words.place(group);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-t border-line py-2.5 last:border-b min-[700px]:grid-cols-[88px_minmax(0,1fr)_130px_132px]">
      <span className="max-[700px]:col-span-2">
        <Chip tone={first.overdueDays > 0 ? 'yellow' : 'gray'}>{words.chip(first)}</Chip>
      </span>
      <span className="min-w-0 max-[700px]:col-span-2">
        <Link className="text-[16px] font-bold" href={href}>
          {words.title(first)}
          {group.length > 1 && t('several', { count: group.length })}
        </Link>
        <span className="block truncate" title={place}>
          {place}
        </span>
      </span>
      <span className="figure min-[700px]:text-right">{dueText(first, today)}</span>
      <span className="text-right">
        <LinkButton href={href} label={`${words.action(first)}　${words.title(first)}　${place}`}>
          {words.action(first)}
        </LinkButton>
      </span>
    </li>
  );
};
