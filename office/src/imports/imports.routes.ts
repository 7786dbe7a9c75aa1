import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const importsRoutes: readonly PageRoute[] = [
  {
    path: '/imports',
    layout: 'standard',
    nav: {
      entry: 'imports',
      posts: ['headquartersClerk', 'sectionChief', 'stationChief', 'auditor'],
    },
    Page: lazyPage(() => import('./ImportsPage.tsx'), 'ImportsPage'),
  },
];
