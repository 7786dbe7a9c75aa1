import { listDemoPeople, signInDemo } from '@meguri/core/access/access.ops.ts';
import { BrandMark } from '@meguri/ui/BrandMark.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LanguageButton } from '../platform/LanguageButton.tsx';
import { Loaded } from '../platform/Loaded.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { type DemoPerson, onePerPost } from './demo-people.ts';
import { PeopleList } from './PeopleList.tsx';

/** The demo's sign-in; a real sign-in never shows this page (the list is then empty). */
export const SignInPage = () => {
  const { t } = useTranslation('access');
  const people = useQueryOf(listDemoPeople, {});
  return (
    <main className="mx-auto max-w-[960px] px-5 pt-11 pb-8" id="main">
      <title>{t('title')}</title>
      <SignInHead />
      <Notice kind="attention" title={t('demoTitle')}>
        {t('demoBody')}
      </Notice>
      <h1 className="mt-7 mb-3.5 text-std-28B-150 text-ink">{t('title')}</h1>
      <Loaded lines={6} query={people}>
        {(found) => <Choice people={found.people} />}
      </Loaded>
    </main>
  );
};

const SignInHead = () => {
  const { t } = useTranslation();
  return (
    <header className="mb-6 flex flex-wrap items-center gap-4">
      <BrandMark size={44} />
      <div>
        <p className="text-[30px]/tight font-bold tracking-widest text-ink">{t('brand')}</p>
        <p className="text-[16px] text-muted">{t('tagline')}</p>
      </div>
      <div className="ml-auto">
        <LanguageButton />
      </div>
    </header>
  );
};

const useStart = () => {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCommandOf(signInDemo, {
    invalidate: [],
    onDone: () => {
      client.clear();
      void navigate({ to: '/' });
    },
  });
};

const Choice = ({ people }: { readonly people: readonly DemoPerson[] }) => {
  const { t } = useTranslation('access');
  const start = useStart();
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
