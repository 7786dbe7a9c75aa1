import type { Output } from '@meguri/core/operation.ts';
import { todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { FirstTask } from './FirstTask.tsx';
import { NothingToday } from './NothingToday.tsx';
import { OtherTasks } from './OtherTasks.tsx';
import { Overview } from './Overview.tsx';

type Today = Output<typeof todaysTasks>;

/** What waits for this post today, the most urgent first and whole (screens 01). */
export const HomePage = () => {
  const { t } = useTranslation('tasks');
  const query = useQueryOf(todaysTasks, {});
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={['organisation.tasks', 'plans.review', 'reviews.monthly']} />}
        meta={query.data && <Meta count={query.data.tasks.length} />}
        title={useTitle()}
      />
      <Loaded lines={8} query={query}>
        {(today) => <Work today={today} />}
      </Loaded>
    </>
  );
};

const useTitle = (): string => {
  const { t } = useTranslation('tasks');
  const language = useLanguage();
  const dayText = useDayText();
  const { today } = useSession();
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return t('titleOf', {
    day: dayText(today, 'dense'),
    weekday: weekday.format(new Date(`${today}T00:00:00Z`)),
  });
};

const Meta = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation('tasks');
  const post = useSession().post.title;
  return <span>{count === 0 ? t('countNone', { post }) : t('count', { post, count })}</span>;
};

const Work = ({ today }: { readonly today: Today }) => {
  const [first, ...others] = today.tasks;
  return (
    <div className="grid gap-x-9 min-[1200px]:grid-cols-[minmax(0,1fr)_460px]">
      <div className="min-w-0">
        {first === undefined ? (
          <NothingToday next={today.next} now={today.now} />
        ) : (
          <FirstTask key={first.subjectId} task={first} today={today.today} />
        )}
        {others.length > 0 && <OtherTasks tasks={others} today={today.today} />}
      </div>
      <div className="min-w-0">{today.now && <Overview now={today.now} />}</div>
    </div>
  );
};
