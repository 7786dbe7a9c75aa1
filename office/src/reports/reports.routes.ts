import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

const headquarters: readonly PostKind[] = [
  'headquartersClerk',
  'headquartersOfficer',
  'prefecturalChief',
];
const readers: readonly PostKind[] = [
  'boxChief',
  'sectionChief',
  'stationOfficer',
  'stationChief',
  ...headquarters,
];

export const reportsRoutes: readonly PageRoute[] = [
  {
    path: '/programme',
    layout: 'standard',
    nav: { entry: 'programme', posts: headquarters },
    Page: lazyPage(() => import('./ProgrammePage.tsx'), 'ProgrammePage'),
  },
  {
    path: '/reports',
    layout: 'standard',
    nav: { entry: 'reports', posts: readers },
    Page: lazyPage(() => import('./ReportsPage.tsx'), 'ReportsPage'),
  },
  {
    path: '/reports/summary',
    layout: 'standard',
    Page: lazyPage(() => import('./SummaryPage.tsx'), 'SummaryPage'),
  },
  {
    path: '/reports/$reportId',
    layout: 'standard',
    Page: lazyPage(() => import('./ReportPage.tsx'), 'ReportPage'),
  },
  {
    path: '/reports/$reportId/compare',
    layout: 'standard',
    Page: lazyPage(() => import('./ComparePage.tsx'), 'ComparePage'),
  },
];
