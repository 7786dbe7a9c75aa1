import { signOut, whoAmI } from '@meguri/core/access/access.ops.ts';
import { lockSession } from '@meguri/core/access/sessions.ops.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCommandOf } from './queries.ts';
import type { Session } from './session.ts';

/** Signs out and forgets everything this browser was told. */
export const useLeave = (): (() => void) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate } = useCommandOf(signOut, {
    invalidate: [],
    onDone: () => {
      client.clear();
      void navigate({ to: '/sign-in' });
    },
  });
  return () => mutate({});
};

type Item = { readonly id: string; readonly label: string; readonly act: () => void };

const givers: readonly PostKind[] = ['headquartersClerk', 'stationChief', 'sectionChief'];

/** What stands in the menu of the person. */
export const useAccountItems = ({ otherPosts, post }: Session): readonly Item[] => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const leave = useLeave();
  const lock = useCommandOf(lockSession, { invalidate: [whoAmI.name] });
  const page = (id: string, label: string, to: string): Item => ({
    id,
    label,
    act: () => void navigate({ to }),
  });
  return [
    ...(otherPosts > 0 ? [page('posts', t('account.posts'), '/posts')] : []),
    page('own', t('account.own'), '/account'),
    page('conduct', t('account.conduct'), '/conduct'),
    ...(givers.includes(post.kind) ? [page('people', t('account.people'), '/access')] : []),
    ...(post.kind === 'headquartersClerk' ? [page('set-up', t('account.setUp'), '/set-up')] : []),
    { id: 'lock', label: t('account.lock'), act: () => lock.mutate({}) },
    { id: 'sign-out', label: t('signOut'), act: leave },
  ];
};
