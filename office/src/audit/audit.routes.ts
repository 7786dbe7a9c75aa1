import { keysOf } from '@meguri/core/base/keys.ts';
import { posts } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const auditRoutes: readonly PageRoute[] = [
  {
    path: '/audit',
    layout: 'standard',
    nav: { entry: 'audit', posts: ['auditor'] },
    Page: lazyPage(() => import('./AuditPage.tsx'), 'AuditPage'),
  },
  {
    path: '/audit/entries/$eventId',
    layout: 'standard',
    Page: lazyPage(() => import('./EntryPage.tsx'), 'EntryPage'),
  },
  {
    path: '/audit/checkpoints',
    layout: 'standard',
    Page: lazyPage(() => import('./CheckpointsPage.tsx'), 'CheckpointsPage'),
  },
  {
    path: '/audit/balance',
    layout: 'standard',
    Page: lazyPage(() => import('./BalancePage.tsx'), 'BalancePage'),
  },
  {
    path: '/my-entries',
    layout: 'standard',
    nav: { entry: 'audit', posts: keysOf(posts).filter((post) => post !== 'auditor') },
    Page: lazyPage(() => import('./OwnPage.tsx'), 'OwnPage'),
  },
];
