import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

const seers: readonly PostKind[] = [
  'beatOfficer',
  'boxChief',
  'sectionChief',
  'stationOfficer',
  'stationChief',
  'headquartersOfficer',
  'headquartersClerk',
  'prefecturalChief',
];

export const communitiesRoutes: readonly PageRoute[] = [
  {
    path: '/communities',
    layout: 'standard',
    nav: { entry: 'communities', posts: seers },
    Page: lazyPage(() => import('./RegisterPage.tsx'), 'RegisterPage'),
  },
  {
    path: '/communities/new',
    layout: 'standard',
    Page: lazyPage(() => import('./NewEntryPage.tsx'), 'NewEntryPage'),
  },
  {
    path: '/communities/network',
    layout: 'standard',
    Page: lazyPage(() => import('./NetworkPage.tsx'), 'NetworkPage'),
  },
  {
    path: '/communities/totals',
    layout: 'standard',
    Page: lazyPage(() => import('./TotalsPage.tsx'), 'TotalsPage'),
  },
  {
    path: '/communities/removals',
    layout: 'standard',
    Page: lazyPage(() => import('./RemovalsPage.tsx'), 'RemovalsPage'),
  },
  {
    path: '/communities/$communityId',
    layout: 'standard',
    Page: lazyPage(() => import('./EntryPage.tsx'), 'EntryPage'),
  },
];
