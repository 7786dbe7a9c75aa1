import { keysOf } from '@meguri/core/base/keys.ts';
import { posts } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const beatsRoutes: readonly PageRoute[] = [
  {
    path: '/beats',
    layout: 'standard',
    nav: { entry: 'beats', posts: keysOf(posts) },
    Page: lazyPage(() => import('./BeatsPage.tsx'), 'BeatsPage'),
  },
];
