import { keysOf } from '@meguri/core/base/keys.ts';
import { posts } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const interpretersRoutes: readonly PageRoute[] = [
  {
    path: '/interpreters',
    layout: 'standard',
    nav: { entry: 'interpreters', posts: keysOf(posts).filter((post) => post !== 'auditor') },
    Page: lazyPage(() => import('./InterpretersPage.tsx'), 'InterpretersPage'),
  },
];
