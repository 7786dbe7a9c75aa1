import { keysOf } from '@meguri/core/base/keys.ts';
import { posts } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const meetingsRoutes: readonly PageRoute[] = [
  {
    path: '/meetings',
    layout: 'standard',
    nav: { entry: 'meetings', posts: keysOf(posts).filter((kind) => kind !== 'auditor') },
    Page: lazyPage(() => import('./MeetingsQueue.tsx'), 'MeetingsQueue'),
  },
  {
    path: '/bodies/$pack/$body/$place/meetings',
    layout: 'standard',
    Page: lazyPage(() => import('./MeetingsPage.tsx'), 'MeetingsPage'),
  },
  {
    path: '/bodies/$pack/$body/$place/meetings/new/$series',
    layout: 'standard',
    Page: lazyPage(() => import('./ConvenePage.tsx'), 'ConvenePage'),
  },
  {
    path: '/meetings/$meetingId',
    layout: 'standard',
    Page: lazyPage(() => import('./MeetingPage.tsx'), 'MeetingPage'),
  },
  {
    path: '/meetings/$meetingId/change',
    layout: 'standard',
    Page: lazyPage(() => import('./ChangeMeetingPage.tsx'), 'ChangeMeetingPage'),
  },
  {
    path: '/meetings/$meetingId/hold',
    layout: 'standard',
    Page: lazyPage(() => import('./HoldPage.tsx'), 'HoldPage'),
  },
  {
    path: '/meetings/$meetingId/minutes',
    layout: 'standard',
    Page: lazyPage(() => import('./MinutesPage.tsx'), 'MinutesPage'),
  },
];
