import { changePost, listMyPosts } from '@meguri/core/access/sessions.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Icon } from '@meguri/ui/Icon.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { ProofNotice } from './ProofNotice.tsx';
import { useEnter } from './use-enter.ts';

type Post = Output<typeof listMyPosts>['posts'][number];

/** Own, concurrent (兼務) and acting (代理) posts of today; one is acted in at a time. */
export const PostsPage = () => {
  const { t } = useTranslation('access');
  const query = useQueryOf(listMyPosts, {});
  return (
    <div className="max-w-[760px]">
      <title>{t('posts.title')}</title>
      <PageHead
        basis={<PageBasis duties={['custody.chain']} />}
        meta={t('posts.lead')}
        title={t('posts.title')}
      />
      <Loaded query={query}>{({ posts }) => <Choice posts={posts} />}</Loaded>
    </div>
  );
};

const Choice = ({ posts }: { readonly posts: readonly Post[] }) => {
  const { t } = useTranslation('access');
  const enter = useEnter();
  const change = useCommandOf(changePost, { invalidate: [], onDone: () => enter() });
  if (posts.length < 2) {
    return (
      <EmptyState icon="person" title={t('posts.only')}>
        {t('posts.onlyBody')}
      </EmptyState>
    );
  }
  return (
    <>
      <ProofNotice error={change.error} />
      <ListBox
        aria-label={t('posts.title')}
        autoFocus="first"
        className="rounded-12 border border-line-strong"
        onAction={(id) => change.mutate({ postId: String(id) })}
        selectionMode="none"
      >
        {posts.map((post) => (
          <ListBoxItem
            className="flex min-h-16 cursor-pointer flex-wrap items-center gap-x-3 border-t border-line px-4 py-2 first:rounded-t-12 first:border-t-0 last:rounded-b-12 hover:bg-select-soft data-[focused]:bg-select-soft"
            id={post.id}
            key={post.id}
            textValue={`${post.title} ${post.unitName}`}
          >
            <b className="text-[18px] text-ink">{post.title}</b>
            <span>{post.unitName}</span>
            {post.acting && <Chip tone="gray">{t('posts.acting')}</Chip>}
            {post.current && <Chip tone="green">{t('posts.current')}</Chip>}
            <span className="ml-auto">
              <Icon name="next" />
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
    </>
  );
};
