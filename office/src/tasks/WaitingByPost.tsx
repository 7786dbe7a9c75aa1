import { keysOf } from '@meguri/core/base/keys.ts';
import { posts } from '@meguri/core/organisation/posts.ts';
import type { WorkItem } from '@meguri/core/tasks/tasks.ops.ts';
import { groupTasks } from '@meguri/core/tasks/tasks.ts';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useListText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';
import { groupPath } from './task-links.ts';
import { useDueText, useTaskWords } from './use-task-words.ts';

type Group = readonly WorkItem[];

/** All that waits at a station under the posts that do it; only what and where, never whom. */
export const WaitingByPost = ({ tasks }: { readonly tasks: readonly WorkItem[] }) => {
  const language = useLanguage();
  return keysOf(posts).flatMap((post) => {
    const ofPost = tasks.filter((task) => task.post === post);
    if (ofPost.length === 0) return [];
    const title = posts[post][language];
    return [
      <div className="mb-4" key={post}>
        <h3 className="mb-1 font-bold text-ink">{title}</h3>
        <WaitingTable caption={title} groups={groupTasks(ofPost)} />
      </div>,
    ];
  });
};

type TableProps = { readonly caption: string; readonly groups: readonly Group[] };

const WaitingTable = ({ caption, groups }: TableProps) => {
  const { t } = useTranslation('tasks');
  const { today } = useSession();
  const words = useTaskWords();
  const dueText = useDueText();
  return (
    <PlainTable
      caption={caption}
      columns={[
        { id: 'what', head: t('what'), cell: (group) => <What group={group} />, width: 300 },
        { id: 'place', head: t('place'), cell: words.place },
        {
          id: 'holder',
          head: t('holder'),
          cell: (group) => <Holders group={group} />,
          width: 180,
        },
        {
          id: 'due',
          head: t('due'),
          align: 'end',
          cell: (group) => group[0] && dueText(group[0], today),
          width: 150,
        },
      ]}
      idOf={(group) => `${group[0]?.state} ${group[0]?.subjectId} ${group[0]?.month}`}
      rows={groups}
    />
  );
};

const What = ({ group }: { readonly group: Group }) => {
  const { t } = useTranslation('tasks');
  const words = useTaskWords();
  const [first] = group;
  return (
    <Link href={groupPath(group)}>
      {first && words.title(first)}
      {group.length > 1 && t('several', { count: group.length })}
    </Link>
  );
};

const Holders = ({ group }: { readonly group: Group }) => {
  const { t } = useTranslation('tasks');
  const listText = useListText();
  const names = group.flatMap(({ holder }) => (holder === null ? [] : [holder.name]));
  return names.length === 0 ? t('vacantPost') : listText([...new Set(names)]);
};
