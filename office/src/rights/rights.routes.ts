import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

const handlers: readonly PostKind[] = ['sectionChief', 'stationChief', 'headquartersClerk'];

export const rightsRoutes: readonly PageRoute[] = [
  {
    path: '/rights',
    layout: 'standard',
    nav: { entry: 'rights', posts: handlers },
    Page: lazyPage(() => import('./RequestsPage.tsx'), 'RequestsPage'),
  },
  {
    path: '/rights/$requestId',
    layout: 'standard',
    Page: lazyPage(() => import('./RequestPage.tsx'), 'RequestPage'),
  },
  {
    path: '/rights/leaks',
    layout: 'standard',
    Page: lazyPage(() => import('./LeaksPage.tsx'), 'LeaksPage'),
  },
  {
    path: '/rights/leaks/$leakId',
    layout: 'standard',
    Page: lazyPage(() => import('./LeakPage.tsx'), 'LeakPage'),
  },
  {
    path: '/rights/uses',
    layout: 'standard',
    Page: lazyPage(() => import('./UsesPage.tsx'), 'UsesPage'),
  },
  {
    path: '/rights/retention',
    layout: 'standard',
    nav: { entry: 'rights', posts: ['auditor', 'prefecturalChief'] },
    Page: lazyPage(() => import('./RetentionPage.tsx'), 'RetentionPage'),
  },
  {
    path: '/rights/register',
    layout: 'standard',
    Page: lazyPage(() => import('./RegisterPage.tsx'), 'RegisterPage'),
  },
  {
    path: '/rights/values',
    layout: 'standard',
    Page: lazyPage(() => import('./ValuesPage.tsx'), 'ValuesPage'),
  },
];
