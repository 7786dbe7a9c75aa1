import { keysOf } from '@meguri/core/base/keys.ts';
import { posts } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const tasksRoutes: readonly PageRoute[] = [
  {
    path: '/',
    layout: 'standard',
    nav: { entry: 'today', posts: keysOf(posts) },
    Page: lazyPage(() => import('./HomePage.tsx'), 'HomePage'),
  },
  {
    path: '/settings',
    layout: 'standard',
    nav: { entry: 'settings', posts: ['sectionChief', 'stationChief', 'headquartersClerk'] },
    Page: lazyPage(() => import('./SettingsPage.tsx'), 'SettingsPage'),
  },
];
