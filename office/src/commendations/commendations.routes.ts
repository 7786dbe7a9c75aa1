import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

const readers: readonly PostKind[] = [
  'boxChief',
  'sectionChief',
  'stationOfficer',
  'stationChief',
  'headquartersClerk',
  'headquartersOfficer',
  'prefecturalChief',
];

export const commendationsRoutes: readonly PageRoute[] = [
  {
    path: '/commendations',
    layout: 'standard',
    nav: { entry: 'commendations', posts: readers },
    Page: lazyPage(() => import('./CommendationsPage.tsx'), 'CommendationsPage'),
  },
  {
    path: '/commendations/new',
    layout: 'standard',
    Page: lazyPage(() => import('./ProposePage.tsx'), 'ProposePage'),
  },
  {
    path: '/commendations/$commendationId',
    layout: 'standard',
    Page: lazyPage(() => import('./CommendationPage.tsx'), 'CommendationPage'),
  },
];
