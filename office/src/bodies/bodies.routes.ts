import { keysOf } from '@meguri/core/base/keys.ts';
import { posts } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const bodiesRoutes: readonly PageRoute[] = [
  {
    path: '/bodies',
    layout: 'standard',
    nav: { entry: 'bodies', posts: keysOf(posts) },
    Page: lazyPage(() => import('./BodiesPage.tsx'), 'BodiesPage'),
  },
  {
    path: '/bodies/$pack/$body/$place',
    layout: 'standard',
    Page: lazyPage(() => import('./BodyPage.tsx'), 'BodyPage'),
  },
  {
    path: '/personnel',
    layout: 'standard',
    nav: { entry: 'personnel', posts: ['stationChief', 'headquartersClerk'] },
    Page: lazyPage(() => import('./PersonnelPage.tsx'), 'PersonnelPage'),
  },
  {
    path: '/personnel/$changeId',
    layout: 'wide',
    Page: lazyPage(() => import('./ChangePage.tsx'), 'ChangePage'),
  },
];
