import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const publicationsRoutes: readonly PageRoute[] = [
  {
    path: '/publications',
    layout: 'standard',
    nav: {
      entry: 'publications',
      posts: ['sectionChief', 'stationChief', 'headquartersClerk', 'auditor', 'prefecturalChief'],
    },
    Page: lazyPage(() => import('./PublicationsPage.tsx'), 'PublicationsPage'),
  },
  {
    path: '/exports',
    layout: 'standard',
    nav: {
      entry: 'exports',
      posts: ['sectionChief', 'stationChief', 'headquartersClerk', 'auditor'],
    },
    Page: lazyPage(() => import('./ExportsPage.tsx'), 'ExportsPage'),
  },
];
