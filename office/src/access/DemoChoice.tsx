import { listDemoPeople, signInDemo } from '@meguri/core/access/access.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { type DemoPerson, onePerPost } from './demo-people.ts';
import { PeopleList } from './PeopleList.tsx';
import { useEnter } from './use-enter.ts';

/** Picking a person of the demo; a real prefecture has nobody here. */
export const DemoChoice = () => {
  const people = useQueryOf(listDemoPeople, {});
  return (
    <Loaded lines={6} query={people}>
      {(found) => <Choice people={found.people} />}
    </Loaded>
  );
};

const Choice = ({ people }: { readonly people: readonly DemoPerson[] }) => {
  const { t } = useTranslation('access');
  const enter = useEnter();
  const start = useCommandOf(signInDemo, { invalidate: [], onDone: () => enter() });
  const first = onePerPost(people);
  const others = people.filter((person) => !first.includes(person));
  const begin = ({ personId, postId }: DemoPerson) => start.mutate({ personId, postId });
  if (people.length === 0) return <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>;
  return (
    <>
      {start.error && <RefusalNotice error={start.error} />}
      <PeopleList autoFocus label={t('title')} onChoose={begin} people={first} />
      <p className="mt-4 text-right text-[16px] text-muted">{t('keys')}</p>
      {others.length > 0 && (
        <details className="mt-4">
          <summary className="min-h-11 cursor-pointer py-2.5 text-[16px] text-link underline">
            {t('others')}
          </summary>
          <PeopleList label={t('others')} onChoose={begin} people={others} />
        </details>
      )}
    </>
  );
};
