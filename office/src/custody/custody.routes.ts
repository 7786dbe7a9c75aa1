import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const custodyRoutes: readonly PageRoute[] = [
  {
    path: '/custody',
    layout: 'standard',
    nav: {
      entry: 'custody',
      posts: ['beatOfficer', 'boxChief', 'sectionChief', 'stationChief'],
    },
    Page: lazyPage(() => import('./CustodyPage.tsx'), 'CustodyPage'),
  },
  {
    path: '/boxes/$boxId/custody',
    layout: 'standard',
    Page: lazyPage(() => import('./BoxCustodyPage.tsx'), 'BoxCustodyPage'),
  },
  {
    path: '/stations/$stationId/custody',
    layout: 'standard',
    Page: lazyPage(() => import('./StationCustodyPage.tsx'), 'StationCustodyPage'),
  },
];
