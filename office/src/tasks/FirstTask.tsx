import type { Day } from '@meguri/core/base/day.ts';
import type { WorkItem } from '@meguri/core/tasks/tasks.ops.ts';
import { LinkButton } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWindowText } from '../visits/when.ts';
import { NightActions } from './NightActions.tsx';
import { taskPath } from './task-links.ts';
import { isNamed, useDueText, useSaid, useTaskWords } from './use-task-words.ts';

type Props = { readonly task: WorkItem; readonly today: Day };

/** The most urgent task, whole: it can be done from here. */
export const FirstTask = ({ task, today }: Props) => {
  const words = useTaskWords();
  const { night } = task;
  return night === null ? (
    <Panel task={task} title={words.title(task)} today={today}>
      <About task={task} />
      <div className="mt-3.5">
        <LinkButton href={taskPath(task)} look="solid" size={48}>
          {words.action(task)}
        </LinkButton>
      </div>
    </Panel>
  ) : (
    <NightTask night={night} task={task} today={today} />
  );
};

const NightTask = ({
  task,
  today,
  night,
}: Props & { readonly night: NonNullable<WorkItem['night']> }) => {
  const { t } = useTranslation('tasks');
  const windowText = useWindowText();
  return (
    <Panel task={task} title={t('nightTitle', { window: windowText(night) })} today={today}>
      <p>
        {task.address}　{t('askedBy', { by: night.askedBy })}
      </p>
      <p>{t('reason', { text: night.reason })}</p>
      <NightActions address={task.address} requestId={task.subjectId} />
    </Panel>
  );
};

/** The door and the words of whoever asked or sent it back. */
const About = ({ task }: { readonly task: WorkItem }) => {
  const { t } = useTranslation('tasks');
  const { state, address } = task;
  const text = useSaid()(task);
  if (isNamed(task)) return null;
  const isName = state.startsWith('directive.');
  const said = isName ? text : t(state === 'request.open' ? 'asked' : 'reason', { text });
  return (
    <>
      {address !== '' && <p className="text-ink">{address}</p>}
      {text !== '' && <p>{said}</p>}
    </>
  );
};

type PanelProps = Props & { readonly title: string; readonly children: ReactNode };

const Panel = ({ task, today, title, children }: PanelProps) => {
  const words = useTaskWords();
  const dueText = useDueText();
  return (
    <section
      aria-label={title}
      className="mb-7 rounded-12 border-2 border-action px-6 py-4.5 text-[15px]"
    >
      <p className="mb-1 flex flex-wrap items-center gap-2.5">
        <Chip tone="blue">{words.chip(task)}</Chip>
        <b className={task.overdueDays > 0 ? 'text-refusal' : 'text-ink'}>{dueText(task, today)}</b>
      </p>
      <h2 className="text-std-20B-150 text-ink">{title}</h2>
      <p className="text-[16px]">{words.place([task])}</p>
      {children}
    </section>
  );
};
